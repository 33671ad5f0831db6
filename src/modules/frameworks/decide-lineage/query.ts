import { learnLikeness } from '#maths/similarity/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Passage } from '../comparison/comparison.ts'
import { type Placed, passageOf } from '../comparison/comparison.ts'
import { itemsOf, wordingOf } from '../lineage/items.ts'
import { linksBetween } from '../lineage/links.ts'
import { findVersionPair, type VersionPair } from '../lineage/queries.ts'
import type { FrameworkVersion } from '../version.ts'
import type { SeenState } from './form.ts'

/** A behaviour before from which this one may have come, and how that stands. */
export type Candidate = {
  readonly placed: Placed
  readonly state: SeenState
  readonly isComposed: boolean
  readonly similarity: number
  readonly decidedAt: Date | null
  readonly passage: Passage
}

export type Question = { readonly target: Placed; readonly candidates: readonly Candidate[] }

export type LineageDesk = Pick<VersionPair, 'versions' | 'before' | 'after'> & {
  readonly questions: readonly Question[]
  /** Behaviours before that nothing after is linked to: they count as dropped. */
  readonly dropped: readonly Placed[]
}

/**
 * Finds what an editor decides on between two versions: for each later behaviour, the earlier ones that it may have
 * come from.
 *
 * @throws NotFound where there are no such versions, or they are not in the order of time.
 */
export async function findLineageDesk(
  db: Db,
  asked: { framework: string; before: string; after: string },
): Promise<LineageDesk> {
  const pair = await findVersionPair(db, asked)
  const { versions, before, after, stored } = pair
  if (before.position >= after.position) throw new NotFound('step from an earlier version to a later one')
  const candidates = [
    ...linksBetween(pair, stored).map(({ from, to, decision, source, decidedAt }) => ({
      from,
      to,
      decidedAt,
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
      })),
  ]
  const likeness = learnLikeness([...itemsOf(before), ...itemsOf(after)].map(({ text }) => text))
  const was = new Map(placedIn(before).map((placed) => [placed.behaviour.id, placed]))
  const byTarget = Map.groupBy(candidates, ({ to }) => to)
  const kept = new Set(candidates.filter(({ state }) => state !== 'rejected').map(({ from }) => from))
  return {
    versions,
    before,
    after,
    questions: placedIn(after).map((target) => ({
      target,
      candidates: (byTarget.get(target.behaviour.id) ?? []).flatMap((link) => {
        const placed = was.get(link.from)
        if (!placed) return []
        const texts = [wordingOf(placed.behaviour), wordingOf(target.behaviour)] as const
        return { ...link, placed, similarity: likeness.similarity(...texts), passage: passageOf(...texts) }
      }),
    })),
    dropped: [...was.values()].filter(({ behaviour }) => !kept.has(behaviour.id)),
  }
}

export const placedIn = (version: FrameworkVersion): readonly Placed[] =>
  version.characteristics.flatMap((characteristic) =>
    characteristic.behaviours.map((behaviour) => ({ behaviour, characteristic })),
  )
