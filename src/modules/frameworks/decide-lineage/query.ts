import { learnLikeness } from '#maths/similarity/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { coveredBy } from '../comparison/compare-versions.ts'
import { passageOf } from '../comparison/comparison.ts'
import { itemsOf, wordingOf } from '../lineage/items.ts'
import { linksBetween } from '../lineage/links.ts'
import { findVersionPair, type VersionPair } from '../lineage/queries.ts'
import { placedIn } from '../version.ts'
import { type LineageDesk, type Question } from './desk.ts'

/**
 * Finds what an editor decides on between two versions: for each later behaviour, the earlier ones that it
 * may have come from.
 *
 * @throws NotFound where there are no such versions, or they are not in the order of time.
 */
export async function findLineageDesk(
  db: Db,
  asked: { framework: string; before: string; after: string; choosing?: string | undefined },
): Promise<LineageDesk> {
  const pair = await findVersionPair(db, asked)
  const { versions, before, after } = pair
  if (before.position >= after.position) throw new NotFound('step from an earlier version to a later one')
  const candidates = candidatesOf(pair)
  const likeness = learnLikeness([...itemsOf(before), ...itemsOf(after)].map(({ text }) => text))
  const was = new Map(placedIn(before).map((placed) => [placed.behaviour.id, placed]))
  const byTarget = Map.groupBy(candidates, ({ to }) => to)
  const kept = new Set(candidates.filter(({ state }) => state !== 'rejected').map(({ from }) => from))
  const questions = placedIn(after).map((target) => ({
    target,
    candidates: (byTarget.get(target.behaviour.id) ?? []).flatMap((link) => {
      const placed = was.get(link.from)
      if (!placed) return []
      const texts = [wordingOf(placed.behaviour), wordingOf(target.behaviour)] as const
      const isCarried =
        link.state === 'confirmed' && link.decidedAt?.getTime() === after.publishedAt.getTime()
      return {
        ...link,
        placed,
        isCarried,
        similarity: likeness.similarity(...texts),
        passage: passageOf(...texts),
      }
    }),
  }))
  const covered = { was: coveredBy(after, before), is: coveredBy(before, after) }
  const isPart = ({ target, candidates }: Question) =>
    candidates.length > 0 ||
    covered.is.has(target.characteristic.key) ||
    target.behaviour.id === asked.choosing
  return {
    versions,
    before,
    after,
    questions: questions.filter(isPart),
    notPart: questions.filter((question) => !isPart(question)).map(({ target }) => target),
    dropped: [...was.values()].filter(
      ({ behaviour, characteristic }) => !kept.has(behaviour.id) && covered.was.has(characteristic.key),
    ),
  }
}

/** Every link that stands between the two, and those that an editor rejected. */
function candidatesOf({ before, after, stored }: VersionPair) {
  return [
    ...linksBetween({ before, after }, stored).map(({ from, to, decision, source, decidedAt }) => ({
      from,
      to,
      decidedAt,
      decision,
      isComposed: source === 'composed',
      state: source === 'stored' ? decision : ('none' as const),
    })),
    ...stored
      .filter(
        ({ decision, fromVersion, toVersion }) =>
          decision === 'rejected' && fromVersion === before.position && toVersion === after.position,
      )
      .map(({ from, to, decidedAt }) => ({
        from,
        to,
        decidedAt,
        isComposed: false,
        state: 'rejected' as const,
        decision: 'rejected' as const,
      })),
  ]
}
