import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** Everybody who stands, or stood, in an organisation that was merged follows into the other, and its part. */
export async function followMerge(
  tx: Tx,
  { from, into }: { from: string; into: { id: string; partId: string } },
): Promise<void> {
  await tx
    .updateTable('people.hat')
    .set((e) => ({
      organisationId: into.id,
      partId: into.partId,
      namedOrganisationId: e.fn.coalesce('namedOrganisationId', 'organisationId'),
      revision: e('revision', '+', 1),
    }))
    .where('organisationId', '=', from)
    .execute()
}

/** Who had named an organisation before it was merged stands in it again. */
export async function followUnmerge(
  tx: Tx,
  { back, led, from }: { back: { id: string; partId: string }; led: readonly string[]; from: string },
): Promise<void> {
  await tx
    .updateTable('people.hat')
    .set((e) => ({
      organisationId: back.id,
      partId: back.partId,
      namedOrganisationId: sql`nullif(named_organisation_id, ${back.id})`,
      revision: e('revision', '+', 1),
    }))
    .where('organisationId', '=', from)
    .where('namedOrganisationId', 'in', [back.id, ...led])
    .execute()
}

/** An organisation was put into its right part: who stands in it stands there. */
export async function followPlacing(tx: Tx, { id, partId }: { id: string; partId: string }): Promise<void> {
  await tx
    .updateTable('people.hat')
    .set((e) => ({ partId, revision: e('revision', '+', 1) }))
    .where('organisationId', '=', id)
    .execute()
}
