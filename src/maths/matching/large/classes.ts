import { type Columns, countBits } from '../columns.ts'
import type { Rules } from '../problem.ts'

/** What people of one class have in common, as far as prices need to know it. */
export type Class = {
  readonly seniority: number
  readonly lived: number
  /** Interests that could be shared, as many as count. */
  readonly interests: number
  /** What is owed to them where that decides who is left out; 0 elsewhere. */
  readonly owed: number
  /** For each word that is marked, whether it is theirs. */
  readonly marks: readonly boolean[]
}

/** A word that so many share that two who have it could often meet. */
export type Mark = { readonly of: Marked; readonly word: number; readonly share: number }

export type Marked = 'organisation' | 'part' | 'place' | 'profession'

export type Classes = {
  readonly list: readonly Class[]
  readonly marks: readonly Mark[]
  readonly counts: Float64Array
  /** The class of each person. */
  readonly of: Uint16Array
  /** Somebody may belong to a group of more than half, of whom no two may meet: then not everybody can be matched. */
  readonly crowded: Mark | undefined
}

/** From this share on a word is marked: below it, nearly everybody finds somebody who has another one. */
const common = 0.33
/** More classes would take longer to price than they save. */
const mostClasses = 400

/** Puts people into classes: seniority, lived, number of interests, and the words that very many of them share. */
export function classify(columns: Columns, rules: Rules): Classes {
  const found = findMarks(columns, rules)
  const crowded = found.find((mark) => mark.share > 0.5 && keepsApart(mark, rules))
  for (let kept = found.length; ; kept -= 1) {
    const classes = divide(columns, rules, found.slice(0, kept), crowded)
    if (classes.list.length <= mostClasses || kept <= (crowded ? 1 : 0)) return classes
  }
}

/** Whether no two people who share this word may meet. */
export const keepsApart = ({ of }: Mark, rules: Rules): boolean =>
  (of === 'organisation' && rules.organisationsDiffer) || (of === 'part' && rules.partsDiffer)

/** The common words, those that keep people apart first and then by the points that they cost. */
function findMarks(columns: Columns, rules: Rules): Mark[] {
  const cost = (mark: Mark) =>
    keepsApart(mark, rules) ? 10_000 * mark.share : mark.of === 'organisation' ? 0 : rules.weights[mark.of]
  const words: Marked[] = ['organisation', 'part', 'place', 'profession']
  return words
    .flatMap((of) => commonWords(columns, of))
    .filter((mark) => cost(mark) > 0)
    .toSorted((one, other) => cost(other) - cost(one))
}

function commonWords(columns: Columns, of: Marked): Mark[] {
  const counts = new Map<number, number>()
  for (const word of columns[of]) counts.set(word, (counts.get(word) ?? 0) + 1)
  if (of === 'organisation') {
    for (const [index, all] of columns.several)
      for (const word of all)
        if (word !== columns.organisation[index]) counts.set(word, (counts.get(word) ?? 0) + 1)
    counts.delete(-1)
  }
  return [...counts]
    .map(([word, count]) => ({ of, word, share: count / columns.count }))
    .filter(({ share }) => share > common)
}

function divide(columns: Columns, rules: Rules, marks: readonly Mark[], crowded: Mark | undefined): Classes {
  const { count, seniority, lived, owed } = columns
  // Only of the crowd somebody is left out: there it matters who is owed.
  const isInCrowd =
    crowded && (rules.owedFirst || rules.weights.owed > 0) ? reader(columns, crowded) : undefined
  const has = marks.map((mark) => reader(columns, mark))
  const countInterests = interestCounter(columns, rules)
  const known = new Map<number, number>()
  const list: Class[] = []
  const of = new Uint16Array(count)
  const counts: number[] = []
  for (let index = 0; index < count; index += 1) {
    const interests = countInterests(index)
    let marked = 0
    for (const [bit, hasMark] of has.entries()) if (hasMark(index)) marked |= 1 << bit
    const own = isInCrowd?.(index) ? (owed[index] ?? 0) : 0
    const steps = seniority[index] ?? 0
    const key = (((own * 1_024 + steps) * 2 + (lived[index] ?? 0)) * 1_024 + interests) * 4_096 + marked
    let number = known.get(key)
    if (number === undefined) {
      number = list.length
      known.set(key, number)
      list.push({
        seniority: steps,
        lived: lived[index] ?? 0,
        interests,
        owed: own,
        marks: marks.map((_, bit) => (marked & (1 << bit)) !== 0),
      })
      counts.push(0)
    }
    of[index] = number
    counts[number] = (counts[number] ?? 0) + 1
  }
  return { list, marks, counts: Float64Array.from(counts), of, crowded }
}

/** Asks somebody whether a word is theirs. */
function reader(columns: Columns, { of, word }: Mark): (index: number) => boolean {
  const column = columns[of]
  const { several } = columns
  if (of !== 'organisation' || several.size === 0) return (index) => column[index] === word
  return (index) => column[index] === word || (several.get(index)?.has(word) ?? false)
}

/** Counts somebody's interests, as many as count; one that nobody else has cannot be shared. */
function interestCounter(
  { count, interests, words }: Columns,
  { weights }: Rules,
): (index: number) => number {
  const most = weights.interests > 0 ? weights.mostInterests : 0
  const shared = new Int32Array(words)
  const once = new Int32Array(words)
  for (let index = 0; index < count; index += 1)
    for (let word = 0; word < words; word += 1) {
      const bits = interests[index * words + word] ?? 0
      shared[word] = (shared[word] ?? 0) | ((once[word] ?? 0) & bits)
      once[word] = (once[word] ?? 0) | bits
    }
  return (index) => {
    let own = 0
    for (let word = 0; word < words && own < most; word += 1)
      own += countBits((interests[index * words + word] ?? 0) & (shared[word] ?? 0))
    return Math.min(own, most)
  }
}
