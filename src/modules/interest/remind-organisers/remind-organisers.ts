import { sql } from 'kysely'
import { type Told, tell } from '#modules/letters/index.ts'
import { inWords, londonDay } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { daysBefore } from '#platform/retention.ts'
import type { Topic } from '#platform/topics.ts'

/** Who waits for an answer for long. Nobody is named in it: mail is read on the way, and in shared mailboxes. */
export const waitingTopic: Topic = {
  key: 'interest.waiting',
  name: 'People who wait for an answer',
  does: 'Once a day at most, while somebody who would like to join has waited for more than a week.',
  because: 'you are an organiser',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'organiser',
  stillTrue: findStillWaiting,
}

/** Whoever had time to confirm their own address waits for organisers since that ended. */
const waitsSince = sql<Date>`coalesce(confirmation_ends_at, sent_at)`

/** On which of these days' mornings somebody had waited for a week who waits still. */
async function findStillWaiting(db: Db, days: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ day: string }>`
    select day from unnest(${days}::text[]) as told (day)
    where exists (
      select from interest.expression where status = 'waiting' and ${waitsSince} < day::date - 6
    )`.execute(db)
  return new Set(rows.map(({ day }) => day))
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Tells organisers that expressions of interest have waited for more than seven days: all in one letter, once a day,
 * until they are answered. Where none has, nothing is said.
 */
export function remindOrganisers(db: Db, { at }: { at: Date }): Promise<Told> {
  return db.transaction().execute(async (tx) => {
    const { week, fortnight, first } = await tx
      .selectFrom('interest.expression')
      .select((e) => [
        e.fn.countAll<number>().as('week'),
        e.fn.countAll<number>().filterWhere(waitsSince, '<', daysBefore(at, 14)).as('fortnight'),
        e.fn.min<Date | null>(waitsSince).as('first'),
      ])
      .where('status', '=', 'waiting')
      .where(waitsSince, '<', daysBefore(at, 7))
      .executeTakeFirstOrThrow()
    if (!first) return { atOnce: 0, inDigest: 0 }
    return await tell(tx, {
      topic: waitingTopic,
      to: 'everybody',
      about: londonDay(at),
      title: `${expressions(week)} waited for more than a week`,
      summary: [
        fortnight > 0 &&
          `${fortnight === week ? 'Of these, all have' : `${fortnight} of these ${fortnight === 1 ? 'has' : 'have'}`} waited for more than two weeks.`,
        `The first has waited since ${inWords(first)}. Whoever waits was told that a person reads what they wrote, and answers.`,
      ]
        .filter(Boolean)
        .join('\n'),
      href: '/interest',
      at,
      // The next morning's letter says how it is then.
      untrueAt: new Date(at.getTime() + dayMs),
    })
  })
}

const expressions = (count: number) =>
  count === 1
    ? 'One expression of interest has'
    : `${count.toLocaleString('en-GB')} expressions of interest have`
