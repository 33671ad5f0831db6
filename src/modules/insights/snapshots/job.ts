import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Job } from '#platform/jobs.ts'
import { listConversations } from '../queries.ts'
import { mostToScatter, scatterVotes } from '../scatter-votes.ts'
import { takeSnapshot } from './take-snapshot.ts'

/**
 * Takes the snapshots that are due, once a minute. One that was begun and not kept, because its process died, is due
 * again.
 */
export const snapshotsJob: Job = {
  name: 'insights.snapshots',
  every: '* * * * *',
  work: async ({ db, now, signal }) => await takeDueSnapshots(db, { at: now, signal }),
}

/** Every minute, wherever somebody has voted since: so that who voted last is not to be read for longer. */
export const scatterJob: Job = {
  name: 'insights.scatterVotes',
  every: '* * * * *',
  work: async ({ db, signal }) => await scatterNewVotes(db, signal),
}

/** Writes votes anew of each conversation in which somebody voted since they were last, if they are not too many. */
export async function scatterNewVotes(db: Db, signal?: AbortSignal): Promise<void> {
  // All rows that were written at once bear the same number of PostgreSQL's.
  const { rows } = await sql<{ id: string }>`
    select id from insights.conversation
    where opened_at is not null and closed_at is null and case when coalesce((
      select sum(agree + disagree + pass) from insights.statement_count as held
      join insights.statement on statement.id = held.statement_id where conversation_id = conversation.id
    ), 0) > ${mostToScatter} then false else (
      select count(distinct voter.xmin::text) from insights.voter where conversation_id = conversation.id
    ) > 1 end
    order by id`.execute(db)
  for (const { id } of rows)
    if (!signal?.aborted) await db.transaction().execute((tx) => scatterVotes(tx, { conversationId: id }))
}

/** Every night, before a backup at that hour is likely: of all, however many votes there are. */
export const scatterAllJob: Job = {
  name: 'insights.scatterAllVotes',
  every: '50 1 * * *',
  work: async ({ db, signal }) => {
    for (const { id, closedAt } of await listConversations(db, { withDrafts: false }))
      if (closedAt === null && !signal.aborted)
        await db.transaction().execute((tx) => scatterVotes(tx, { conversationId: id }))
  },
}

type Taking = { at: Date; signal?: AbortSignal }

/**
 * Takes a snapshot of each conversation in which at least as many different people as its threshold have changed what
 * they say since the last one, and of each that was closed since.
 */
export async function takeDueSnapshots(db: Db, taking: Taking): Promise<void> {
  const due = new Set(await listDue(db))
  if (due.size === 0) return
  for (const conversation of await listConversations(db, { withDrafts: false })) {
    if (!due.has(conversation.id)) continue
    if (taking.signal?.aborted) return
    await takeSnapshot(db, {
      ...taking,
      conversation,
      why: conversation.closedAt === null ? 'votes' : 'closed',
    })
  }
}

async function listDue(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select conversation.id
    from insights.conversation
    left join lateral (
      select why, stretch from insights.snapshot
      where conversation_id = conversation.id order by number desc limit 1
    ) as last on true
    where opened_at is not null and last.why is distinct from 'closed' and case
      when closed_at is null then (
        select count(*) from insights.voter
        where conversation_id = conversation.id and changed_in > coalesce(last.stretch, 0)
      ) >= threshold
      else exists (select from insights.voter where conversation_id = conversation.id)
    end
    order by conversation.id`.execute(db)
  return rows.map(({ id }) => id)
}
