import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { findNames } from '../names.ts'
import { roleNamed } from '../role.ts'

/** How many acts stand on a page. */
export const actsPerPage = 50

/** Lists what was done, newest first, a page at a time: those older than the act `before`. Two queries. */
export async function listActs(db: Db, { before }: { before: number | null }) {
  const found = await db
    .selectFrom('platform.act')
    .select(['id', 'act', 'doneAt', 'onKind', 'onId', 'byPerson'])
    .$if(before !== null, (only) => only.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(actsPerPage + 1)
    .execute()
  const acts = found
    .slice(0, actsPerPage)
    .map(({ onKind, onId, ...act }) => ({ ...act, on: { kind: onKind, id: onId, ...toWhom(onKind, onId) } }))
  const names = await findNames(
    db,
    acts.flatMap(({ byPerson, on }) => [byPerson, on.member]),
  )
  return { acts, names, older: found.length > actsPerPage ? (acts.at(-1)?.id ?? null) : null }
}

export type ActList = Awaited<ReturnType<typeof listActs>>
export type ListedAct = ActList['acts'][number]

/** The member to whom something was done, and the role that it was about: `<member>/<role>` in the audit. */
function toWhom(kind: string, id: string): { member: string | null; role: Role | null } {
  if (kind === 'member') return { member: id, role: null }
  const [member, named] = kind === 'role' ? id.split('/') : []
  return { member: member ?? null, role: roleNamed(named) }
}
