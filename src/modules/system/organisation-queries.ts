import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Organisation } from './organisation.ts'
import { foundBy } from './organisations.ts'

const organisations = (db: Db) =>
  db
    .selectFrom('system.organisation as organisation')
    .innerJoin('system.part as part', 'part.id', 'organisation.partId')
    .leftJoin('system.organisation as other', 'other.id', 'organisation.mergedInto')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.partId',
      'part.name as partName',
      'organisation.addedAt',
      'organisation.checkedAt',
      'organisation.retiredAt',
      'organisation.revision',
      'other.id as otherId',
      'other.name as otherName',
    ])

type Row = Omit<Organisation, 'mergedInto'> & { otherId: string | null; otherName: string | null }

const asOrganisation = ({ otherId, otherName, ...row }: Row): Organisation => ({
  id: row.id,
  name: row.name,
  partId: row.partId,
  partName: row.partName,
  addedAt: row.addedAt,
  checkedAt: row.checkedAt,
  retiredAt: row.retiredAt,
  revision: row.revision,
  mergedInto: otherId === null ? null : { id: otherId, name: otherName ?? '' },
})

/** @throws NotFound when there is no such organisation. One that was merged is found as itself. */
export async function findOrganisation(db: Db, id: string): Promise<Organisation> {
  const row = await organisations(db).where('organisation.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('organisation')
  return asOrganisation(row)
}

/** Those that were merged into this one, by name. */
export const listMergedInto = (db: Db, id: string) =>
  db
    .selectFrom('system.organisation')
    .select(['id', 'name'])
    .where('mergedInto', '=', id)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(100)
    .execute()

/** Whichever other ones stand under the same name, in any part: perhaps they are the same. */
export const listNamesakes = (db: Db, { id, name }: { id: string; name: string }): Promise<Organisation[]> =>
  organisations(db)
    .where('organisation.nameKey', '=', keyOf(name))
    .where('organisation.mergedInto', 'is', null)
    .where('organisation.id', '<>', id)
    .orderBy('organisation.id')
    .limit(10)
    .execute()
    .then((rows) => rows.map(asOrganisation))

/** How many organisations stand on a page. */
export const organisationsPerPage = 50

export type Asked = { words: string; partId: string | null; only: 'new' | 'retired' | null; page: number }

/**
 * Lists organisations for organisers, a page at a time: new ones first, newest on top, then the others by name. One
 * that was merged is found by its old name as the one that it leads to. One query; `count` is of all that were found.
 */
export async function listOrganisations(db: Db, { words, partId, only, page }: Asked) {
  const rows = await organisations(db)
    .select((e) => e.fn.countAll<number>().over().as('count'))
    .where('organisation.mergedInto', 'is', null)
    .$if(words !== '', (query) => query.where(isNamed(words)))
    .$if(partId !== null, (query) => query.where('organisation.partId', '=', `${partId}`))
    .$if(only === 'new', (query) =>
      query.where('organisation.checkedAt', 'is', null).where('organisation.retiredAt', 'is', null),
    )
    .where('organisation.retiredAt', only === 'retired' ? 'is not' : 'is', null)
    .orderBy((e) => e('organisation.checkedAt', 'is', null), 'desc')
    .orderBy(sql`case when organisation.checked_at is null then organisation.added_at end`, 'desc')
    .orderBy(sql`lower(organisation.name)`)
    .orderBy('organisation.id')
    .limit(organisationsPerPage)
    .offset((page - 1) * organisationsPerPage)
    .execute()
  return {
    organisations: rows.map(asOrganisation),
    count: rows[0]?.count ?? 0,
  }
}

export type OrganisationList = Awaited<ReturnType<typeof listOrganisations>>

const keyOf = (name: string) => sql<string>`system.key_of(${name})`

/** Whether all the words stand in its name, or in the name of one that leads to it. */
const isNamed = (words: string): Expression<SqlBool> => sql<SqlBool>`organisation.id in (
  with recursive ${foundBy(words)}
  select id from found where merged_into is null
)`

/** An organisation that an organiser changes, held until the transaction ends. */
export const holdForChange = (tx: Tx, id: string) =>
  tx
    .selectFrom('system.organisation')
    .select(['id', 'partId', 'name', 'mergedInto', 'checkedAt', 'retiredAt', 'revision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** All that were merged into this one, step by step: their names lead here. */
export async function listLeadingTo(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive led as (
      select id from system.organisation where merged_into = ${id}
      union
      select before.id from led join system.organisation before on before.merged_into = led.id
    )
    select id from led`.execute(tx)
  return rows.map((row) => row.id)
}
