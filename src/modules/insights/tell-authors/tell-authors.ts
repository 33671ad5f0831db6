import { sql } from 'kysely'
import { tell } from '#modules/letters/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { StatementStatus } from '../statement.ts'
import type { Step } from '../steps.ts'
import { decidedTopic } from '../topic.ts'
import { type Became, becameLetter } from './letter.ts'

/**
 * Tells authors what became of what they said since they were last told: one letter each, however much was decided.
 * What was
 * decided and taken back again in between is not worth one.
 */
export async function tellAuthors(db: Db, { at, signal }: { at: Date; signal: AbortSignal }): Promise<void> {
  for (const authorId of await listUntold(db)) {
    if (signal.aborted) return
    await db.transaction().execute((tx) => tellAuthor(tx, { authorId, at }))
  }
}

async function listUntold(db: Db): Promise<string[]> {
  const { rows } = await sql<{ authorId: string }>`
    select distinct statement.author_id
    from insights.statement_step as step join insights.statement on statement.id = step.statement_id
    where step.told_at is null and statement.author_id is not null`.execute(db)
  return rows.map(({ authorId }) => authorId)
}

type Untold = {
  statementId: string
  number: number
  words: string
  status: StatementStatus
  reason: string
  steps: Step[]
  /** Its words are not those that it had when it was mended first. */
  isOtherwise: boolean
  /** Its author was told that they are asked to reword it. */
  wasAsked: boolean
  /** How it stands as its author heard last; null where they have heard nothing. */
  lastTold: Step | null
  slug: string
  title: string
}

/** The steps are held meanwhile: of two workers at once, the second finds them told. */
async function tellAuthor(tx: Tx, { authorId, at }: { authorId: string; at: Date }): Promise<void> {
  const { rows: steps } = await sql<{ statementId: string; number: number }>`
    select step.statement_id, step.number
    from insights.statement_step as step join insights.statement on statement.id = step.statement_id
    where step.told_at is null and statement.author_id = ${authorId}
    order by step.statement_id, step.number
    for update of step`.execute(tx)
  const [first] = steps
  if (!first) return
  const ids = [...new Set(steps.map(({ statementId }) => statementId))]
  const became = (await listBecame(tx, ids)).filter(isWorthTelling).map(becameOf)
  // Those alone: what somebody decides meanwhile is told the next time.
  const numbers = steps.map(({ number }) => number)
  await sql`update insights.statement_step set told_at = ${at}
    where (statement_id, number) in (
      select * from unnest(${steps.map(({ statementId }) => statementId)}::uuid[], ${numbers}::int[])
    )`.execute(tx)
  const letter = becameLetter(became)
  if (!letter) return
  // A step is told once, so that its statement and number say which letter this is; who it is for does not stand in it.
  const about = `${first.statementId} ${first.number}`
  await tell(tx, { topic: decidedTopic, to: [authorId], about, ...letter, at })
}

async function listBecame(tx: Tx, ids: readonly string[]): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    select statement.id as statement_id, statement.number, statement.words, statement.status, statement.reason,
      array(select step from insights.statement_step
        where statement_id = statement.id and told_at is null order by number) as steps,
      (select words_before from insights.statement_step
        where statement_id = statement.id and words_before is not null order by number limit 1)
        is distinct from statement.words as is_otherwise,
      exists(select from insights.statement_step
        where statement_id = statement.id and step = 'reword' and told_at is not null) as was_asked,
      (select step from insights.statement_step
        where statement_id = statement.id and told_at is not null
          and step in ('in', 'reword', 'joined', 'out', 'parted', 'back')
        order by number desc limit 1) as last_told,
      conversation.slug, conversation.title
    from insights.statement join insights.conversation on conversation.id = statement.conversation_id
    where statement.id = any(${[...ids]}::uuid[])
    order by conversation.opened_at, statement.number`.execute(tx)
  return rows
}

/**
 * Whatever was taken back before anybody was told leaves nothing to tell, where it only waits again; and that they are
 * asked to reword it nobody is told twice.
 */
const isWorthTelling = (untold: Untold) =>
  (untold.status !== 'waiting' && !isKnownAsAsked(untold)) || isMended(untold) || isAskedNoMore(untold)

/** That they are asked they heard at once, and nothing that stands has come of it since. */
const isKnownAsAsked = ({ status, lastTold }: Untold) => status === 'reword' && lastTold === 'reword'

/** That they are asked they heard at once: so they hear, too, that they need not any more. */
const isAskedNoMore = ({ wasAsked, steps, status }: Untold) =>
  wasAsked && steps.includes('back') && status !== 'reword'

const isMended = ({ steps, isOtherwise }: Untold) => isOtherwise && steps.includes('edited')

const becameOf = (untold: Untold): Became => ({
  ...untold,
  isKnownAsAsked: isKnownAsAsked(untold),
  isMended: isMended(untold),
  isAskedNoMore: isAskedNoMore(untold),
  tookIn: untold.steps.includes('took-in') && !untold.steps.includes('gave-back'),
})
