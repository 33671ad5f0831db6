import { spokenChanges } from '#maths/text-difference/index.ts'
import { Details } from '#ui/details/details.tsx'
import { type DifferencePiece, DifferenceText } from '#ui/layout/difference-text.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { countOf } from '../naming.ts'
import type { Passage } from './comparison.ts'
import type { PlacedPhrase } from './phrases.ts'
import { isOpen, piecesAlone, type Why, withWhy } from './why.tsx'

type Side = 'before' | 'after'

/** What a side shows: its own words to the letter, those that the other side does not have marked. */
export function piecesOf({ pieces }: Passage, side: Side): readonly DifferencePiece[] {
  const others = side === 'before' ? ['added', 'moved-to'] : ['removed', 'moved-from']
  return pieces
    .filter(({ kind }) => !others.includes(kind))
    .flatMap((piece) =>
      piece.runs.map(({ text, emphasis, emphasisWas }) => ({
        kind: piece.kind,
        text,
        emphasis: side === 'before' ? emphasisWas : emphasis,
        move: moveOf(piece),
      })),
    )
}

const moveOf = (piece: Passage['pieces'][number]) => ('move' in piece ? piece.move : undefined)

type SideTextProps = { passage: Passage; side: Side; phrases?: readonly PlacedPhrase[]; why?: Why }

/**
 * One side of a passage. Where it has no counterpart, or the same words, its words stand unmarked. Behind each phrase
 * stands the way to what led to it, where that is known.
 */
export const SideText = ({ passage, side, phrases = [], why = null }: SideTextProps) => {
  const isAlone = passage.before === '' || passage.after === '' || passage.change === 'none'
  const own = phrases.filter((phrase) => phrase.side === side)
  const pieces = isAlone ? piecesAlone(passage[side]) : piecesOf(passage, side)
  return (
    <p class="cw-compared__text">
      {isAlone && !isOpen(own, why) ? (
        <Wording text={passage[side]} />
      ) : (
        <DifferenceText pieces={withWhy(pieces, own, why)} />
      )}
    </p>
  )
}

/** Both wordings in one run of text: what was removed stands, struck through, where it was. */
export const InlineText = ({ passage }: { passage: Passage }) => {
  if (passage.before === '' || passage.change === 'none') return <SideText passage={passage} side="after" />
  if (passage.after === '') return <SideText passage={passage} side="before" />
  const pieces = passage.pieces.flatMap((piece) =>
    piece.runs.map(({ text, emphasis }) => ({ kind: piece.kind, text, emphasis, move: moveOf(piece) })),
  )
  return (
    <p class="cw-compared__text">
      <DifferenceText pieces={pieces} />
    </p>
  )
}

const mostAtOnce = 2

/** The changes as sentences, for those who would rather be told; few of them stand open. */
export const ChangesInWords = ({ passage: { before, after, change, pieces } }: { passage: Passage }) => {
  if (change === 'none' || before === '' || after === '') return null
  const sentences = spokenChanges(pieces)
  const shown = (
    <ul class="cw-compared__said">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
  if (change !== 'words' && sentences.length <= mostAtOnce) return shown
  return <Details summary={`${countOf(sentences.length, 'change')} in words`}>{shown}</Details>
}
