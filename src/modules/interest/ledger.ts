import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { declareNotice } from '#platform/notices.ts'
import { type ConsentKind, type Wording, wordings } from './consents.ts'

/** What a member says to news by e-mail, as they join or later: whatever writes to members heeds it. */
export const newsConsented = declareNotice<{ memberId: string; given: boolean; at: Date }>(
  'interest.newsConsented',
)

/** Keeps what an applicant agreed to as the member's own from now on: the words, when, and how. */
export async function keepConsents(
  tx: Tx,
  { expressionId, memberId, at }: { expressionId: string; memberId: string; at: Date },
): Promise<void> {
  const kept = await tx
    .updateTable('interest.consent')
    .set({ memberId })
    .where('expressionId', '=', expressionId)
    .returning(['what', 'given'])
    .execute()
  const news = kept.find(({ what }) => what === 'news')
  if (news) await newsConsented.tell(tx, { memberId, given: news.given, at })
}

type Saying = { memberId: string; what: ConsentKind; given: boolean; wording: Wording; at: Date }

/** Adds to the ledger what a member says on the site. What was said before stays as it was said. */
export async function sayConsent(tx: Tx, { memberId, what, given, wording, at }: Saying): Promise<void> {
  await tx
    .insertInto('interest.consent')
    .values({ memberId, what, given, wording: wording.words, version: wording.version, how: 'website', at })
    .execute()
  if (what === 'news') await newsConsented.tell(tx, { memberId, given, at })
}

/**
 * Notes in the ledger what a member chose in their profile, where it differs from what they said last: the two never
 * say different things. Who was never asked, and is listed as everybody is, has said nothing.
 */
export async function noteListing(
  tx: Tx,
  { memberId, isListed, at }: { memberId: string; isListed: boolean; at: Date },
): Promise<void> {
  const said = await listConsents(tx, memberId)
  const last = said.find(({ what }) => what === 'listing')
  // Who asked to join, and was not asked about this, is in no list.
  const wasListed = last?.given ?? !said.some(({ what }) => what === 'join')
  if (wasListed === isListed) return
  await sayConsent(tx, { memberId, what: 'listing', given: isListed, wording: wordings.listing, at })
}

/** All that a member ever said to each question of consent, the newest first. */
export const listConsents = (db: Db, memberId: string) =>
  db
    .selectFrom('interest.consent')
    .select(['what', 'given', 'wording', 'version', 'how', 'at'])
    // The table's check admits these words only.
    .$narrowType<{ what: ConsentKind; how: 'website' | 'telephone' | 'paper' | 'in person' }>()
    .where('memberId', '=', memberId)
    .orderBy('at', 'desc')
    .orderBy(sql`ctid`, 'desc')
    .execute()
