import { type Difference, difference, readWords } from '#maths/text-difference/index.ts'

/** What became of the words that a comment is about: where they stand now, or that they do not. */
export type Anchor = {
  /** `whole`: it is about all of the behaviour. `changed`: only a part of the words is left. */
  readonly fate: 'whole' | 'kept' | 'moved' | 'changed' | 'gone'
  readonly start: number
  readonly end: number
}

type Quoted = { readonly quoted: string; readonly startAt: number }

/**
 * Finds again, in a later wording, the words that somebody marked in an earlier one. Both texts as they are read,
 * without marks of emphasis.
 */
export function findAgain({ quoted, startAt }: Quoted, before: string, after: string): Anchor {
  if (quoted === '') return { fate: 'whole', start: 0, end: after.length }
  const own = { start: startAt, end: startAt + quoted.length }
  if (before === after) return { fate: 'kept', ...own }
  const left = stretchesLeft(difference(before, after), own).filter(({ start, end }) =>
    hasWords(after.slice(start, end)),
  )
  if (left.length === 0) return { fate: 'gone', start: 0, end: 0 }
  const start = Math.min(...left.map((one) => one.start))
  const end = Math.max(...left.map((one) => one.end))
  if (wordsOf(after.slice(start, end)) !== wordsOf(quoted)) return { fate: 'changed', start, end }
  return { fate: left.every(({ isMoved }) => isMoved) ? 'moved' : 'kept', start, end }
}

/** Where somebody's copy of some words stands in a text, as the text has them; null where it does not. */
export function findQuoted(text: string, typed: string): Quoted | null {
  const pattern = typed
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const found = new RegExp(pattern, 'iu').exec(text)
  return found ? { quoted: found[0], startAt: found.index } : null
}

const hasWords = (text: string) => readWords(text).length > 0
const wordsOf = (text: string) => readWords(text).join(' ')

type Stretch = { readonly start: number; readonly end: number }
type Left = Stretch & { readonly isMoved: boolean }

/** The parts of a stretch of the text before that stand in the text after, where they stand there. */
function stretchesLeft(pieces: Difference, own: Stretch): readonly Left[] {
  const arrivals = arrivalsIn(pieces)
  const left: Left[] = []
  let [was, is] = [0, 0]
  for (const piece of pieces) {
    const size = piece.text.length
    const isMoved = piece.kind === 'moved-from'
    const to = piece.kind === 'kept' ? is : isMoved ? arrivals.get(piece.move) : undefined
    const [from, until] = [Math.max(own.start, was), Math.min(own.end, was + size)]
    if (to !== undefined && from < until && piece.kind !== 'added')
      left.push({ start: to + from - was, end: to + until - was, isMoved })
    if (piece.kind !== 'added' && piece.kind !== 'moved-to') was += size
    if (piece.kind !== 'removed' && piece.kind !== 'moved-from') is += size
  }
  return left
}

/** Where what moved arrived, by the number of the move. */
function arrivalsIn(pieces: Difference): ReadonlyMap<number, number> {
  const arrivals = new Map<number, number>()
  let at = 0
  for (const piece of pieces) {
    if (piece.kind === 'moved-to') arrivals.set(piece.move, at)
    if (piece.kind !== 'removed' && piece.kind !== 'moved-from') at += piece.text.length
  }
  return arrivals
}
