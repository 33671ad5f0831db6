import { findGoodbye, type HowGone } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import type { Reply } from '#platform/route.ts'

/** Signs somebody out, and leads them to the last that they see. */
export const goodbye = (how: HowGone): Reply => ({ kind: 'signed-out', to: `/goodbye?how=${how}` })

/** What whoever went and presses again sees once more; null for anybody else. */
export async function goodbyeSaid(db: Db, tokenHash: Buffer): Promise<Reply | null> {
  const how = await findGoodbye(db, tokenHash)
  return how && goodbye(how)
}
