import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parse } from 'yaml'
import { z } from 'zod'
import { membersToWriteTo } from '#modules/people/index.ts'
import { type Db, inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import type { Conversation } from './conversation.ts'
import { findClassOf } from './part-class.ts'
import { findConversation } from './queries.ts'
import { scatterVotes } from './scatter-votes.ts'
import { takeSnapshot } from './snapshots/take-snapshot.ts'
import { voterOf } from './voter.ts'

const share = z.number().min(0).max(100)

const votesFile = z.object({
  conversation: z.string(),
  voters: z.number(),
  first_camp: share,
  votes: z.record(z.string(), z.tuple([share, share, share])),
})
type Story = z.infer<typeof votesFile>

/** A number from 0 to 100 that is the same for the same words: the story is told alike in every house. */
const lot = (words: string) =>
  (100 * Number.parseInt(hash('sha256', `insights vote ${words}`).slice(0, 8), 16)) / 2 ** 32

/** Plants the votes of invented members in the story's conversation, and the snapshot that was taken at its close. */
export const plantVotes: Seed = async ({ db }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'insights-votes.yaml'), 'utf8'))
  const story = votesFile.parse(file)
  await inTransaction(db, async (tx) => {
    const conversation = await findConversation(tx, story.conversation)
    const { openedAt, closedAt } = conversation
    if (!openedAt || !closedAt) return
    for (const [place, memberId] of (await listVoters(tx, story, openedAt)).entries())
      await plantVoter(tx, { conversation, memberId, place, story, at: openedAt })
    await countVotes(tx, conversation.id)
    await scatterVotes(tx, { conversationId: conversation.id, forgetsTurns: true })
    await takeSnapshot(tx, { conversation, why: 'closed', at: closedAt })
  })
}

/** Some of those who were members by then. */
async function listVoters(db: Db, { voters }: Story, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${membersToWriteTo()} as member where joined_at < ${at} order by address`.execute(db)
  return rows
    .map(({ id }, place) => ({ id, lot: lot(`votes ${place}`) }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, voters)
    .map(({ id }) => id)
}

type Planting = { conversation: Conversation; memberId: string; place: number; story: Story; at: Date }

async function plantVoter(tx: Tx, { conversation, memberId, place, story, at }: Planting): Promise<void> {
  const inConversation = { conversationId: conversation.id, memberId }
  const pseudonym = await voterOf(tx, inConversation)
  await tx
    .insertInto('insights.voter')
    .values({
      pseudonym,
      conversationId: conversation.id,
      class: await findClassOf(tx, { ...inConversation, at }),
    })
    .execute()
  const camp = lot(`camp ${place}`) < story.first_camp ? 0 : 1
  const answers = Object.entries(story.votes).flatMap(([number, told]) =>
    lot(`sees ${place} ${number}`) < 88
      ? [{ number: Number(number), answer: answerOf(told, camp, place, number) }]
      : [],
  )
  await sql`
    insert into insights.vote (pseudonym, statement_id, answer, turn)
    select ${pseudonym}, statement.id, given.answer, 0
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given (number int, answer int)
    join insights.statement on statement.number = given.number
      and statement.conversation_id = ${conversation.id} and statement.status = 'in'`.execute(tx)
}

function answerOf(
  told: readonly [number, number, number],
  camp: 0 | 1,
  place: number,
  number: string,
): number {
  if (lot(`passes ${place} ${number}`) < told[2]) return 0
  return lot(`agrees ${place} ${number}`) < told[camp] ? 1 : -1
}

const countVotes = (tx: Tx, conversationId: string) =>
  sql`
    insert into insights.statement_count (statement_id, class, agree, disagree, pass)
    select vote.statement_id, voter.class, count(*) filter (where answer = 1),
      count(*) filter (where answer = -1), count(*) filter (where answer = 0)
    from insights.voter join insights.vote using (pseudonym)
    where voter.conversation_id = ${conversationId}
    group by vote.statement_id, voter.class`.execute(tx)
