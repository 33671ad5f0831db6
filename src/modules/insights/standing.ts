import type { KeyObject } from 'node:crypto'
import type { Standing } from '#maths/opinions/index.ts'
import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { seal, unseal } from '#platform/secret.ts'
import { packStanding, unpackStanding } from './pack-standing.ts'

/** What a snapshot was made of, with the groups as it numbered them. */
export type KeptStanding = Standing & { number: number }

const purpose = 'insights standing'

type Sealing = { key: KeyObject; conversationId: string; number: number }

const sealStanding = ({ key, conversationId, number }: Sealing, standing: Standing): Buffer =>
  seal(key, packStanding(standing).toString('base64'), { purpose, owner: `${conversationId} ${number}` })

const openStanding = ({ key, conversationId, number }: Sealing, sealed: Buffer): KeptStanding => {
  const packed = unseal(key, sealed, { purpose, owner: `${conversationId} ${number}` })
  return { number, ...unpackStanding(Buffer.from(packed, 'base64')) }
}

/** Keeps what a snapshot was made of, to tell by it which figures may follow. */
export async function keepStanding(
  tx: Tx,
  { conversationId, number, ...standing }: KeptStanding & { conversationId: string },
): Promise<void> {
  const sealing = { key: await confidentialKey(tx, purpose), conversationId, number }
  const sealed = sealStanding(sealing, standing)
  await tx.insertInto('insights.standing').values({ conversationId, number, sealed }).execute()
}

/** Reads what the snapshots of a conversation were made of, by their number; or what one of them was. */
export async function readStandings(
  db: Db,
  conversationId: string,
  only?: number,
): Promise<Map<number, KeptStanding>> {
  const key = await confidentialKey(db, purpose)
  const rows = await db
    .selectFrom('insights.standing')
    .select(['number', 'sealed'])
    .where('conversationId', '=', conversationId)
    .$if(only !== undefined, (all) => all.where('number', '=', only ?? 0))
    .execute()
  return new Map(
    rows.map(({ number, sealed }) => [number, openStanding({ key, conversationId, number }, sealed)]),
  )
}

/** Forgets what no figure will be held against any more. */
export async function forgetStandings(
  tx: Tx,
  { conversationId, needed }: { conversationId: string; needed: readonly number[] },
): Promise<void> {
  await tx
    .deleteFrom('insights.standing')
    .where('conversationId', '=', conversationId)
    .where('number', 'not in', needed)
    .execute()
}

/** Puts another word in the place of a voter's wherever it is kept, so that nobody can tell any more whose it was. */
export async function renameInStandings(
  tx: Tx,
  { conversationId, from, to }: { conversationId: string; from: string; to: string },
): Promise<void> {
  const key = await confidentialKey(tx, purpose)
  for (const [number, { table, ...rest }] of await readStandings(tx, conversationId)) {
    if (!table.people.includes(from)) continue
    const people = table.people.map((word) => (word === from ? to : word))
    await tx
      .updateTable('insights.standing')
      .set({
        sealed: sealStanding({ key, conversationId, number }, { ...rest, table: { ...table, people } }),
      })
      .where('conversationId', '=', conversationId)
      .where('number', '=', number)
      .execute()
  }
}
