import { sql } from 'kysely'
import { balanceParts, drawLots, drawNext, type Waiting } from '#maths/opinions/index.ts'
import type { Db } from '#platform/db.ts'

/** What a voter finds: how many statements there are, how many they have voted on, and which comes next. */
export type Ballot = {
  /** The number of the statement that comes next; null when they have voted on all. */
  next: number | null
  total: number
  voted: number
  /** What they say of each statement on which they have voted, by its number. */
  answers: ReadonlyMap<number, number>
}

type Asking = { conversationId: string; seed: string; pseudonym: Buffer; ofClass: string }

/**
 * Draws the statement that a voter is asked next, from counters alone: those that few have voted on, from their own
 * part of the system above all, come sooner. The lots are theirs: a page that is loaded again asks
 * the same while nobody else votes.
 */
export async function findBallot(db: Db, asking: Asking): Promise<Ballot> {
  const [statements, quiet] = await Promise.all([listAsked(db, asking), listQuiet(db, asking.conversationId)])
  const waiting = statements.flatMap((one): Waiting[] =>
    one.answer === null
      ? [
          {
            id: `${one.number}`,
            votes: one.votes,
            votesFromOwnPart: one.votesFromOwnPart,
            isAboutMe: one.kind === 'about-me',
            isFromQuietPart: one.saidBy !== null && quiet.has(one.saidBy),
          },
        ]
      : [],
  )
  const voted = statements.length - waiting.length
  const lots = drawLots(`${asking.seed} ${asking.pseudonym.toString('hex')} ${voted}`)
  const next = drawNext(waiting, voted, lots)
  return {
    next: next === undefined ? null : Number(next),
    total: statements.length,
    voted,
    answers: new Map(
      statements.flatMap(({ number, answer }) => (answer === null ? [] : [[number, answer] as const])),
    ),
  }
}

type Row = {
  number: number
  kind: string
  saidBy: string | null
  answer: number | null
  votes: number
  votesFromOwnPart: number
}

/** The statements that are in, what the voter says of each, and how often it was voted on. One query. */
async function listAsked(db: Db, { conversationId, pseudonym, ofClass }: Asking): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select statement.number, statement.kind, statement.class as said_by, own.answer,
      coalesce(sum(agree + disagree + pass), 0)::int as votes,
      coalesce(sum(agree + disagree + pass) filter (where held.class = ${ofClass}), 0)::int as votes_from_own_part
    from insights.statement
    left join insights.vote as own on own.statement_id = statement.id and own.pseudonym = ${pseudonym}
    left join insights.statement_count as held on held.statement_id = statement.id
    where statement.conversation_id = ${conversationId} and statement.status = 'in'
    group by statement.id, own.answer
    order by statement.number`.execute(db)
  return rows
}

/** The classes of parts that vote less than their members' share. One query. */
async function listQuiet(db: Db, conversationId: string): Promise<Set<string>> {
  const { rows } = await sql<{ part: string; members: number; votes: number }>`
    select class as part, sum(members)::int as members, coalesce((
      select sum(agree + disagree + pass) from insights.statement_count as held
      join insights.statement on statement.id = held.statement_id
      where statement.conversation_id = ${conversationId} and held.class = part_class.class
    ), 0)::int as votes
    from insights.part_class where conversation_id = ${conversationId} group by class`.execute(db)
  const heard = balanceParts(rows.map((row) => ({ ...row, voters: 0, statements: 0 })))
  return new Set(heard.filter(({ isQuiet }) => isQuiet).map(({ part }) => part))
}

/** As what a voter's part counts, where they have voted here before. */
export async function findKnownClass(db: Db, pseudonym: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('insights.voter')
    .select('class')
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst()
  return row?.class
}
