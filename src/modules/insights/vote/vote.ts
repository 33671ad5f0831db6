import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { joinVoters } from '../hold-votes.ts'

export type Voting = {
  conversationId: string
  pseudonym: Buffer
  /**
   * As what the voter's part of the system counts; only asked when they vote for the first time, in the same
   * transaction: another connection could have to wait for this one.
   */
  findClass: (tx: Tx) => Promise<string>
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
 * more nothing is changed.
 */
export function vote(db: Db, { findClass, ...voting }: Voting): Promise<VoteOutcome> {
  return db.transaction().execute(async (tx) => {
    await joinVoters(tx, voting.conversationId)
    // Looked at first: a press that comes too late must leave no trace of who pressed.
    const refused = refuse(await findStood(tx, voting))
    if (refused) return refused
    const known = (await takeTurn(tx, voting)) ?? (await enter(tx, { ...voting, class: await findClass(tx) }))
    const stood = voting.answer === null ? await takeBack(tx, voting, known) : await cast(tx, voting, known)
    const late = refuse(stood)
    if (late) return late
    return voting.answer === null
      ? { is: 'taken-back' }
      : { is: 'voted', hadAnswer: stood?.hadAnswer ?? false }
  })
}

/** Why a statement takes no vote, if it does not. */
function refuse(stood: Stood | undefined): VoteOutcome | null {
  if (!stood) return { is: 'gone' }
  if (!stood.isOpen) return { is: 'closed' }
  if (stood.joinedInto !== null) return { is: 'joined', into: stood.joinedInto }
  return stood.status === 'in' ? null : { is: 'gone' }
}

type Known = { class: string; turn: number }

/** Holds the voter: of two presses at once, one is second. */
async function takeTurn(tx: Tx, { pseudonym }: Pick<Voting, 'pseudonym'>): Promise<Known | undefined> {
  return await tx
    .updateTable('insights.voter')
    .set((e) => ({ turn: e('turn', '+', 1) }))
    .where('pseudonym', '=', pseudonym)
    .returning(['class', 'turn'])
    .executeTakeFirst()
}

type Entering = Pick<Voting, 'pseudonym' | 'conversationId'> & { class: string }

const enter = async (tx: Tx, { pseudonym, conversationId, class: ofClass }: Entering): Promise<Known> =>
  await tx
    .insertInto('insights.voter')
    .values({ pseudonym, conversationId, class: ofClass, turn: 1 })
    .onConflict((conflict) =>
      conflict.column('pseudonym').doUpdateSet((e) => ({ turn: e('insights.voter.turn', '+', 1) })),
    )
    .returning(['class', 'turn'])
    .executeTakeFirstOrThrow()

type Stood = { isOpen: boolean; status: string; joinedInto: number | null; hadAnswer?: boolean }
type Asked = Omit<Voting, 'findClass'>

/** The statement as it stands, and what the voter said of it before. */
const askedAndBefore = ({ conversationId, pseudonym, number }: Asked) => sql`
  asked as (
    select statement.id, statement.status, whole.number as joined_into, conversation.closed_at is null as is_open,
      statement.status = 'in' and conversation.closed_at is null as takes,
      coalesce((select stretch from insights.polling where conversation_id = ${conversationId}), 1) as stretch
    from insights.statement
    join insights.conversation on conversation.id = statement.conversation_id
    left join insights.statement as whole on whole.id = statement.joined_into
    where statement.conversation_id = ${conversationId} and statement.number = ${number}
  ),
  before as (
    select answer from insights.vote join asked on asked.id = vote.statement_id where vote.pseudonym = ${pseudonym}
  )`

async function findStood(tx: Tx, asked: Asked): Promise<Stood | undefined> {
  const { rows } = await sql<Stood>`
    with ${askedAndBefore(asked)} select is_open, status, joined_into from asked`.execute(tx)
  return rows[0]
}

async function cast(tx: Tx, asked: Asked, known: Known): Promise<Stood | undefined> {
  const answer = sql`${asked.answer}::int`
  const { rows } = await sql<Stood>`
    with ${askedAndBefore(asked)},
    written as (
      insert into insights.vote (pseudonym, statement_id, answer, turn)
      select ${asked.pseudonym}, id, ${answer}, ${known.turn} from asked where takes
      on conflict (pseudonym, statement_id) do update set answer = excluded.answer, turn = excluded.turn,
        was = null, was_turn = null
      returning statement_id
    ),
    counted as (
      insert into insights.statement_count as held (statement_id, class, agree, disagree, pass)
      select statement_id, ${known.class}, (${answer} = 1)::int, (${answer} = -1)::int, (${answer} = 0)::int
      from written
      on conflict (statement_id, class) do update set
        agree = held.agree + excluded.agree - coalesce((select (answer = 1)::int from before), 0),
        disagree = held.disagree + excluded.disagree - coalesce((select (answer = -1)::int from before), 0),
        pass = held.pass + excluded.pass - coalesce((select (answer = 0)::int from before), 0)
    ),
    noted as (
      update insights.voter set changed_in = asked.stretch from asked
      where voter.pseudonym = ${asked.pseudonym} and asked.takes
        and not exists (select from before where answer = ${answer})
    )
    select is_open, status, joined_into, exists (select from before) as had_answer from asked`.execute(tx)
  return rows[0]
}

async function takeBack(tx: Tx, asked: Asked, known: Known): Promise<Stood | undefined> {
  const { rows } = await sql<Stood>`
    with ${askedAndBefore(asked)},
    gone as (
      delete from insights.vote using asked
      where vote.pseudonym = ${asked.pseudonym} and vote.statement_id = asked.id and asked.takes
      returning vote.statement_id, vote.answer
    ),
    counted as (
      update insights.statement_count as held set
        agree = held.agree - (gone.answer = 1)::int,
        disagree = held.disagree - (gone.answer = -1)::int,
        pass = held.pass - (gone.answer = 0)::int
      from gone where held.statement_id = gone.statement_id and held.class = ${known.class}
    ),
    noted as (
      update insights.voter set changed_in = asked.stretch from asked
      where voter.pseudonym = ${asked.pseudonym} and exists (select from gone)
    )
    select is_open, status, joined_into from asked`.execute(tx)
  return rows[0]
}
