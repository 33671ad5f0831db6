import { Action, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from '../sender.ts'
import { signInMinutes } from '../sign-in-request.ts'

/** Tells a member that whoever runs the house made a link that signs them in. The link itself never goes by mail. */
export const linkMadeEmail = ({ when, from, baseUrl }: { when: string; from: Sender; baseUrl: string }) => ({
  subject: `A link that signs you in was made (${from.shortName})`,
  view: (
    <Letter
      title="A link that signs you in was made"
      from={from.name}
      why="You get this each time, at once and whatever you chose about other mail, so that nobody comes in as you without your knowing."
    >
      <p>
        Whoever runs the house made a link on {when} that signs you in. It works once, for {signInMinutes}{' '}
        minutes. They do this when e-mail does not arrive, and hand the link to you.
      </p>
      <p>If you asked for it, there is nothing to do.</p>
      <p>
        If you did not, look at where you are signed in, end the sessions that you do not know, and tell an
        organiser of the community.
      </p>
      <Action href={`${baseUrl}/account`}>See where you are signed in</Action>
    </Letter>
  ),
})
