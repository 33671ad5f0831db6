import { type RawBuilder, sql } from 'kysely'
import { listActsByTheDay, listActsOfPower } from '#platform/act-words.ts'
import type { Db } from '#platform/db.ts'
import type { Month } from './month.ts'

/** How many uses of power stand on a page. */
export const usesPerPage = 50

/** One use of power; where uses are counted by the day, all that one person made of it on that day. */
export type Use = {
  id: number
  act: string
  byPerson: string | null
  /** `<member>/<role>` for a role; null where it is not to be told. */
  role: string | null
  doneAt: Date
  times: number
}

/** A member who is named; one who is not listed is named for what they did, never for what was done to them. */
export type Named = { name: string; isListed: boolean }
export type PowerLog = {
  uses: Use[]
  people: ReadonlyMap<string, Named>
  /** The last use on this page, where there are older ones in the month. */
  older: number | null
  /** The nearest months before and after in which power was used. */
  earlier: Month | null
  later: Month | null
}

type Asking = { month: Month; before: number | null }

/** Lists who used which power in a month, newest first, a page at a time. Three queries. */
export async function listUsesOfPower(db: Db, { month, before }: Asking): Promise<PowerLog> {
  const kinds = sql`act = any(${listActsOfPower()})`
  const [found, beside] = await Promise.all([
    listUses(db, { month, before, kinds }),
    findMonthsBeside(db, { month, kinds }),
  ])
  const uses = found.slice(0, usesPerPage)
  const people = await findPeople(
    db,
    uses.flatMap(({ byPerson, role }) => [byPerson, role?.split('/')[0] ?? null]),
  )
  return { uses, people, older: found.length > usesPerPage ? (uses.at(-1)?.id ?? null) : null, ...beside }
}

const firstInstant = (month: Month) => sql`(${`${month}-01`}::date::timestamp at time zone 'Europe/London')`
const firstInstantAfter = (month: Month) =>
  sql`((${`${month}-01`}::date + interval '1 month') at time zone 'Europe/London')`

type Kinds = { kinds: RawBuilder<unknown> }

async function listUses(db: Db, { month, before, kinds }: Asking & Kinds): Promise<Use[]> {
  const older = before === null ? sql`true` : sql`max(id) < ${before}`
  const { rows } = await sql<Use>`
    select max(id) as id, act, by_person, max(done_at) as done_at, count(*) as times,
      min(on_id) filter (where on_kind = 'role') as role
    from platform.act
    where ${kinds} and done_at >= ${firstInstant(month)} and done_at < ${firstInstantAfter(month)}
    group by act, by_person, case when act = any(${listActsByTheDay()})
      then to_char(done_at at time zone 'Europe/London', 'YYYY-MM-DD') else id::text end
    having ${older}
    order by max(id) desc limit ${usesPerPage + 1}`.execute(db)
  return rows
}

async function findMonthsBeside(db: Db, { month, kinds }: { month: Month } & Kinds) {
  const inMonth = (instant: RawBuilder<unknown>) =>
    sql`to_char(${instant} at time zone 'Europe/London', 'YYYY-MM')`
  const { rows } = await sql<{ earlier: Month | null; later: Month | null }>`
    select
      (select ${inMonth(sql`max(done_at)`)} from platform.act
        where ${kinds} and done_at < ${firstInstant(month)}) as earlier,
      (select ${inMonth(sql`min(done_at)`)} from platform.act
        where ${kinds} and done_at >= ${firstInstantAfter(month)}) as later`.execute(db)
  return rows[0] ?? { earlier: null, later: null }
}

async function findPeople(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Named>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.member as member')
    .leftJoin('people.profile as profile', 'profile.memberId', 'member.id')
    .select(['member.id', 'member.name', 'member.leftAt', 'profile.unlistedAt'])
    .where('member.id', 'in', asked)
    .execute()
  return new Map(
    rows.map(({ id, name, leftAt, unlistedAt }) => [
      id,
      { name, isListed: leftAt === null && unlistedAt === null },
    ]),
  )
}
