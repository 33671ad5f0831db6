import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { openIn } from '../drafts.ts'
import { mailResumeLink } from '../resume-link.ts'

/** Where a link to go on stands, in the browser that opened it. */
export type LinkStanding = 'open' | 'mine' | 'elsewhere'

type Found = { draftId: string; address: string | null; expiresAt: Date; standing: LinkStanding }
type Opening = { token: string; browser: Buffer; at: Date }

/** Finds the draft behind a link, and whether the link opens it in this browser. Looking changes nothing. */
export async function findResumeLink(db: Db, { token, browser, at }: Opening): Promise<Found | null> {
  const found = await linkNamed(db, token, at).executeTakeFirst()
  if (!found) return null
  const { usedIn, ...draft } = found
  const standing = usedIn === null ? 'open' : usedIn.equals(browser) ? 'mine' : 'elsewhere'
  return { ...draft, standing }
}

const linkNamed = (db: Db, token: string, at: Date) =>
  db
    .selectFrom('interest.resumeLink as link')
    .innerJoin('interest.draft as draft', 'draft.id', 'link.draftId')
    .select(['draft.id as draftId', 'draft.address', 'draft.expiresAt', 'link.usedIn'])
    .where('link.tokenHash', '=', hashToken(token))
    .where('draft.expiresAt', '>', at)

/**
 * Opens a draft in this browser, by a link from a mail, which shows that the draft's address is its reader's. A link
 * opens one browser, and goes on working there: of two who press at once, one is let in, and a link that was passed on
 * after its use shows nobody anything.
 *
 * A browser that has not shown as much no longer has the draft: whoever began it there may have typed somebody else's
 * address, and would read along.
 */
export function resume(db: Db, { token, browser, at }: Opening): Promise<'resumed' | 'elsewhere' | 'gone'> {
  return db.transaction().execute(async (tx) => {
    const named = await linkNamed(tx, token, at).executeTakeFirst()
    if (!named) return 'gone'
    // The draft first, as whoever changes its address does: that ends its links, this one perhaps.
    await tx.selectFrom('interest.draft').select('id').where('id', '=', named.draftId).forUpdate().execute()
    const found = await linkNamed(tx, token, at).forUpdate('link').executeTakeFirst()
    if (!found) return 'gone'
    if (found.usedIn && !found.usedIn.equals(browser)) return 'elsewhere'
    await markUsed(tx, { token, browser, at })
    const { draftId } = found
    await openIn(tx, { browser, at, draftId, provenAt: at })
    await tx
      .deleteFrom('interest.browser')
      .where('draftId', '=', draftId)
      .where('provenAt', 'is', null)
      .execute()
    return 'resumed'
  })
}

const markUsed = (tx: Tx, { token, browser, at }: Opening) =>
  tx
    .updateTable('interest.resumeLink')
    .set({ usedAt: at, usedIn: browser })
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .execute()

/** Mails another link, to the draft's own address: whoever holds the old one gets nothing by asking. */
export function mailAnother(
  db: Db,
  { origin, config, ...opening }: Opening & { origin: string; config: Config },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const found = await findResumeLink(tx, opening)
    if (!found?.address) return
    const draft = { id: found.draftId, expiresAt: found.expiresAt }
    await mailResumeLink(tx, { draft, address: found.address, origin, config, at: opening.at })
  })
}
