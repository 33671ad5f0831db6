import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

/** An organisation that is offered to somebody who types its name. */
export type OfferedOrganisation = {
  id: string
  name: string
  partId: string
  /** Whether the words are its whole name, or that of one which leads to it. */
  isSame: boolean
}

type Finding = {
  words: string
  /** Only those in this part. */
  partId?: string | undefined
  most?: number
}

/**
 * Finds organisations whose name holds all these words, in any order and however they are written; one that was
 * merged is found by its old name as the one that it leads to. Only those that an organiser has checked: what
 * anybody typed is not offered to others. Best first: the name itself, then names that begin with the words. One query.
 */
export async function findOrganisations(
  db: Db,
  { words, partId, most = 10 }: Finding,
): Promise<OfferedOrganisation[]> {
  const wanted = words.trim().slice(0, 200)
  if (wanted === '') return []
  const { rows } = await sql<OfferedOrganisation>`
    with recursive ${foundBy(wanted)}
    select organisation.id, organisation.name, organisation.part_id, best.rank = 0 as is_same
    from system.organisation organisation
    join (select id, min(rank) as rank from found where merged_into is null group by id) best using (id)
    where organisation.checked_at is not null and organisation.retired_at is null
      ${partId === undefined ? sql`` : sql`and organisation.part_id = ${partId}`}
    order by best.rank, lower(organisation.name), organisation.id
    limit ${most}`.execute(db)
  return rows
}

/**
 * The organisations whose names hold all the words, and those that they lead to, for `with recursive`. A rank of 0 is
 * the name itself, 1 one that begins with the words.
 */
export const foundBy = (words: string): RawBuilder<unknown> => sql`asked as (
  select key, array(
    select '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' from unnest(string_to_array(key, ' ')) word
  ) as patterns
  from (select system.key_of(${words}) as key) given
), found as (
  select named.id, named.merged_into, case
      when named.name_key = asked.key then 0
      when starts_with(named.name_key, asked.key) then 1
      else 2
    end as rank
  from system.organisation named, asked
  where named.name_key like all (asked.patterns)
  union
  select next.id, next.merged_into, found.rank
  from found join system.organisation next on next.id = found.merged_into
)`

/** Where somebody stands who stands in an organisation. */
export type Stand = { id: string; partId: string }

/**
 * Finds an organisation by its id, or the one that it leads to where it was merged; undefined where there is none.
 * It is held until the transaction ends, so that a merge at the same moment comes before or after, never between.
 */
export async function holdOrganisation(tx: Tx, id: string): Promise<Stand | undefined> {
  let asked: string | null = id
  while (asked !== null) {
    const found: (Stand & { mergedInto: string | null }) | undefined = await tx
      .selectFrom('system.organisation')
      .select(['id', 'partId', 'mergedInto'])
      .where('id', '=', asked)
      .forShare()
      .executeTakeFirst()
    if (!found) return undefined
    if (found.mergedInto === null) return { id: found.id, partId: found.partId }
    asked = found.mergedInto
  }
  return undefined
}

type Naming = { name: string; partId: string; at: Date }

/**
 * Finds the organisation of this name in this part, however the name is written, or adds it for an organiser to
 * check. One that was merged leads to the other, which may lie in another part: who stands in it stands there. Of two
 * who name the same new one at once, both get the same.
 */
export async function nameOrganisation(tx: Tx, { name, partId, at }: Naming): Promise<Stand> {
  for (let time = 1; time <= 3; time++) {
    const known = await findByName(tx, { name, partId })
    if (known) return known
    const added = await tx
      .insertInto('system.organisation')
      .values({ name, partId, addedAt: at })
      .onConflict((conflict) =>
        conflict.columns(['nameKey', 'partId']).where('mergedInto', 'is', null).doNothing(),
      )
      .returning(['id', 'partId'])
      .executeTakeFirst()
    if (added) return added
    // Somebody added it at this moment: it is found now, unless an organiser renamed it at the next.
  }
  throw new Error('An organisation was neither found nor added')
}

async function findByName(tx: Tx, { name, partId }: Omit<Naming, 'at'>): Promise<Stand | undefined> {
  const named = await tx
    .selectFrom('system.organisation')
    .select('id')
    .where('nameKey', '=', sql<string>`system.key_of(${name})`)
    .where('partId', '=', partId)
    // One that stands by itself before one that was merged.
    .orderBy((e) => e('mergedInto', 'is', null), 'desc')
    .orderBy('addedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return named && (await holdOrganisation(tx, named.id))
}
