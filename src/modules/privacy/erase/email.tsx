import type { Sender } from '#modules/people/index.ts'
import { Letter } from '#ui/mail/letter.tsx'

/** A receipt, without a copy of anything that was erased. */
export const erasedEmail = ({ from }: { from: Sender }) => ({
  subject: `You were erased from ${from.shortName}`,
  view: (
    <Letter
      title="You were erased"
      from={from.name}
      why="You get this once, as a receipt. The house has forgotten this address; this e-mail is deleted with the other old ones after 30 days."
    >
      <p>
        Everything that {from.name} held about you is erased, but for what the page named before you pressed.
      </p>
      <p>You are welcome again at any time.</p>
    </Letter>
  ),
})
