import { hash } from 'node:crypto'
import type { Db, Tx } from '#platform/db.ts'
import type { Ask } from '#platform/route.ts'
import { hashToken } from '#platform/secret.ts'
import type { Answers } from './answers.ts'

export type Draft = {
  id: string
  answers: Answers
  /** Each question that was answered or passed, and the opening of its page that did it; `told` by an invitation. */
  pages: Readonly<Record<string, string>>
  callId: string | null
  expiresAt: Date
  /** When the browser that has it open showed that its owner reads the mail of the draft's address; null where not. */
  provenAt: Date | null
}

/** Stands among a draft's pages for a question that an invitation answered. */
export const told = 'told'

type InBrowser = { browser: Buffer; at: Date }

/**
 * The browser that asks, as its drafts know it; null for one in which a member is signed in, who has none, and for one
 * that keeps no cookies.
 */
export const browserOf = ({ viewer, visitor }: Pick<Ask, 'viewer' | 'visitor'>): Buffer | null =>
  viewer || visitor === '' ? null : hashToken(visitor)

/** Finds the draft that whoever asks has open; null where there is none, or it has expired. */
export async function findOwnDraft(
  ask: Pick<Ask, 'db' | 'now' | 'viewer' | 'visitor'>,
): Promise<Draft | null> {
  const browser = browserOf(ask)
  const found = browser && (await draftIn(ask.db, { browser, at: ask.now }).executeTakeFirst())
  return found ? toDraft(found) : null
}

const draftIn = (db: Db, { browser, at }: InBrowser) =>
  db
    .selectFrom('interest.browser as browser')
    .innerJoin('interest.draft as draft', 'draft.id', 'browser.draftId')
    .select([
      'draft.id',
      'draft.answers',
      'draft.pages',
      'draft.callId',
      'draft.expiresAt',
      'browser.provenAt',
    ])
    .where('browser.browserHash', '=', browser)
    .where('draft.expiresAt', '>', at)

/** Finds the draft of a browser, and nobody else changes it until the transaction ends. */
export async function lockDraft(tx: Tx, ask: InBrowser): Promise<Draft | null> {
  const found = await draftIn(tx, ask).forUpdate('draft').executeTakeFirst()
  return found ? toDraft(found) : null
}

type Row = Pick<Draft, 'id' | 'callId' | 'expiresAt' | 'provenAt'> & { answers: unknown; pages: unknown }

/** Only this module writes the two columns, from these types. */
const toDraft = ({ answers, pages, ...row }: Row): Draft => ({
  ...row,
  answers: answers as Answers, // see above
  pages: pages as Draft['pages'], // see above
})

/** What a question's answer stood at, as a word that a form carries: it tells whether it was changed since. */
export const seenAs = (filled: object): string => hash('sha256', JSON.stringify(filled)).slice(0, 16)

/** Opens a draft, or what came of it, in a browser: one that has shown that it reads the draft's mail, or not yet. */
export async function openIn(
  tx: Tx,
  {
    browser,
    at,
    ...what
  }: InBrowser & ({ draftId: string } | { expressionId: string }) & { provenAt?: Date | null },
): Promise<void> {
  const opened = { draftId: null, expressionId: null, provenAt: null, ...what, since: at }
  await tx
    .insertInto('interest.browser')
    .values({ browserHash: browser, ...opened })
    .onConflict((conflict) => conflict.column('browserHash').doUpdateSet(opened))
    .execute()
}

/**
 * Finds what was sent from this browser a short while ago, to say so; undefined where nothing was. What became of it is
 * for the browser alone that had proven the address: anybody can type another's.
 */
export async function findSent(ask: Pick<Ask, 'db' | 'viewer' | 'visitor'>) {
  const browser = browserOf(ask)
  if (!browser) return undefined
  return await ask.db
    .selectFrom('interest.browser as browser')
    .innerJoin('interest.expression as expression', 'expression.id', 'browser.expressionId')
    .select(['expression.reference', 'expression.address', 'expression.status', 'browser.provenAt'])
    .where('browser.browserHash', '=', browser)
    .executeTakeFirst()
}
