import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Answers, Offer } from './answers.ts'
import { forgottenAt } from './draft.ts'
import { type Draft, lockDraft, seenAs } from './drafts.ts'
import type { Question } from './questions/question.ts'
import { mailResumeLink } from './resume-link.ts'

type Answering = {
  browser: Buffer
  question: Question
  offer: Offer
  answers: Partial<Answers>
  /** What the answer stood at when the page was opened, and which opening of the page it was. */
  seen: string
  opening: string
  /** They stop at this page, and come back to it: what stands there is kept, and the page is not done with. */
  stops?: boolean
  origin: string
  config: Config
  at: Date
}

export type AnswerOutcome =
  | { kind: 'kept'; draft: Draft }
  | { kind: 'changed-meanwhile'; draft: Draft }
  | { kind: 'no-draft' }

/**
 * Keeps the answer to one question in the draft of this browser; and mails a link to go on with it, once an address is
 * given.
 *
 * What another window answered since this page was opened is not overwritten unseen. A page that is sent twice, or
 * gone back to and sent again, is the same window.
 */
export function answer(db: Db, asked: Answering): Promise<AnswerOutcome> {
  const { browser, question, offer, answers, seen, opening, stops = false, at } = asked
  return db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, { browser, at })
    if (!draft) return { kind: 'no-draft' }
    const stood = seenAs(question.inWords(draft.answers, offer))
    const kept = { ...draft.answers, ...answers }
    const same = stood === seenAs(question.inWords(kept, offer))
    if (stood !== seen && !same && draft.pages[question.key] !== opening)
      return { kind: 'changed-meanwhile', draft }

    const pages = stops ? draft.pages : { ...draft.pages, [question.key]: opening }
    const expiresAt = forgottenAt(at)
    const address = kept.address ?? null
    await tx
      .updateTable('interest.draft')
      .set({
        answers: JSON.stringify(kept),
        pages: JSON.stringify(pages),
        address,
        changedAt: at,
        expiresAt,
        warnedAt: null,
      })
      .where('id', '=', draft.id)
      .execute()
    const changed = { ...draft, answers: kept, pages, expiresAt }
    if (address && address !== draft.answers.address) {
      await unprove(tx, draft.id)
      await mailResumeLink(tx, { ...asked, draft: changed, address })
    }
    return { kind: 'kept', draft: changed }
  })
}

/** What was shown for one address says nothing for another; and a link that went to a wrong one opens nothing. */
async function unprove(tx: Tx, draftId: string): Promise<void> {
  await tx.deleteFrom('interest.resumeLink').where('draftId', '=', draftId).execute()
  await tx.updateTable('interest.browser').set({ provenAt: null }).where('draftId', '=', draftId).execute()
}
