import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { mostWrongCodes } from '../sign-in-request.ts'

type Looking = { viewer: Viewer; token: string; at: Date }
export type AskedLink =
  | { standing: 'open'; address: string }
  | { standing: 'unknown' | 'used' | 'expired' | 'another' }

/** Finds what a link from a mail is about. Looking changes nothing. */
export async function findAskedLink(db: Db, { viewer, token, at }: Looking): Promise<AskedLink> {
  const asked = await db
    .selectFrom('people.mailedCode')
    .select(['address', 'memberId', 'usedAt', 'expiresAt', 'wrongCodes'])
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  if (!asked) return { standing: 'unknown' }
  // Whose address it is to be is nobody else's business: they learn that it is not theirs.
  if (asked.memberId !== viewer.id) return { standing: 'another' }
  if (asked.usedAt) return { standing: 'used' }
  if (asked.expiresAt <= at || asked.wrongCodes >= mostWrongCodes) return { standing: 'expired' }
  return { standing: 'open', address: asked.address }
}
