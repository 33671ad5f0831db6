import type { Tx } from '#platform/db.ts'
import { hashToken, newToken } from '#platform/secret.ts'

type Making = { expressionId: string; baseUrl: string; at: Date }

/** Makes a link to see where an expression of interest stands. Each mail has its own; only hashes are kept. */
export async function makeStandingLink(tx: Tx, { expressionId, baseUrl, at }: Making): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('interest.standingLink')
    .values({ tokenHash: hashToken(token), expressionId, madeAt: at })
    .execute()
  return `${baseUrl}/join/standing/${token}`
}
