import { sql } from 'kysely'
import { tell } from '#modules/letters/index.ts'
import { listHolders } from '#modules/people/index.ts'
import { rolesOf } from '#platform/access.ts'
import { inWords, londonDay } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/db.ts'
import { looksAfter } from '../looks-after.ts'
import { reportsWaitTopic } from '../topic.ts'

/** What waits for one of those who look after conversations: of what others said, never of what they said. */
type Waiting = { memberId: string; statements: number; conversations: number; first: Date; slug: string }

const dayMs = 24 * 60 * 60 * 1000

/**
 * Tells whoever looks after conversations that reports of statements wait: all in one letter, once a day, until they
 * are answered. Neither what was reported stands in it, nor by whom.
 */
export async function remindOfReports(
  db: Db,
  { at, signal }: { at: Date; signal: AbortSignal },
): Promise<void> {
  const holders = (await Promise.all(rolesOf(looksAfter).map((role) => listHolders(db, role)))).flat()
  for (const waiting of await listWaiting(db, [...new Set(holders.map(({ id }) => id))])) {
    if (signal.aborted) return
    await db.transaction().execute((tx) => remind(tx, waiting, at))
  }
}

async function listWaiting(db: Db, readerIds: readonly string[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select reader.id as member_id, count(distinct statement.id)::int as statements,
      count(distinct conversation.id)::int as conversations, min(report.reported_at) as first,
      (array_agg(conversation.slug order by report.reported_at))[1] as slug
    from unnest(${[...readerIds]}::uuid[]) as reader (id)
    join insights.report on report.answered_at is null
    join insights.statement on statement.id = report.statement_id
      and statement.author_id is distinct from reader.id
    join insights.conversation on conversation.id = statement.conversation_id
    group by reader.id`.execute(db)
  return rows
}

async function remind(tx: Tx, waiting: Waiting, at: Date): Promise<void> {
  const { memberId, statements, conversations, first, slug } = waiting
  await tell(tx, {
    topic: reportsWaitTopic,
    to: [memberId],
    about: `${londonDay(at)} ${memberId}`,
    title: statements === 1 ? 'A statement was reported' : `${statements} statements were reported`,
    summary: [
      conversations > 1 && `They are in ${conversations} conversations.`,
      `The first has waited since ${inWords(first)}. Whoever reported it waits for an answer.`,
      'Read it in confidence: its author is not told.',
    ]
      .filter(Boolean)
      .join('\n'),
    href: `/conversations/${slug}/moderate?which=reported`,
    at,
    // The next day's letter says how it is then.
    untrueAt: new Date(at.getTime() + dayMs),
  })
}
