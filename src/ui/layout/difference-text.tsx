import type { ComponentChildren } from 'preact'

export type DifferencePiece = {
  kind: 'kept' | 'removed' | 'added' | 'moved-from' | 'moved-to'
  text: string
  /** Whether the wording itself stresses these words. */
  emphasis?: boolean | undefined
  /** Which move it is an end of: both ends bear the same number. */
  move?: number | undefined
  /** What stands right behind the piece, and is no part of it. */
  note?: ComponentChildren
}

// What stands before and after each piece: spoken to those who do not see the marks.
const said = {
  removed: ['removed', ' (end of removed)'],
  added: ['added', ' (end of added)'],
  'moved-from': ['moved away', ' (end of moved)'],
  'moved-to': ['moved here', ' (end of moved)'],
} as const

/**
 * Shows what changed between two wordings. Each change has a mark besides its colour: added words are underlined
 * with a plus, removed ones struck through with a minus, moved ones dotted with an arrow; so it reads on paper too.
 * Where there are several moves, each has a number at both its ends.
 */
export const DifferenceText = ({ pieces }: { pieces: readonly DifferencePiece[] }) => {
  const moves = new Set(pieces.flatMap(({ move }) => move ?? []))
  return (
    <span class="cw-difference">
      {stretchesOf(pieces).map((stretch) => (
        <Stretch pieces={stretch} isNumbered={moves.size > 1} />
      ))}
    </span>
  )
}

/** What happened to words of different looks at once bears one mark. */
function stretchesOf(pieces: readonly DifferencePiece[]): DifferencePiece[][] {
  const stretches: DifferencePiece[][] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    const isOne = last?.[0]?.kind === piece.kind && last[0].move === piece.move && !last.at(-1)?.note
    if (last && isOne) last.push(piece)
    else stretches.push([piece])
  }
  return stretches
}

type StretchProps = { pieces: readonly DifferencePiece[]; isNumbered: boolean }

const Stretch = ({ pieces, isNumbered }: StretchProps) => {
  const { kind = 'kept', move } = pieces[0] ?? {}
  const note = pieces.at(-1)?.note
  if (kind === 'kept')
    return (
      <>
        {pieces.map(stressed)}
        {note}
      </>
    )
  const text = pieces.map((piece) => piece.text).join('')
  const core = text.trim()
  if (core === '') return <Space isRemoved={kind === 'removed' || kind === 'moved-from'} text={text} />
  // The space around a piece belongs to the sentence: underlined or struck through, it looks like a mistake.
  const before = text.slice(0, text.indexOf(core))
  const after = text.slice(before.length + core.length)
  const Element = kind === 'removed' || kind === 'moved-from' ? 'del' : 'ins'
  const [opening, closing] = said[kind]
  const number = isNumbered ? move : undefined
  return (
    <>
      {before}
      <Element class={`cw-difference__piece cw-difference__piece--${kind}`}>
        <span class="nhsuk-u-visually-hidden">
          {number ? `${opening}, move ${number}: ` : `${opening}: `}
        </span>
        {number && (
          <span class="cw-difference__move" aria-hidden="true">
            {number}
          </span>
        )}
        {trimmed(pieces).map(stressed)}
        <span class="nhsuk-u-visually-hidden">{closing}</span>
      </Element>
      {note}
      {after}
    </>
  )
}

/** White space has no look: where lines end otherwise, a mark says so; spaces alone stand as they are. */
const Space = ({ isRemoved, text }: { isRemoved: boolean; text: string }) => {
  const lines = text.split('\n').length - 1
  if (lines === 0) return <>{text}</>
  const Element = isRemoved ? 'del' : 'ins'
  const what = `${lines > 1 ? 'paragraph' : 'line'} break ${isRemoved ? 'removed' : 'added'}`
  return (
    <>
      {' '}
      <Element class={`cw-difference__piece cw-difference__piece--${isRemoved ? 'removed' : 'added'}`}>
        <span class="nhsuk-u-visually-hidden">{`(${what})`}</span>
        <span aria-hidden="true">¶</span>
      </Element>
      {isRemoved ? ' ' : text}
    </>
  )
}

/** The pieces of a stretch without the space at its two ends. */
const trimmed = (pieces: readonly DifferencePiece[]) =>
  pieces.map((piece, index) => {
    const text = index === 0 ? piece.text.trimStart() : piece.text
    return { ...piece, text: index === pieces.length - 1 ? text.trimEnd() : text }
  })

const stressed = ({ text, emphasis }: DifferencePiece) => (emphasis ? <strong>{text}</strong> : text)

/** Explains the marks of a difference, once on each page that shows one. */
export const DifferenceKey = () => (
  <p class="cw-difference-key">
    <ins class="cw-difference__piece cw-difference__piece--added">added words</ins>{' '}
    <del class="cw-difference__piece cw-difference__piece--removed">removed words</del>{' '}
    <ins class="cw-difference__piece cw-difference__piece--moved-to">words that moved here</ins>{' '}
    <del class="cw-difference__piece cw-difference__piece--moved-from">words that moved away</del>
  </p>
)
