import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Board } from '../board.ts'
import { countedVotes } from '../find-own.ts'
import { listQuestions, lockBoard } from '../queries.ts'
import { recordChange, unlessClosed } from '../record-change.ts'
import { voterOf } from '../seat-token.ts'

type Voting = { board: Board; targetId: string; token: string }
export type VoteOutcome = { is: 'voted' | 'vote-back' | 'none-left' | 'gone'; questionId: string | null }

/**
 * Gives one's vote to a card or a group, once, as long as one has votes left in its question. Nobody is counted but by
 * a word that is made for this one question; no act is recorded and no time is kept.
 */
export function vote(db: Db, { board, targetId, token }: Voting): Promise<VoteOutcome | 'closed'> {
  const act = db.transaction().execute(async (tx): Promise<VoteOutcome> => {
    const questionId = await findQuestionOf(tx, { board, targetId })
    if (!questionId) return { is: 'gone', questionId }
    const voter = voterOf(token, questionId)
    await holdVoter(tx, voter)
    const given = await listGiven(tx, voter)
    if (given.includes(targetId)) return { is: 'voted', questionId }
    if (given.length >= board.votesEach) return { is: 'none-left', questionId }
    await tx
      .insertInto('boards.vote')
      .values({ voter, targetId, questionId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tell(tx, { board, targetId })
    return { is: 'voted', questionId }
  })
  return unlessClosed(act)
}

/** Takes one's vote back from a card or a group, also from one that is no longer there. */
export function takeBackVote(db: Db, { board, targetId, token }: Voting): Promise<VoteOutcome | 'closed'> {
  const act = db.transaction().execute(async (tx): Promise<VoteOutcome> => {
    // First of all, as whoever closes does it too: two who hold what the other waits for would wait for ever.
    await lockBoard(tx, board.id)
    const questions = await listQuestions(tx, board.id)
    const voters = questions.map(({ id }) => voterOf(token, id))
    const given = await tx
      .deleteFrom('boards.vote')
      .where('voter', 'in', voters)
      .where('targetId', '=', targetId)
      .returning('questionId')
      .executeTakeFirst()
    if (given) await tell(tx, { board, targetId })
    return { is: 'vote-back', questionId: given?.questionId ?? null }
  })
  return unlessClosed(act)
}

/** The question in which something can be voted for: a card that all can read, or a group. */
async function findQuestionOf(tx: Tx, { board, targetId }: Omit<Voting, 'token'>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select question.id from boards.question
    where question.board_id = ${board.id} and question.revealed_at is not null and (
      exists (select from boards.card
        where card.id = ${targetId} and card.question_id = question.id and card.standing = 'kept')
      or exists (select from boards.card_group
        where card_group.id = ${targetId} and card_group.question_id = question.id and dissolved_at is null)
    )`.execute(tx)
  return rows[0]?.id ?? null
}

/** Of two presses of one person at once, one is second. */
const holdVoter = (tx: Tx, voter: Buffer) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${voter.toString('hex')}, 0))`.execute(tx)

async function listGiven(tx: Tx, voter: Buffer): Promise<string[]> {
  const { rows } = await sql<{ targetId: string }>`
    select vote.target_id ${countedVotes()} and voter = ${voter}`.execute(tx)
  return rows.map(({ targetId }) => targetId)
}

/** What became part of a group is told as the group's. */
async function tell(tx: Tx, { board, targetId }: { board: Board; targetId: string }): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(merged_into, id) as id from boards.card_group where id = ${targetId}`.execute(tx)
  await recordChange(tx, { boardId: board.id, kind: 'votes', things: [rows[0]?.id ?? targetId] })
}
