import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { mostWrongCodes } from '../sign-in-request.ts'
import { keepVerified } from '../verify-address.ts'

type Verifying = { viewer: Viewer; token: string; config: Config; at: Date }

/**
 * Makes an address a member's own by the link from the mail, pressed by the member who asked for it: a mail scanner
 * that presses buttons is nobody. `closed`: the link does not work; it is then as it was before.
 */
export function verifyByLink(
  db: Db,
  { viewer, token, config, at }: Verifying,
): Promise<'added' | 'taken' | 'closed'> {
  return db.transaction().execute(async (tx) => {
    // One statement both checks and uses it up: of two presses at once, only one counts.
    const used = await tx
      .updateTable('people.mailedCode')
      .set({ usedAt: at })
      .where('tokenHash', '=', hashToken(token))
      .where('purpose', '=', 'address')
      .where('memberId', '=', viewer.id)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', at)
      .where('wrongCodes', '<', mostWrongCodes)
      .returning('address')
      .executeTakeFirst()
    return used ? await keepVerified(tx, { viewer, ...used, config, at }) : 'closed'
  })
}
