import { findInsightAddress } from '#modules/connect/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { WhatChanged } from '../changed-in-words.ts'
import { type Insight, isShown } from '../insight.ts'
import { findInsight, findWhose, type Whose } from '../insights.ts'
import { mayTag } from '../may-tag.ts'
import { findWhatChanged } from '../what-changed.ts'

/** A statement that puts an insight to the vote. */
export type MadeOf = { number: number; words: string; slug: string; title: string }

export type Found = {
  insight: Insight
  whose: Whose
  /** Where it is changed, if that is where it was said; null where it is here. */
  elsewhere: string | null
  /** They may change it here, or take it back. */
  isTheirs: boolean
  mayTag: boolean
  statements: readonly MadeOf[]
  /** What of the wording it changed. */
  changed: readonly WhatChanged[]
}

/**
 * Finds an insight for its reader: whoever said it or wrote it down, and all members as far as its authors let them.
 *
 * @throws NotFound for everybody else.
 */
export async function find(
  db: Db,
  { id, viewer, at }: { id: string; viewer: Viewer; at: Date },
): Promise<Found> {
  const insight = await findInsight(db, { id, at })
  const whose = await findWhose(db, { insightId: id, memberId: viewer.id })
  const isTheirs = whose.own !== null || whose.keptIt
  if (!isTheirs && !isShown(insight)) throw new NotFound('insight')
  const ofMeeting = insight.source === 'match' && whose.own ? (whose.sourceId ?? '') : ''
  return {
    insight,
    whose,
    elsewhere: ofMeeting ? await findInsightAddress(db, { insightId: ofMeeting, memberId: viewer.id }) : null,
    isTheirs: isTheirs && insight.source !== 'match',
    mayTag: mayTag(viewer, whose),
    statements: await listMadeOf(db, id),
    changed: (await findWhatChanged(db, { of: 'insight', ids: [id] })).get(id) ?? [],
  }
}

const listMadeOf = (db: Db, insightId: string): Promise<MadeOf[]> =>
  db
    .selectFrom('insights.statement as statement')
    .innerJoin('insights.conversation as conversation', 'conversation.id', 'statement.conversationId')
    .select(['statement.number', 'statement.words', 'conversation.slug', 'conversation.title'])
    .where('statement.insightId', '=', insightId)
    .where('statement.status', '=', 'in')
    .orderBy('statement.sentAt')
    .orderBy('statement.id')
    .execute()
