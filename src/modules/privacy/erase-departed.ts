import { eachInTurn, type Night } from '#platform/retention.ts'
import { isOver } from './departure.ts'
import { forgetPerson } from './forget-person.ts'

/** Erases those who left, were warned, and did not come back in time: each in a transaction of their own. */
export async function eraseDeparted({ db, config, now }: Night): Promise<void> {
  const over = await db.selectFrom('privacy.departure').select('memberId').where(isOver(now)).execute()
  const erase = (memberId: string) =>
    db.transaction().execute(async (tx) => {
      // Whoever comes back at this very moment has come back.
      const still = await tx
        .selectFrom('privacy.departure')
        .select('memberId')
        .where('memberId', '=', memberId)
        .where(isOver(now))
        .forUpdate()
        .executeTakeFirst()
      if (still) await forgetPerson(tx, { memberId, by: null, config, at: now })
    })
  // A few a night.
  await eachInTurn(over, ({ memberId }) => erase(memberId), {
    failing: 'Not all who left could be erased tonight',
  })
}
