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
          fact: (
            <p class="cw-compared__text">
              <DifferenceText pieces={piecesOf(before, after)} />
            </p>
          ),
        }))}
      />
    </>
  )

/** Word by word, while the texts are of a length that a form has; what is stressed looks so. */
const piecesOf = (before: string, after: string): DifferencePiece[] =>
  difference(withoutStars(before), withoutStars(after)).flatMap(({ kind, runs }) =>
    runs.map(({ text, emphasis }) => ({ kind, text, emphasis })),
  )

/** A text without the single stars by which Markdown slants words: they are no words. */
const withoutStars = (text: string) => text.replace(/(?<![*\\])\*(?![\s*])([^*\n]+)(?<!\s)\*(?!\*)/g, '$1')
