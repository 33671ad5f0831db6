import { sql } from 'kysely'
import { findMapNames, type MapNames } from '#modules/system/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'

/** What a member has chosen from the map beside hats, with the name that it has today. */
export type Chosen = { id: string; name: string; isRetired: boolean }
export type ChosenExperience = Chosen & { isLived: boolean }
export type Belonging = { places: Chosen[]; experiences: ChosenExperience[] }

type ChoiceRow = { kind: 'place' | 'experience'; memberId: string; id: string }

/**
 * Lists the places and the kinds of experience of members on a day. Who has chosen none is not in it. It says nothing
 * of who may see them: the profile's audiences do. Two queries, however many are asked for.
 */
export async function listBelonging(
  db: Db,
  memberIds: readonly string[],
  { on }: { on: Day },
): Promise<ReadonlyMap<string, Belonging>> {
  if (memberIds.length === 0) return new Map()
  const that = sql`member_id = any(${memberIds}::uuid[]) and since_on <= ${on} and (until_on is null or until_on > ${on})`
  const { rows } = await sql<ChoiceRow>`
    select distinct 'place' as kind, member_id, place_id as id from people.member_place where ${that}
    union all
    select distinct 'experience', member_id, experience_id from people.member_experience where ${that}`.execute(
    db,
  )
  const names = await findMapNames(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(
    [...Map.groupBy(rows, ({ memberId }) => memberId)].map(([id, all]) => [id, belongingOf(all, names)]),
  )
}

function belongingOf(rows: readonly ChoiceRow[], names: MapNames): Belonging {
  const of = (kind: ChoiceRow['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id }) => ({ id, ...(names.get(id) ?? { name: '', isRetired: false, isLived: false }) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  return {
    places: of('place'),
    experiences: of('experience'),
  }
}

const columns = {
  place: { table: sql.table('people.memberPlace'), id: sql.ref('placeId') },
  experience: { table: sql.table('people.memberExperience'), id: sql.ref('experienceId') },
} as const

type Change = { kind: ChoiceRow['kind']; memberId: string; ids: readonly string[]; today: Day }

/**
 * Begins choices today. One that ended today goes on, as if it had not; one that is there already stays.
 */
export async function beginChoices(tx: Tx, { kind, memberId, ids, today }: Change): Promise<void> {
  if (ids.length === 0) return
  const { table, id } = columns[kind]
  await sql`update ${table} set until_on = null
    where member_id = ${memberId} and ${id} = any(${ids}::uuid[]) and until_on = ${today}`.execute(tx)
  await sql`insert into ${table} (member_id, ${id}, since_on)
    select ${memberId}, chosen, ${today} from unnest(${ids}::uuid[]) chosen
    where not exists (
      select from ${table} held where held.member_id = ${memberId} and held.${id} = chosen and held.until_on is null
    )
    on conflict do nothing`.execute(tx)
}

/** Ends choices today; one that began today was a slip, and is gone. */
export async function endChoices(tx: Tx, { kind, memberId, ids, today }: Change): Promise<void> {
  if (ids.length === 0) return
  const { table, id } = columns[kind]
  const these = sql`member_id = ${memberId} and ${id} = any(${ids}::uuid[]) and until_on is null`
  await sql`delete from ${table} where ${these} and since_on >= ${today}`.execute(tx)
  await sql`update ${table} set until_on = ${today} where ${these}`.execute(tx)
}
