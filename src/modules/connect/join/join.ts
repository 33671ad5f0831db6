import { startTopic } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { groundRulesVersion } from '../ground-rules.tsx'
import type { Participation } from '../participation.ts'
import { lockParticipation } from '../participations.ts'
import { roundTopic } from '../topic.ts'
import type { JoinAnswers } from './form.ts'

type Joining = {
  campaignId: string
  memberId: string
  answers: JoinAnswers
  /** What they saw: 0 where they take no part yet. */
  revision: number
  at: Date
}

export type JoinOutcome = 'joined' | 'changed' | 'changed-meanwhile' | 'not-open'

/**
 * Lets a member take part in a campaign, from its next round on; or changes how they do. Whoever left it is back, with
 * all that they had said.
 */
export function join(db: Db, asked: Joining): Promise<JoinOutcome> {
  return db.transaction().execute((tx) => joinWithin(tx, asked))
}

async function joinWithin(
  tx: Tx,
  { campaignId, memberId, answers, revision, at }: Joining,
): Promise<JoinOutcome> {
  const campaign = await tx
    .selectFrom('connect.campaign')
    .select(['openedAt', 'endedAt'])
    .where('id', '=', campaignId)
    // It is not ended while somebody joins.
    .forShare()
    .executeTakeFirst()
  if (!campaign?.openedAt || campaign.endedAt) return 'not-open'
  const known = await lockParticipation(tx, { campaignId, memberId })
  const isBack = known?.leftAt !== null
  if (revision !== (known?.revision ?? 0)) {
    // The second of two presses finds what the first has done.
    return known && !isBack && isSame(known, answers) ? 'joined' : 'changed-meanwhile'
  }
  const said = { ...answers, groundRulesVersion, revision: revision + 1 }
  const kept = known
    ? await tx
        .updateTable('connect.participation')
        .set({ ...said, leftAt: null, ...(isBack ? { ...present, joinedAt: at } : {}) })
        .where('campaignId', '=', campaignId)
        .where('memberId', '=', memberId)
        .returning('memberId')
        .executeTakeFirst()
    : await tx
        .insertInto('connect.participation')
        .values({ campaignId, memberId, joinedAt: at, ...said })
        // Pressed twice at once, it is done once.
        .onConflict((conflict) => conflict.doNothing())
        .returning('memberId')
        .executeTakeFirst()
  if (!kept) return 'joined'
  if (isBack) await startTopic(tx, { topic: roundTopic, memberId, at })
  const act = isBack ? 'connect.join' : 'connect.changeWays'
  await recordAct(tx, { act, by: memberId, on: { kind: 'campaign', id: campaignId }, at })
  return isBack ? 'joined' : 'changed'
}

const isSame = (known: Participation, { formats, times, themes, sharesAddress }: JoinAnswers) =>
  known.sharesAddress === sharesAddress &&
  String([known.formats, known.times, known.themes]) === String([formats, times, themes])

/** Whoever comes back takes part from then on, be it that they had paused before they left. */
const present = { pausedAt: null, pausedUntil: null, pausedWithLetters: false }
