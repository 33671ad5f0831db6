import { findGoodbye, type HowGone } from '#modules/people/index.ts'
import type { Ask, Reply } from '#platform/route.ts'
import { hashToken } from '#platform/secret.ts'

/** Signs somebody out, and leads them to the last that they see. */
export const goodbye = (how: HowGone): Reply => ({ kind: 'signed-out', to: `/goodbye?how=${how}` })

/** What whoever went and presses again sees once more; null for anybody else. */
export async function goodbyeSaid({ db, session }: Pick<Ask, 'db' | 'session'>): Promise<Reply | null> {
  const how = await findGoodbye(db, hashToken(session))
  return how && goodbye(how)
}
