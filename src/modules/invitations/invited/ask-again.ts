import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import type { Invited } from '../call.ts'
import { standingOf } from '../invitation.ts'
import { renewInvitation } from '../renew-invitation.ts'

type Asking = { invited: Invited; config: Config; at: Date }

const day = 24 * 60 * 60

/**
 * Renews an invitation that has expired, for whoever holds its link: the new one goes to the address of the first, so
 * a link that was passed on gives nobody anything. Once a day.
 */
export async function askAgain(db: Db, { invited, config, at }: Asking): Promise<'sent' | 'no'> {
  if (standingOf(invited, at) !== 'expired') return 'no'
  try {
    await limit(db, { what: `invitation ${invited.id}`, most: 1, seconds: day, at })
  } catch (error) {
    // It is on its way already: the page says the same.
    if (error instanceof TooMany) return 'sent'
    throw error
  }
  const outcome = await renewInvitation(db, { id: invited.id, by: null, config, at })
  return outcome === 'settled-already' ? 'no' : 'sent'
}
