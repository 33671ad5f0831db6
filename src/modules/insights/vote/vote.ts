import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type Voting = {
  conversationId: string
  pseudonym: Buffer
  /** As what the voter's part of the system counts; only asked when they vote for the first time. */
  findClass: () => Promise<string>
  /** The statement's number. */
  number: number
  /** 1 agree, -1 disagree, 0 pass; null takes the vote back. */
  answer: 1 | -1 | 0 | null
}

export type VoteOutcome =
  | { is: 'taken-back' | 'closed' | 'gone' }
  /** Whether they had answered before, so that to take it back is not to undo it. */
  | { is: 'voted'; hadAnswer: boolean }
  /** It is now part of another, on which one may vote oneself: nobody's vote is moved without being asked. */
  | { is: 'joined'; into: number }

/**
 * Keeps what somebody says of a statement: one vote of each person, and the latest counts. It waits for no analysis. No
 * act is recorded and no time is kept; who it is, is known by a word alone. On a statement that is not voted on any
 * more nothing is changed. One trip to the database (`insights.cast_vote`); three for a person's first vote.
 */
export async function vote(db: Db, { findClass, ...voting }: Voting): Promise<VoteOutcome> {
  const outcome = await cast(db, voting, null)
  const settled = outcome.is === 'unknown' ? await cast(db, voting, await findClass()) : outcome
  if (settled.is === 'unknown') throw new Error('Somebody whose class is given is known')
  return settled
}

type Cast = { outcome: VoteOutcome['is'] | 'unknown'; joinedInto: number; hadAnswer: boolean }

async function cast(
  db: Db,
  { conversationId, pseudonym, number, answer }: Omit<Voting, 'findClass'>,
  ofClass: string | null,
): Promise<VoteOutcome | { is: 'unknown' }> {
  const { rows } = await sql<Cast>`
    select * from insights.cast_vote(${conversationId}, ${pseudonym}, ${ofClass}, ${number}, ${answer})`.execute(
    db,
  )
  const [{ outcome, joinedInto, hadAnswer } = unanswered()] = rows
  if (outcome === 'voted') return { is: outcome, hadAnswer }
  return outcome === 'joined' ? { is: outcome, into: joinedInto } : { is: outcome }
}

function unanswered(): never {
  throw new Error('A vote has an outcome')
}
