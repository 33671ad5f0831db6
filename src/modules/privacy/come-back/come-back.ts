import { sql } from 'kysely'
import { comeBack } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { isOver } from '../departure.ts'

/** Makes whoever left a member again, by the word in their goodbye mail. It signs nobody in. */
export function returnBy(db: Db, { wayBack, at }: { wayBack: string; at: Date }): Promise<'back' | 'gone'> {
  return db.transaction().execute(async (tx) => {
    const departure = await tx
      .deleteFrom('privacy.departure')
      .where('tokenHash', '=', hashToken(wayBack))
      .where(sql<boolean>`not ${isOver(at)}`)
      .returning('memberId')
      .executeTakeFirst()
    return departure ? await comeBack(tx, { memberId: departure.memberId, at }) : 'gone'
  })
}
