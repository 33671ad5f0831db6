import { setListed } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { type ConsentKind, wordings } from '../consents.ts'
import { sayConsent } from '../ledger.ts'

type Consenting = { memberId: string; what: Exclude<ConsentKind, 'join'>; given: boolean; at: Date }

/**
 * Lets a member agree to something, or take it back, in the words of today: it is added to the ledger, and holds at
 * once. Who takes back the listing stands in no list from now on.
 */
export function consent(db: Db, { memberId, what, given, at }: Consenting): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await sayConsent(tx, { memberId, what, given, wording: wordings[what], at })
    if (what === 'listing') await setListed(tx, { memberId, isListed: given, at })
    await recordAct(tx, { act: 'interest.consent', by: memberId, on: { kind: 'member', id: memberId }, at })
  })
}
