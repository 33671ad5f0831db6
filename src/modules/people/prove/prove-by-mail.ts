import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { useMailedCode } from '../mailed-code.ts'
import { type Press, type Renewed, renewSession } from '../session.ts'

type Proving = { viewer: Viewer; code: string; press: Press; at: Date }

/** Takes the code that was mailed to a member, who has thereby proved again that it is them. */
export function proveByMail(
  db: Db,
  { viewer, code, press, at }: Proving,
): Promise<Renewed | 'wrong' | 'ended' | 'none'> {
  return db.transaction().execute(async (tx) => {
    const outcome = await useMailedCode(tx, { viewer, purpose: 'prove', code, at })
    if (typeof outcome === 'string') return outcome
    await recordAct(tx, { act: 'people.prove', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
    return await renewSession(tx, { sessionId: viewer.sessionId, secondBy: null, press, at })
  })
}
