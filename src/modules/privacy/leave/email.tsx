import type { Sender } from '#modules/people/index.ts'
import { Letter } from '#ui/mail/letter.tsx'

/** A goodbye, and the way back. */
export const leftEmail = ({ name, from }: { name: string; from: Sender }) => ({
  subject: `You have left ${from.shortName}`,
  view: (
    <Letter
      title={`Goodbye, ${name}`}
      from={from.name}
      why="You get this once, because somebody, you we hope, left with this address. If it was not you, answer an organiser at once."
    >
      <p>You have left {from.name}, and are signed out everywhere. Thank you for having been here.</p>
      <p>Should you want to come back, ask an organiser to add you again.</p>
    </Letter>
  ),
})
