import { learnLikeness } from '#maths/similarity/index.ts'
import { countNegations } from './negation.ts'

export type Text = { id: string; text: string }

/** Two statements that may say the same. A person decides whether they are joined: nothing here joins them. */
export type Alike = {
  ids: readonly [string, string]
  /** 0 to 1. */
  likeness: number
  /** One says no more often than the other: it may say the opposite. */
  mayBeOpposite: boolean
}

/** From this on two statements are put before a person. */
export const worthAsking = 0.55
const [byWords, byLetters] = [0.6, 0.4]
const gram = 4

/**
 * Finds pairs of statements that may say the same, the likest first: cosine of weighted words and Dice's coefficient
 * of runs of four letters (L. R. Dice, 1945), which slips of the keyboard hardly touch.
 */
export function findAlike(statements: readonly Text[]): Alike[] {
  const compare = learnAlike(statements.map(({ text }) => text))
  return statements
    .flatMap((one, at) => statements.slice(at + 1).map((other) => compare(one, other)))
    .flatMap((pair) => (pair ? [pair] : []))
    .toSorted((one, other) => other.likeness - one.likeness || compareIds(one.ids, other.ids))
}

/** Those of a conversation's statements that a new one may say again: asked when somebody sends one in. */
export function findAlikeTo(wanted: Text, statements: readonly Text[]): Alike[] {
  const compare = learnAlike([wanted, ...statements].map(({ text }) => text))
  return statements
    .map((one) => compare(wanted, one))
    .flatMap((pair) => (pair ? [pair] : []))
    .toSorted((one, other) => other.likeness - one.likeness || compareIds(one.ids, other.ids))
}

const compareIds = ([a, b]: Alike['ids'], [c, d]: Alike['ids']) => (`${a}\0${b}` < `${c}\0${d}` ? -1 : 1)

/** Learns from all statements which words are particular, and compares two. */
function learnAlike(texts: readonly string[]) {
  const { similarity } = learnLikeness(texts)
  const grams = remember(gramsOf)
  const negations = remember(countNegations)
  return (one: Text, other: Text): Alike | undefined => {
    const letters = dice(grams(one.text), grams(other.text))
    // However alike the words are, it could not be enough.
    if (byWords + byLetters * letters < worthAsking) return undefined
    const likeness = byWords * similarity(one.text, other.text) + byLetters * letters
    if (likeness < worthAsking) return undefined
    const mayBeOpposite = negations(one.text) !== negations(other.text)
    return { ids: [one.id, other.id], likeness, mayBeOpposite }
  }
}

function remember<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const found = known.get(text) ?? find(text)
    known.set(text, found)
    return found
  }
}

function gramsOf(text: string): Set<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  return new Set(
    Array.from({ length: Math.max(0, plain.length - gram + 1) }, (_, at) => plain.slice(at, at + gram)),
  )
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const each of one) if (other.has(each)) shared += 1
  return (2 * shared) / (one.size + other.size)
}
