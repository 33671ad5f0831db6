import type { Db } from '#platform/db.ts'
import type { WhatChanged } from '../changed-in-words.ts'
import type { Conversation } from '../conversation.ts'
import { listStatementsIn, statementOf, statements } from '../queries.ts'
import { findLastSnapshot } from '../snapshot.ts'
import type { Figure } from '../snapshots/body.ts'
import type { Statement } from '../statement.ts'
import { listSteps, type StatementStep } from '../steps.ts'
import { findWhatChanged } from '../what-changed.ts'

/** A statement as its author sees it: what became of it, step by step, and how people voted, as far as that is told. */
export type OwnStatement = {
  statement: Statement
  steps: readonly StatementStep[]
  /** What is shown of its votes; null before it is in a snapshot. */
  figure: Figure | null
  /** What of the wording it changed, or why nothing. */
  changed: readonly WhatChanged[]
  /** What it was joined with, while that is in. */
  joined: Statement | null
}

/** Lists what somebody has said in a conversation, the latest first. Seven queries at most. */
export async function listOwnStatements(
  db: Db,
  { conversation, memberId }: { conversation: Conversation; memberId: string },
): Promise<OwnStatement[]> {
  const rows = await statements(db)
    .where('statement.conversationId', '=', conversation.id)
    .where('statement.authorId', '=', memberId)
    .orderBy('statement.number', 'desc')
    .execute()
  const ids = rows.map(({ id }) => id)
  const steps = await listSteps(db, ids)
  const changed = await findWhatChanged(db, { of: 'statement', ids })
  const snapshot = await findLastSnapshot(db, conversation.id)
  const hasJoined = rows.some(({ joinedInto }) => joinedInto !== null)
  const all = hasJoined ? await listStatementsIn(db, conversation.id) : []
  return rows.map((row) => ({
    statement: statementOf(row),
    steps: steps.get(row.id) ?? [],
    changed: changed.get(row.id) ?? [],
    joined: all.find(({ id }) => id === row.joinedInto) ?? null,
    figure: snapshot?.body.figures.find(({ number }) => number === row.number) ?? null,
  }))
}
