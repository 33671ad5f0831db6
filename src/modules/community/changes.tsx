import { difference } from '#maths/text-difference/index.ts'
import { DifferenceKey, type DifferencePiece, DifferenceText } from '#ui/layout/difference-text.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import type { FieldChange } from './block.ts'

/** What changed, field by field and word by word. */
export const Changes = ({ changes }: { changes: readonly FieldChange[] }) =>
  changes.length === 0 ? (
    <p>Nothing that is shown differs.</p>
  ) : (
    <>
      <DifferenceKey />
      <Facts
        facts={changes.map(({ label, before, after }) => ({
          term: label,
          fact: <DifferenceText pieces={piecesOf(before, after)} />,
        }))}
      />
    </>
  )

/** Word by word, while the texts are of a length that a form has. */
function piecesOf(before: string, after: string): DifferencePiece[] {
  return difference(before, after).map(({ kind, text }) => ({ kind, text }))
}
