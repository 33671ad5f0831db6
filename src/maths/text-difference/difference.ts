import { align, type Match } from './align.ts'
import { findMoves } from './moves.ts'
import { makeReadable } from './readable.ts'
import { readUnits, type Token, type Unit, writeSpans } from './tokens.ts'

/** Text that looks alike: whether it is emphasised now, and whether it was (the same, unless it was kept). */
export type Run = { readonly text: string; readonly emphasis: boolean; readonly emphasisWas: boolean }

/** A stretch of text with one fate. A moved stretch bears the number that its two ends share, from 1. */
export type Piece =
  | { readonly kind: 'kept' | 'removed' | 'added'; readonly text: string; readonly runs: readonly Run[] }
  | {
      readonly kind: 'moved-from' | 'moved-to'
      readonly text: string
      readonly runs: readonly Run[]
      readonly move: number
    }

/**
 * What became of one text in another, in reading order; where both happened, removed text stands before
 * added.
 */
export type Difference = readonly Piece[]

/**
 * Shows word by word what was kept, removed, added and moved between two wordings of a text.
 *
 * `**bold**` marks are no words: they are compared apart and shown as each run's emphasis. The pieces account
 * for every character: kept, removed and moved-from text is the text before; kept, added and moved-to the
 * text after. Comparing the other way round gives the same pieces with their kinds exchanged. Equal texts
 * give one kept piece, two empty texts none.
 */
export function difference(before: string, after: string): Difference {
  const sides = { before: readUnits(before), after: readUnits(after) }
  // Ties are always decided from the same side, so that neither direction reads differently from the other.
  const turned = before > after
  const [first, second] = turned ? [sides.after, sides.before] : [sides.before, sides.after]
  const matches = makeReadable(
    first.slice(0, -1),
    second.slice(0, -1),
    align(wordsOf(first), wordsOf(second)),
  )
  const moves = findMoves(first, second, matches)
  return composePieces(sides, turned ? matches.map(turn) : matches, turned ? moves.map(turn) : moves)
}

/** The text before, with its emphasis marks, exactly as it was given. */
export function textBefore(pieces: Difference): string {
  const own = pieces.filter((piece) => piece.kind !== 'added' && piece.kind !== 'moved-to')
  return writeSpans(
    own.flatMap((piece) => piece.runs.map((run) => ({ text: run.text, emphasis: run.emphasisWas }))),
  )
}

/** The text after, with its emphasis marks, exactly as it was given. */
export function textAfter(pieces: Difference): string {
  const own = pieces.filter((piece) => piece.kind !== 'removed' && piece.kind !== 'moved-from')
  return writeSpans(own.flatMap((piece) => piece.runs))
}

function wordsOf(units: readonly Unit[]): readonly string[] {
  return units.flatMap((unit) => unit.token?.text ?? [])
}

const turn = (match: Match): Match => ({ before: match.after, after: match.before, length: match.length })

type Sides = { readonly before: readonly Unit[]; readonly after: readonly Unit[] }
type Fate = { readonly run: Run; readonly kind: Piece['kind']; readonly move: number }

function composePieces(
  { before, after }: Sides,
  matches: readonly Match[],
  moves: readonly Match[],
): Difference {
  const moveFrom = numberMoves(moves, 'before')
  const moveTo = numberMoves(moves, 'after')
  const { keep, remove, add, finish } = beginPieces()
  let [i, j] = [0, 0]
  // The end of both texts is always a match, of the white space that may close them.
  const end = { before: before.length - 1, after: after.length - 1, length: 1 }
  for (const match of [...matches, end]) {
    // A replaced phrase begins with a word, not with the space that stood before both wordings.
    const shared = i < match.before && j < match.after && before[i]?.lead?.text === after[j]?.lead?.text
    if (shared) keep(before[i]?.lead, after[j]?.lead)
    const skip = shared ? { before: i, after: j } : { before: -1, after: -1 }
    for (; i < match.before; i += 1) {
      if (i !== skip.before) remove(before[i]?.lead, moveFrom.get(i))
      remove(before[i]?.token, moveFrom.get(i))
    }
    for (; j < match.after; j += 1) {
      if (j !== skip.after) add(after[j]?.lead, moveTo.get(j))
      add(after[j]?.token, moveTo.get(j))
    }
    for (let step = 0; step < match.length; step += 1, i += 1, j += 1) {
      const [was, is] = [before[i], after[j]]
      if (was?.lead?.text === is?.lead?.text) keep(was?.lead, is?.lead)
      else {
        remove(was?.lead)
        add(is?.lead)
      }
      keep(was?.token, is?.token)
    }
  }
  return finish()
}

type Writing = {
  readonly keep: (was: Token | null | undefined, is: Token | null | undefined) => void
  readonly remove: (token: Token | null | undefined, move?: number) => void
  readonly add: (token: Token | null | undefined, move?: number) => void
  readonly finish: () => Difference
}

/** Takes tokens in reading order; between two kept ones, all that was removed stands before what was added. */
function beginPieces(): Writing {
  const fates: Fate[] = []
  let removed: Fate[] = []
  let added: Fate[] = []
  return {
    keep(was, is) {
      if (!was || !is) return
      for (const fate of removed) fates.push(fate)
      for (const fate of added) fates.push(fate)
      fates.push({ run: { ...runOf(is), emphasisWas: was.emphasis }, kind: 'kept', move: 0 })
      removed = []
      added = []
    },
    remove(token, move = 0) {
      if (token) removed.push({ run: runOf(token), kind: move > 0 ? 'moved-from' : 'removed', move })
    },
    add(token, move = 0) {
      if (token) added.push({ run: runOf(token), kind: move > 0 ? 'moved-to' : 'added', move })
    },
    finish: () => gather([...fates, ...removed, ...added]),
  }
}

function runOf({ text, emphasis }: Token): Run {
  return { text, emphasis, emphasisWas: emphasis }
}

/** Gives each unit of a side the number of the move that it belongs to. */
function numberMoves(moves: readonly Match[], side: 'before' | 'after'): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const inOrder = [...moves].sort((one, other) => one.before - other.before)
  for (const [index, move] of inOrder.entries())
    for (let step = 0; step < move.length; step += 1) numbers.set(move[side] + step, index + 1)
  return numbers
}

/** Joins neighbours of one kind into pieces, and within a piece text that looks alike into runs. */
function gather(fates: readonly Fate[]): Difference {
  const groups: { readonly kind: Piece['kind']; readonly move: number; readonly runs: Run[] }[] = []
  for (const { run, kind, move } of fates) {
    const group = groups.at(-1)
    if (!group || group.kind !== kind || group.move !== move) {
      groups.push({ kind, move, runs: [run] })
      continue
    }
    const last = group.runs.at(-1)
    if (last && last.emphasis === run.emphasis && last.emphasisWas === run.emphasisWas)
      group.runs[group.runs.length - 1] = { ...last, text: last.text + run.text }
    else group.runs.push(run)
  }
  return groups.map(({ kind, move, runs }): Piece => {
    const text = runs.map((run) => run.text).join('')
    return kind === 'moved-from' || kind === 'moved-to' ? { kind, text, runs, move } : { kind, text, runs }
  })
}
