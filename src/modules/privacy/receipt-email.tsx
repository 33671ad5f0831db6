import type { Sender } from '#modules/people/index.ts'
import { Letter } from '#ui/mail/letter.tsx'

/** A receipt, without a copy of anything that was erased, and without a name. */
export const receiptEmail = ({ from }: { from: Sender }) => ({
  subject: `You were erased from ${from.shortName}`,
  view: (
    <Letter
      title="You were erased"
      from={from.name}
      why="You get this once, as a receipt. As soon as it is sent, this address too is forgotten."
    >
      <p>
        Everything that {from.name} held about you is erased, but for what stays without your name. Backups
        made before today hold it until they are thrown away; whoever restores one erases you again.
      </p>
      <p>You are welcome again at any time.</p>
    </Letter>
  ),
})
