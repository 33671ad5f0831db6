import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'

type Props = { leftAt: Date; link: string; until: Date; from: Sender }

/** Says once more to whoever left that they will soon be erased, and how to come back. */
export const soonErasedEmail = ({ leftAt, link, until, from }: Props) => ({
  subject: `${from.shortName} erases you on ${inWords(until)}`,
  view: (
    <Letter
      title={`On ${inWords(until)} we erase what we hold about you`}
      from={from.name}
      why="You get this once, because you left. There is nothing that you have to do."
    >
      <p>
        You left {from.name} on {inWords(leftAt)}. If you meant to, there is nothing to do.
      </p>
      <p>
        If you would like to come back, you still can, and everything is as it was, but for your roles and
        your answers to the equality questions:
      </p>
      <Action href={link}>Come back</Action>
    </Letter>
  ),
})
