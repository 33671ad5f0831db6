import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { Community } from './community.ts'

/** Lets one editor at a time add an edition, so that none is made from one that no longer holds. */
export const holdEditions = (tx: Tx) => sql`lock table community.edition in exclusive mode`.execute(tx)

type Publication = { community: Community; note: string; act: `community.${string}`; by: string; at: Date }

/** Adds an edition, which holds from then on. */
export async function publishEdition(tx: Tx, { community, note, act, by, at }: Publication): Promise<void> {
  const { id } = await tx
    .insertInto('community.edition')
    .values({ content: JSON.stringify(community), note, publishedAt: at, publishedBy: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, { act, by, on: { kind: 'edition', id: String(id) }, at })
  await announce(tx, contentChanged)
}

/** The number of an edition, from an address. @throws NotFound for any other word. */
export function editionNamed(word: string | undefined): number {
  if (!/^[1-9]\d{0,14}$/.test(word ?? '')) throw new NotFound('edition')
  return Number(word)
}
