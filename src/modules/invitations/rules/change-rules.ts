import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { NewRule } from './form.ts'

type Changing = { by: string; at: Date }

/** Adds a rule behind the others: it is asked when none of those before it fits. The same rule twice is one. */
export function addRule(db: Db, { rule, by, at }: Changing & { rule: NewRule }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const before = await lockRules(tx)
    const same = before.find((one) => isSame(one, rule))
    if (same) {
      await tx
        .updateTable('invitations.rule')
        .set({ letsIn: rule.letsIn })
        .where('id', '=', same.id)
        .execute()
    } else {
      await tx
        .insertInto('invitations.rule')
        .values({ ...rule, position: (before.at(-1)?.position ?? 0) + 1, madeBy: by, madeAt: at })
        .execute()
    }
    await recordChange(tx, { by, at })
  })
}

/** Asks a rule before the one above it, or after the one below. */
export function moveRule(
  db: Db,
  { id, by: step, who, at }: { id: string; by: 1 | -1; who: string; at: Date },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const ids = (await lockRules(tx)).map((rule) => rule.id)
    const place = ids.indexOf(id)
    const to = place + step
    if (place === -1 || to < 0 || to >= ids.length) return
    ids.splice(place, 1)
    ids.splice(to, 0, id)
    for (const [index, one] of ids.entries())
      await tx
        .updateTable('invitations.rule')
        .set({ position: index + 1 })
        .where('id', '=', one)
        .execute()
    await recordChange(tx, { by: who, at })
  })
}

/** Takes a rule away; whom it spoke of, the next one that fits decides. */
export function removeRule(db: Db, { id, by, at }: Changing & { id: string }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx.deleteFrom('invitations.rule').where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows > 0n) await recordChange(tx, { by, at })
  })
}

type Of = { kind: string; domain: string | null; inviterId: string | null; inviterRole: string | null }

const isSame = (one: Of, other: Of) =>
  one.kind === other.kind &&
  one.domain === other.domain &&
  one.inviterId === other.inviterId &&
  one.inviterRole === other.inviterRole

/** In their order, locked: two organisers who rearrange them at once do so one after the other. */
const lockRules = (tx: Tx) =>
  tx
    .selectFrom('invitations.rule')
    .select(['id', 'position', 'kind', 'domain', 'inviterId', 'inviterRole'])
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute()

const recordChange = (tx: Tx, { by, at }: Changing) =>
  recordAct(tx, { act: 'invitations.changeRules', by, on: { kind: 'invitationRules', id: 'all' }, at })
