import { sql } from 'kysely'
import { method } from '#maths/opinions/index.ts'
import { type Db, inTransaction, type Tx } from '#platform/db.ts'
import type { Conversation } from '../conversation.ts'
import { holdVotes } from '../hold-votes.ts'
import { listStatementsIn } from '../queries.ts'
import { type ReadVotes, readVotes } from '../read-votes.ts'
import { mostToScatter, scatterVotes } from '../scatter-votes.ts'
import { findLastSnapshot } from '../snapshot.ts'
import { forgetStandings, type KeptStanding, keepStanding, readStandings } from '../standing.ts'
import type { Statement } from '../statement.ts'
import type { Body, Figure } from './body.ts'
import { composeInThread } from './compose-in-thread.ts'
import { noteShown, type ShownFrom } from './figures.ts'

type Taking = { conversation: Conversation; why: 'votes' | 'closed'; at: Date; signal?: AbortSignal }

/**
 * Takes a snapshot of a conversation: reads its votes as they are at one instant, works out what they come to in a
 * thread of its own, and keeps it whole or not at all. People go on voting meanwhile; what they say then belongs to the
 * next one.
 */
export async function takeSnapshot(db: Db, taking: Taking): Promise<void> {
  const { conversation, signal } = taking
  const read = await beginStretch(db, conversation.id)
  const { table } = read.votes
  const aboutMe = new Set(
    read.statements.flatMap(({ kind, number }) => (kind === 'about-me' ? [`${number}`] : [])),
  )
  const last = await findLastSnapshot(db, conversation.id)
  const asked = {
    seed: conversation.seed,
    number: (last?.number ?? 0) + 1,
    read: read.votes,
    analysed: { table, out: new Set<string>(), aboutMe },
    last,
    shownFrom: await listShownFrom(db, conversation.id),
    kept: await readStandings(db, conversation.id),
    members: await countMembersByClass(db, conversation.id),
    saidBy: read.statements.map((statement) => statement.class ?? ''),
    isFinal: taking.why === 'closed',
    pairs: pairsAmong(read.statements),
    confidentiality: { threshold: conversation.threshold, isRounded: conversation.isRounded },
  }
  const composed = await composeInThread(asked, signal)
  await keep(db, { ...taking, ...composed, stretch: read.stretch })
}

type Read = { stretch: number; votes: ReadVotes; statements: Statement[] }

/** Reads the votes as they are at one instant, and lets those that come later count as another stretch. */
async function beginStretch(db: Db, conversationId: string): Promise<Read> {
  // A seed is planted in a transaction of its own, in which nobody votes.
  if (db.isTransaction) return await inTransaction(db, async (tx) => await readFrom(tx, tx, conversationId))
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => readFrom(db, tx, conversationId))
}

async function readFrom(db: Db, reading: Tx, conversationId: string): Promise<Read> {
  const begun = await inTransaction(db, async (tx) => {
    // Votes that are being cast are waited for: each belongs to one stretch, and to the snapshot of that stretch.
    await holdVotes(tx, conversationId)
    const { rows } = await sql<{ stretch: number }>`
      insert into insights.polling as held (conversation_id, stretch) values (${conversationId}, 2)
      on conflict (conversation_id) do update set stretch = held.stretch + 1
      returning stretch - 1 as stretch`.execute(tx)
    // While nobody votes the other transaction begins to read: all that it reads is as it is now.
    return { stretch: rows[0]?.stretch ?? 1, statements: await listStatementsIn(reading, conversationId) }
  })
  return { ...begun, votes: await readVotes(reading, conversationId) }
}

/** In which snapshots figures were made that were ever shown of each statement. */
async function listShownFrom(db: Db, conversationId: string): Promise<Map<string, ShownFrom>> {
  const { rows } = await sql<{ figures: Figure[] }>`
    select body -> 'figures' as figures from insights.snapshot
    where conversation_id = ${conversationId} order by number`.execute(db)
  const shownFrom = new Map<string, ShownFrom>()
  for (const { figures } of rows) noteShown(shownFrom, figures)
  return shownFrom
}

async function countMembersByClass(db: Db, conversationId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('insights.partClass')
    .select(['class', sql<number>`sum(members)::int`.as('members')])
    .where('conversationId', '=', conversationId)
    .groupBy('class')
    .execute()
  return new Map(rows.map((row) => [row.class, row.members]))
}

/** Statements that reword another one, where both are voted on. */
function pairsAmong(statements: readonly Statement[]) {
  const numbers = new Map(statements.map(({ id, number }) => [id, number]))
  return statements.flatMap(({ parentId, number }) => {
    const before = parentId === null ? undefined : numbers.get(parentId)
    return before === undefined ? [] : [{ before, after: number }]
  })
}

type Keeping = Taking & { body: Body; standing: KeptStanding; stretch: number }

/** Of more votes than these, figures are held against those that are shown, and not against all that ever were. */
const mostToHoldAgainst = 200_000

const fromOf = ({ figures, changes }: Body) => [
  ...figures.flatMap(({ from }) => [from.all, from.groups, from.parts]),
  ...changes.map(({ from }) => from),
]

/** Keeps it in one transaction. Somebody who was erased meanwhile, or another worker that was faster, undoes it. */
async function keep(db: Db, { conversation, why, at, body, standing, stretch }: Keeping): Promise<void> {
  const { id: conversationId, seed } = conversation
  const { number, table } = standing
  await inTransaction(db, async (tx) => {
    // Whoever is erased meanwhile waits, and then finds their word in what this one was made of.
    await holdVotes(tx, conversationId)
    const votes = table.column.length
    if (votes <= mostToScatter) await scatterVotes(tx, { conversationId })
    if (!(await areAllThere(tx, table.people)) || (await isOvertaken(tx, conversationId, stretch))) return
    const kept = await tx
      .insertInto('insights.snapshot')
      .values({ conversationId, number, takenAt: at, why, stretch, method, seed, body: JSON.stringify(body) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst()
    if (!kept) return
    await keepStanding(tx, { conversationId, ...standing })
    if (why === 'closed') await forgetStandings(tx, { conversationId, needed: [number] })
    else if (votes > mostToHoldAgainst)
      await forgetStandings(tx, { conversationId, needed: [...new Set([number, ...fromOf(body)])] })
  })
}

/** Whether another worker has kept as much or more meanwhile, or the last snapshot of all. */
const isOvertaken = async (tx: Tx, conversationId: string, stretch: number): Promise<boolean> =>
  (await tx
    .selectFrom('insights.snapshot')
    .select('number')
    .where('conversationId', '=', conversationId)
    .where((e) => e.or([e('stretch', '>=', stretch), e('why', '=', 'closed')]))
    .executeTakeFirst()) !== undefined

async function areAllThere(tx: Tx, words: readonly string[]): Promise<boolean> {
  const given = words.map((word) => Buffer.from(word, 'hex'))
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from insights.voter where pseudonym = any(${given}::bytea[])`.execute(tx)
  return rows[0]?.count === words.length
}
