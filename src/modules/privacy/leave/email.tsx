import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'

type Props = { name: string; link: string; until: Date; from: Sender }

/** A goodbye, and the way back. */
export const leftEmail = ({ name, link, until, from }: Props) => ({
  subject: `You have left ${from.shortName}`,
  view: (
    <Letter
      title={`Goodbye, ${name}`}
      from={from.name}
      why="You get this because somebody, you we hope, left with this address. If it was not you, come back by the button and see where you are signed in."
    >
      <p>
        You have left {from.name}, and are signed out everywhere. Thank you for having been here. Until{' '}
        {inWords(until)} you can come back, and everything is as it was, but for your roles and your answers
        to the equality questions. After that the house erases what it holds about you.
      </p>
      <Action href={link}>Come back</Action>
    </Letter>
  ),
})
