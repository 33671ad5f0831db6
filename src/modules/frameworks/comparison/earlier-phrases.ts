import type { Db } from '#platform/db.ts'
import { linksBetween } from '../lineage/links.ts'
import { listStoredLinks } from '../lineage/queries.ts'
import { withWordings } from '../queries.ts'
import type { FrameworkVersion, VersionSummary } from '../version.ts'
import { compareVersions } from './compare-versions.ts'
import type { Comparison } from './comparison.ts'
import { type ChangedPhrase, listChangedPhrases } from './phrases.ts'
import { carried, keptIn, type Stretch, stretchOf } from './stretches.ts'

/** Two versions between which something is known of the phrases that changed. */
export type Step = { readonly beforeId: string; readonly afterId: string }

type Asked = {
  /** A comparison over several versions, in the order of time. */
  comparison: Comparison
  versions: readonly VersionSummary[]
  /** Shorter ways that lie within it. */
  steps: readonly Step[]
}

/** What a phrase of a step is in the whole: `<before> <after> <its key there>`. */
export const nameOfEarlier = ({ beforeId, afterId }: Step, key: string) => `${beforeId} ${afterId} ${key}`

/**
 * Finds, for phrases that changed on the way from one version to another, which phrases of the whole comparison they
 * stand in still: what led to a word in a draft led to it in the wording that kept it. Two queries, however many steps.
 */
export async function findEarlierPhrases(
  db: Db,
  { comparison, versions, steps }: Asked,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { before, after } = comparison
  const ids = new Set(steps.flatMap(({ beforeId, afterId }) => [beforeId, afterId]))
  const between = versions.filter(({ id }) => ids.has(id) && id !== before.id && id !== after.id)
  const read = [before, after, ...(await withWordings(db, between))]
  const since = versions.filter(({ position }) => position >= before.position && position <= after.position)
  const stored = await listStoredLinks(db, since)
  const compare = (one: FrameworkVersion, other: FrameworkVersion) =>
    compareVersions({
      before: one,
      after: other,
      links: linksBetween({ before: one, after: other }, stored.filter(within(one, other))),
    })
  const byId = new Map(read.map((version) => [version.id, version]))
  const phrases = listChangedPhrases(comparison)
  const found = steps.flatMap((step) => {
    const [from, to] = [byId.get(step.beforeId), byId.get(step.afterId)]
    if (!from || !to) return []
    const way = { from, to, whole: comparison, phrases, compare }
    return standingIn(way).map(([key, all]) => [nameOfEarlier(step, key), all] as const)
  })
  return new Map(found)
}

const within =
  (one: FrameworkVersion, other: FrameworkVersion) =>
  ({ fromVersion, toVersion }: { fromVersion: number; toVersion: number }) =>
    fromVersion >= one.position && toVersion <= other.position

type Way = {
  from: FrameworkVersion
  to: FrameworkVersion
  whole: Comparison
  phrases: readonly ChangedPhrase[]
  compare: (one: FrameworkVersion, other: FrameworkVersion) => Comparison
}

/** Each phrase of a step with the phrases of the whole in which it stands. */
function standingIn({ from, to, whole, phrases, compare }: Way): (readonly [string, readonly string[]])[] {
  const onward = to.id === whole.after.id ? null : keptIn(compare(to, whole.after))
  const upTo = from.id === whole.before.id ? null : keptIn(compare(whole.before, from))
  const placed = phrases.map((phrase) => {
    const own = stretchOf(phrase)
    // Words that left are found where they stood last, words that came where they stand in the end.
    return { phrase, stretches: phrase.side === 'before' && upTo ? carried(own, upTo) : [own] }
  })
  return listChangedPhrases(compare(from, to)).map((earlier) => {
    const own = stretchOf(earlier)
    const stretches = earlier.side === 'after' && onward ? carried(own, onward) : [own]
    const standing = placed.filter(
      ({ phrase, stretches: theirs }) =>
        phrase.side === earlier.side && isMostOf(lengthOfShared(stretches, theirs), earlier, phrase),
    )
    return [earlier.key, standing.map(({ phrase }) => phrase.key)] as const
  })
}

/** Whether half of the longer of two phrases stands in both: what is said of two words is not said of forty. */
function isMostOf(both: number, one: ChangedPhrase, other: ChangedPhrase): boolean {
  return both * 2 >= Math.max(one.end - one.start, other.end - other.start)
}

/** How many characters stand in both. */
function lengthOfShared(some: readonly Stretch[], others: readonly Stretch[]): number {
  const shared = some.flatMap((one) =>
    others.map((other) =>
      one.text === other.text
        ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
        : 0,
    ),
  )
  return shared.reduce((sum, length) => sum + length, 0)
}
