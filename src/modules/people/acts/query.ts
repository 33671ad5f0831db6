import type { Db } from '#platform/db.ts'

/** How many acts stand on a page. */
export const actsPerPage = 50

/** Lists what was done, newest first, a page at a time: those older than the act `before`. One query. */
export async function listActs(db: Db, { before }: { before: number | null }) {
  const found = await db
    .selectFrom('platform.act as act')
    .leftJoin('people.member as member', 'member.id', 'act.byPerson')
    .select([
      'act.id',
      'act.act',
      'act.doneAt',
      'act.onKind',
      'act.onId',
      'act.byPerson',
      'member.name as byName',
    ])
    .$if(before !== null, (only) => only.where('act.id', '<', before ?? 0))
    .orderBy('act.id', 'desc')
    .limit(actsPerPage + 1)
    .execute()
  const acts = found.slice(0, actsPerPage)
  return { acts, older: found.length > actsPerPage ? (acts.at(-1)?.id ?? null) : null }
}

export type ActList = Awaited<ReturnType<typeof listActs>>
