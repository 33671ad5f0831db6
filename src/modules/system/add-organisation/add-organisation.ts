import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { orTaken } from '../taken.ts'

type Adding = { name: string; partId: string; by: string; at: Date }

/** Adds an organisation that an organiser knows: it is checked at once. Its part is one that is offered. */
export function addOrganisation(
  db: Db,
  { name, partId, by, at }: Adding,
): Promise<{ id: string } | 'name-taken' | 'not-offered'> {
  const adding = db.transaction().execute(async (tx) => {
    const part = await tx
      .selectFrom('system.part')
      .select('id')
      .where('id', '=', partId)
      .where('retiredAt', 'is', null)
      .where('hasOrganisations', '=', true)
      .executeTakeFirst()
    if (!part) return 'not-offered' as const
    const { id } = await tx
      .insertInto('system.organisation')
      .values({ name, partId, addedAt: at, checkedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAct(tx, { act: 'system.addOrganisation', by, on: { kind: 'organisation', id }, at })
    return { id }
  })
  return orTaken(adding)
}
