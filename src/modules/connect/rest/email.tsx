import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from '../letter.tsx'

/** We have heard nothing, so they rest, as they were told before: no fault, and one press to come back. */
export const restedEmail = ({ back, frame }: { back: string; frame: Frame }) => ({
  subject: 'Connect Five rests for you until you say so',
  view: (
    <ConnectLetter title="A rest from Connect Five" frame={frame}>
      <p>
        We have not heard from you in your last two conversations. Perhaps there is too much else, or our
        letters did not reach you. So we introduce you to nobody for now: nobody waits for you, and nothing is
        lost.
      </p>
      <p>When it suits you again, you are welcome.</p>
      <Action href={back}>I am back</Action>
    </ConnectLetter>
  ),
})
