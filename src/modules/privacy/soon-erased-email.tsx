import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'

/** Says once more to whoever left that they will soon be erased, and how to come back. */
export const soonErasedEmail = ({ link, until, from }: { link: string; until: Date; from: Sender }) => ({
  subject: `${from.shortName} erases you on ${inWords(until)}`,
  view: (
    <Letter
      title={`On ${inWords(until)} we erase what we hold about you`}
      from={from.name}
      why="You get this once, because you left. There is nothing that you have to do."
    >
      <p>You left {from.name} three weeks ago. If you meant to, there is nothing to do.</p>
      <p>If you would like to come back, you still can, and everything is as it was, but for your roles:</p>
      <Action href={link}>Come back</Action>
    </Letter>
  ),
})
