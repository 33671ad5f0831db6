import { findNames } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { askToAgree } from '../ask-to-agree.ts'
import type { Agreement, InsightAnswers } from '../insight-form.ts'
import { findOwnInsight, lockOwnInsight, type OwnInsight } from '../insights.ts'
import { tellInsight } from '../tell-insight.ts'

/** What one of its authors does with an insight. */
export type InsightWish =
  | { kind: 'change'; answers: InsightAnswers; revision: number }
  | { kind: 'agree'; answers: Agreement; revision: number }
  | { kind: 'decline' | 'withdraw' | 'bring-back' }

type Changing = {
  insightId: string
  memberId: string
  wish: InsightWish
  config: Pick<Config, 'baseUrl'>
  at: Date
}

export type InsightOutcome =
  | 'changed'
  | 'agreed'
  | 'declined'
  | 'withdrawn'
  | 'brought-back'
  | 'changed-meanwhile'

/**
 * Does with an insight what one of its authors wishes. Whoever changes its words agrees to them; all others are asked
 * anew, and until they agree it is shown to nobody. Any author can take it back for all.
 */
export function changeInsight(
  db: Db,
  { insightId, memberId, wish, config, at }: Changing,
): Promise<InsightOutcome> {
  return db.transaction().execute(async (tx) => {
    const before = await lockOwnInsight(tx, { id: insightId, memberId })
    // Nobody agrees to words that they have not seen.
    if ('revision' in wish && wish.revision !== before.revision) return 'changed-meanwhile'
    const doing = { before, memberId, config, at }
    const [outcome, act] = await doAs(tx, wish, doing)
    await recordAct(tx, { act, by: memberId, on: { kind: 'insight', id: insightId }, at })
    await tellInsight(tx, { before, after: await findOwnInsight(tx, { id: insightId, memberId }), at })
    return outcome
  })
}

type Doing = Pick<Changing, 'memberId' | 'config' | 'at'> & { before: OwnInsight }
type Did = readonly [InsightOutcome, `connect.${string}`]

async function doAs(tx: Tx, wish: InsightWish, doing: Doing): Promise<Did> {
  if (wish.kind === 'change') return await change(tx, wish.answers, doing)
  if (wish.kind === 'agree') {
    await setOwn(tx, doing, { ...wish.answers, agreedAt: doing.at, declinedAt: null })
    return ['agreed', 'connect.agreeInsight']
  }
  if (wish.kind === 'decline') {
    await setOwn(tx, doing, { agreedAt: null, declinedAt: doing.at })
    return ['declined', 'connect.declineInsight']
  }
  if (wish.kind === 'bring-back') return await bringBack(tx, doing)
  const { id } = doing.before
  await tx.updateTable('connect.insight').set({ withdrawnAt: doing.at }).where('id', '=', id).execute()
  return ['withdrawn', 'connect.withdrawInsight']
}

/** Whoever brings it back does so for themselves: the others, one of whom took it back perhaps, are asked anew. */
async function bringBack(tx: Tx, doing: Doing): Promise<Did> {
  const { id, words, withdrawnAt } = doing.before
  if (withdrawnAt) {
    await tx.updateTable('connect.insight').set({ withdrawnAt: null }).where('id', '=', id).execute()
    await askOthersAnew(tx, words, doing)
  }
  return ['brought-back', 'connect.bringBackInsight']
}

async function change(tx: Tx, answers: InsightAnswers, doing: Doing): Promise<Did> {
  const { words, ...agreement } = answers
  await setOwn(tx, doing, { ...agreement, agreedAt: doing.at, declinedAt: null })
  if (words !== doing.before.words) {
    await askOthersAnew(tx, words, { ...doing, isSilent: doing.before.withdrawnAt !== null })
  }
  return ['changed', 'connect.changeInsight']
}

/** Nobody else agrees any more, until they say so once more. */
async function askOthersAnew(tx: Tx, words: string, doing: Doing & { isSilent?: boolean }): Promise<void> {
  const { before, memberId, config, at, isSilent = false } = doing
  const revision = before.revision + 1
  await tx.updateTable('connect.insight').set({ words, revision }).where('id', '=', before.id).execute()
  const others = before.authors.filter((author) => author.memberId !== memberId)
  await tx
    .updateTable('connect.insightAuthor')
    .set({ agreedAt: null, declinedAt: null })
    .where('insightId', '=', before.id)
    .where('memberId', '!=', memberId)
    .execute()
  if (others.length > 0 && before.meetingId && !isSilent) {
    const by = (await findNames(tx, [memberId])).get(memberId) ?? ''
    const insight = { id: before.id, revision, meetingId: before.meetingId, words }
    await askToAgree(tx, { insight, by, of: others.map((author) => author.memberId), config, at })
  }
}

type Own = Partial<Agreement> & { agreedAt: Date | null; declinedAt: Date | null }

const setOwn = (tx: Tx, { before, memberId }: Doing, own: Own) =>
  tx
    .updateTable('connect.insightAuthor')
    .set(own)
    .where('insightId', '=', before.id)
    .where('memberId', '=', memberId)
    .execute()
