import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'

type Resuming = { link: string; until: Date; from: Sender }

const why =
  'You get this because somebody, you we hope, gave this address when they began to tell us about themselves. If it was not you, do nothing: what they began is forgotten by itself.'

/** The mail by which somebody goes on with what they began. It greets nobody by name: the address is not proven. */
export const resumeLetter = ({ link, until, from }: Resuming) => ({
  subject: `Go on where you stopped: joining ${from.shortName}`,
  view: (
    <Letter title="Your answers are kept" from={from.name} why={why}>
      <p>You need not finish at once. By this link you go on where you stopped, on this device or another:</p>
      <Action href={link}>Go on with my answers</Action>
      <p>
        It opens one browser, and goes on working there. Keep it to yourself: whoever opens it sees your
        answers. They are kept until {inWords(until)}, and 30 days after each answer that you add.
      </p>
    </Letter>
  ),
})

/** The same, behind which everything is filled in that the invitation to this address tells. */
export const toldLetter = ({ link, until, from }: Resuming) => ({
  subject: `Go on by this link: joining ${from.shortName}`,
  view: (
    <Letter
      title="What we know is filled in"
      from={from.name}
      why="You get this because somebody, you we hope, asked for it by the invitation that we sent to this address. If it was not you, do nothing: it is forgotten by itself."
    >
      <p>
        By this link you tell us about yourself. What your invitation says of you is filled in, and you can
        change all of it:
      </p>
      <Action href={link}>Tell us about yourself</Action>
      <p>
        It opens one browser, and goes on working there. Keep it to yourself: whoever opens it sees what is
        filled in. It is kept until {inWords(until)}, and 30 days after each answer that you add.
      </p>
    </Letter>
  ),
})

/** The one warning before a draft is forgotten. */
export const warningLetter = ({ link, until, from }: Resuming) => ({
  subject: `Your answers are kept until ${inWords(until)}`,
  view: (
    <Letter title="Would you still like to join?" from={from.name} why={why}>
      <p>
        You began to tell us about yourself, and have not sent it yet. On {inWords(until)} we forget what you
        wrote. If you would like to go on, do it before then:
      </p>
      <Action href={link}>Go on with my answers</Action>
      <p>If you have changed your mind, do nothing. We do not write to you about this again.</p>
    </Letter>
  ),
})
