import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Crosswalk, CrosswalkLink, CrosswalkRelation } from './crosswalk.ts'
import { findVersionsById } from './queries.ts'

export type CrosswalkSummary = Pick<Crosswalk, 'slug' | 'title' | 'note'> & {
  readonly fromTitle: string
  readonly toTitle: string
  readonly linkCount: number
}

/**
 * Lists every crosswalk with its two texts, in the order of their titles. There are few: one for a pair of
 * texts.
 */
export async function listCrosswalks(db: Db): Promise<CrosswalkSummary[]> {
  const rows = await db
    .selectFrom('frameworks.crosswalk as crosswalk')
    .innerJoin('frameworks.version as one', 'one.id', 'crosswalk.fromVersion')
    .innerJoin('frameworks.version as other', 'other.id', 'crosswalk.toVersion')
    .select((e) => [
      'crosswalk.slug',
      'crosswalk.title',
      'crosswalk.note',
      'one.title as fromTitle',
      'other.title as toTitle',
      e
        .selectFrom('frameworks.crosswalkLink as link')
        .whereRef('link.crosswalkId', '=', 'crosswalk.id')
        .where('link.relation', '<>', 'none')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('linkCount'),
    ])
    .orderBy('crosswalk.title')
    .execute()
  return rows.map((row) => ({ ...row, linkCount: row.linkCount ?? 0 }))
}

/**
 * Finds a crosswalk with both its texts and every link, in three queries.
 *
 * @throws NotFound where there is none of this name.
 */
export async function findCrosswalk(db: Db, slug: string): Promise<Crosswalk> {
  const rows = await db
    .selectFrom('frameworks.crosswalk as crosswalk')
    .leftJoin('frameworks.crosswalkLink as link', 'link.crosswalkId', 'crosswalk.id')
    .where('crosswalk.slug', '=', slug)
    .orderBy('link.changedAt')
    .orderBy('link.id')
    .select([
      'crosswalk.id',
      'crosswalk.slug',
      'crosswalk.title',
      'crosswalk.note',
      'crosswalk.fromVersion',
      'crosswalk.toVersion',
      'link.id as linkId',
      'link.fromBehaviour as from',
      'link.toBehaviour as to',
      'link.relation',
      'link.reason',
      'link.changedAt',
    ])
    .execute()
  const [first] = rows
  if (!first) throw new NotFound('crosswalk')
  const [from, to] = await findVersionsById(db, [first.fromVersion, first.toVersion])
  if (!from || !to) throw new Error('A crosswalk joins two versions')
  return {
    id: first.id,
    slug: first.slug,
    title: first.title,
    note: first.note,
    from,
    to,
    links: rows.flatMap(({ linkId, from, to, relation, reason, changedAt }): CrosswalkLink[] =>
      linkId && relation && reason !== null && changedAt
        ? [
            {
              id: linkId,
              from,
              to,
              // The table's check admits the five relations only.
              relation: relation as CrosswalkRelation,
              reason,
              changedAt: new Date(changedAt),
            },
          ]
        : [],
    ),
  }
}
