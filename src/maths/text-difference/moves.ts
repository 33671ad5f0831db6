import type { Match } from './align.ts'
import { isContent, isTelling, LEAST_WORDS } from './readable.ts'
import type { Unit } from './tokens.ts'

// A phrase that stands in more places than this is a refrain: following each of them would not help anyone.
const MOST_PLACES = 8

/**
 * Finds text that was taken out in one place and put in at another, word for word: at least five words, of
 * which at least two carry meaning. The longest come first and no word belongs to two moves.
 */
export function findMoves(
  before: readonly Unit[],
  after: readonly Unit[],
  matches: readonly Match[],
): readonly Match[] {
  const takenBefore = keptPlaces(before.length, matches, 'before')
  const takenAfter = keptPlaces(after.length, matches, 'after')
  const candidates = listCandidates(
    { units: before, taken: takenBefore },
    { units: after, taken: takenAfter },
  ).sort((one, other) => other.length - one.length || one.before - other.before || one.after - other.after)

  const moves: Match[] = []
  for (const candidate of candidates) {
    const free = freePart(candidate, takenBefore, takenAfter)
    if (!free || !isRecognisable(before.slice(free.before, free.before + free.length))) continue
    takenBefore.fill(1, free.before, free.before + free.length)
    takenAfter.fill(1, free.after, free.after + free.length)
    moves.push(free)
  }
  return moves
}

type Side = { readonly units: readonly Unit[]; readonly taken: Uint8Array }

function keptPlaces(length: number, matches: readonly Match[], side: 'before' | 'after'): Uint8Array {
  const taken = new Uint8Array(length)
  for (const match of matches) taken.fill(1, match[side], match[side] + match.length)
  return taken
}

/** Every longest run that is free on both sides, begun where five units in a row are equal. */
function listCandidates(before: Side, after: Side): Match[] {
  const places = new Map<string, number[]>()
  for (const index of before.units.keys()) {
    const key = phraseAt(before, index)
    if (key !== null) places.set(key, [...(places.get(key) ?? []).slice(0, MOST_PLACES), index])
  }
  const found: Match[] = []
  for (const index of after.units.keys()) {
    const key = phraseAt(after, index)
    const here = key === null ? [] : (places.get(key) ?? [])
    if (here.length > MOST_PLACES) continue
    for (const from of here) {
      if (isShared(before, from - 1, after, index - 1)) continue
      let length = LEAST_WORDS
      while (isShared(before, from + length, after, index + length)) length += 1
      found.push({ before: from, after: index, length })
    }
  }
  return found
}

function phraseAt({ units, taken }: Side, index: number): string | null {
  const phrase: string[] = []
  for (let place = index; place < index + LEAST_WORDS; place += 1) {
    const text = units[place]?.token?.text
    if (text === undefined || taken[place] !== 0) return null
    phrase.push(text)
  }
  return phrase.join('\u0000')
}

function isShared(before: Side, i: number, after: Side, j: number): boolean {
  const text = before.units[i]?.token?.text
  return (
    text !== undefined &&
    before.taken[i] === 0 &&
    after.taken[j] === 0 &&
    after.units[j]?.token?.text === text
  )
}

/** The longest stretch of a candidate that no earlier move has taken on either side. */
function freePart(candidate: Match, takenBefore: Uint8Array, takenAfter: Uint8Array): Match | null {
  let best: Match | null = null
  let length = 0
  for (let step = 0; step <= candidate.length; step += 1) {
    const [before, after] = [candidate.before + step, candidate.after + step]
    if (step < candidate.length && takenBefore[before] === 0 && takenAfter[after] === 0) {
      length += 1
      continue
    }
    if (length > (best?.length ?? 0)) best = { before: before - length, after: after - length, length }
    length = 0
  }
  return best
}

function isRecognisable(units: readonly Unit[]): boolean {
  const words = units.filter((unit) => unit.token?.kind === 'word')
  return isTelling({ words: words.length, content: words.filter((unit) => isContent(unit.token)).length })
}
