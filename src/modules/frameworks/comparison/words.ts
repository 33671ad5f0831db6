import type { Change, Relation } from '#maths/lineage/index.ts'
import { characteristicName, countOf, versionName } from '../naming.ts'
import type { Comparison, Counts } from './comparison.ts'

/** What became of a behaviour, as a reader meets it. */
export const relationWords: Readonly<Record<Relation, string>> = {
  kept: 'Kept',
  reworded: 'Reworded',
  moved: 'Moved',
  'moved-and-reworded': 'Moved and reworded',
  split: 'Split',
  merged: 'Merged',
  new: 'New',
  dropped: 'Dropped',
}

export const relationOrder: readonly Relation[] = [
  'kept',
  'reworded',
  'moved',
  'moved-and-reworded',
  'split',
  'merged',
  'new',
  'dropped',
]

/** How small a rewording is, where it is small. */
export const changeWords: Readonly<Record<Change, string | null>> = {
  none: null,
  emphasis: 'only the emphasis',
  punctuation: 'only punctuation or spaces',
  words: null,
}

/** One sentence that says what changed, for the head of a comparison. */
export function summarise(comparison: Comparison): string {
  const { before, after, counts } = comparison
  if (before.id === after.id) return 'This is one version, compared with itself: nothing differs.'
  const { dropped, ...living } = counts
  const total = Object.values(living).reduce((sum, count) => sum + count, 0)
  const parts = relationOrder.flatMap((relation) =>
    relation !== 'dropped' && counts[relation] > 0
      ? [`${counts[relation]} ${sentenceWords[relation](counts[relation])}`]
      : [],
  )
  const lost =
    dropped === 0
      ? 'None was dropped'
      : `${dropped} of ${versionName(before)} ${dropped === 1 ? 'was' : 'were'} dropped`
  return `Of ${sayCompared(total, comparison)}, ${list(parts)}. ${lost}.`
}

const mostNamed = 3

/** "6 behaviours in October 2022", or, where a draft is silent on some of it, of what in it these are. */
function sayCompared(total: number, { before, after, characteristics, notPart }: Comparison): string {
  const [count, name] = [countOf(total, 'behaviour'), versionName(after)]
  if (!notPart.some(({ of }) => of === 'before')) return `${count} in ${name}`
  const own = characteristics.flatMap(({ after }) => after ?? [])
  const isWhole = characteristics.every(({ isPart }) => isPart) && own.length <= mostNamed
  return isWhole
    ? `the ${count} of ${list(own.map(characteristicName))} in ${name}`
    : `the ${count} in ${name} that ${versionName(before)} speaks of`
}

const is = (count: number) => (count === 1 ? 'is' : 'are')
const sentenceWords: Readonly<Record<Exclude<Relation, 'dropped'>, (count: number) => string>> = {
  kept: (count) => `${is(count)} kept word for word`,
  reworded: (count) => `${is(count)} reworded`,
  moved: (count) => `${is(count)} moved`,
  'moved-and-reworded': (count) => `${is(count)} moved and reworded`,
  split: (count) => (count === 1 ? 'is a part of a split' : 'are parts of a split'),
  merged: (count) => `${is(count)} merged from several`,
  new: (count) => `${is(count)} new`,
}

/** "a", "a and b", "a, b and c". */
export const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The fates that occur, in their order: a table shows no column of noughts. */
export const occurring = (counts: Counts): readonly Relation[] =>
  relationOrder.filter((relation) => counts[relation] > 0)

/** How alike two texts are by their words, from 0 to 1, as a person would say it. */
export function similarityInWords(similarity: number): string {
  if (similarity >= 0.995) return 'The same words'
  if (similarity >= 0.8) return 'Nearly the same words'
  if (similarity >= 0.6) return 'Most words in common'
  if (similarity >= 0.45) return 'About half the words in common'
  if (similarity >= 0.35) return 'Some words in common'
  if (similarity >= 0.15) return 'Few words in common'
  return 'Hardly a word in common'
}
