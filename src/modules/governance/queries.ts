import { type Expression, sql } from 'kysely'
import { findNames } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { type Day, dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type {
  Correction,
  Decision,
  DecisionSummary,
  Dissent,
  Method,
  Naming,
  Outcome,
  Review,
  Scope,
} from './decision.ts'

type Asked = { number: string; viewer: Pick<Viewer, 'id'> | null }

/**
 * Finds a decision by its number, with everything that was added to it since.
 *
 * @throws NotFound where there is none, or none that this reader may read.
 */
export async function findDecision(db: Db, { number, viewer }: Asked): Promise<Decision> {
  const row = await summaries(db)
    .select([
      'decision.question',
      'decision.decision',
      'decision.reasons',
      'decision.involved',
      'decision.missing',
      'decision.method',
      'decision.decider',
      'decision.conditions',
      'decision.measures',
      'decision.riskOfDoing',
      'decision.riskOfNotDoing',
      sql<
        string | null
      >`(select number from governance.decision as earlier where earlier.id = decision.supersedes)`.as(
        'supersedes',
      ),
      addedTo().as('added'),
    ])
    .where('decision.number', '=', number)
    .executeTakeFirst()
  if (!row || (row.scope === 'members' && !viewer)) throw new NotFound('decision')
  const { added, method, ...rest } = row
  const names = await findNames(
    db,
    added.dissent.map(({ memberId }) => memberId),
  )
  return {
    ...toSummary(rest),
    ...rest,
    scope: rest.scope as Scope, // the table's check admits these alone
    method: method as Method, // and these
    options: added.options,
    dissent: added.dissent.map((one) => ({
      ...one,
      holder: holderOf(one, names),
      isOwn: viewer !== null && one.memberId === viewer.id,
      corrections: correctionsOf(added, one.id),
    })),
    corrections: correctionsOf(added, null),
    reviews: added.reviews.map(({ at, ...one }) => ({ ...one, reviewedOn: dayOf(new Date(at)) })),
  }
}

const correctionsOf = ({ corrections }: Added, dissentId: string | null): Correction[] =>
  corrections
    .filter((one) => one.dissentId === dissentId)
    .map(({ words, at }) => ({ words, correctedOn: dayOf(new Date(at)) }))

type Listing = Pick<Asked, 'viewer'> & {
  /** Only those that are to be looked at again by this day, what waits longest first. */
  toReviewBy: Day | null
  skip: number
  most: number
}

/** Lists the decisions that a reader may read, the latest first, one page of them and one more where there are more. */
export async function listDecisions(
  db: Db,
  { viewer, toReviewBy, skip, most }: Listing,
): Promise<DecisionSummary[]> {
  const rows = await summaries(db)
    .$if(!viewer, (query) => query.where('decision.scope', '=', 'anyone'))
    .$if(toReviewBy !== null, (query) =>
      query.where(isToReview(sql`${toReviewBy}::date`)).orderBy(nextReview),
    )
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.number', 'desc')
    .offset(skip)
    .limit(most + 1)
    .execute()
  return rows.map(toSummary)
}

/** Something that a decision is about in another room: its table, as `frameworks.version`, and its id. */
export type Subject = { kind: `${string}.${string}`; id: string }

/** Finds the decision about something, such as the one that adopted a wording; null where there is none. */
export async function findDecisionAbout(db: Db, { kind, id }: Subject): Promise<DecisionSummary | null> {
  const row = await summaries(db)
    .innerJoin('governance.subject as subject', 'subject.decisionId', 'decision.id')
    .where('subject.kind', '=', kind)
    .where('subject.subjectId', '=', id)
    .executeTakeFirst()
  return row ? toSummary(row) : null
}

type Several = { ids: readonly string[]; viewer: Pick<Viewer, 'id'> | null }

/** Lists these decisions, as far as a reader may read them, the earliest first. One query, or none. */
export async function listDecisionsById(db: Db, { ids, viewer }: Several): Promise<DecisionSummary[]> {
  if (ids.length === 0) return []
  const rows = await summaries(db)
    .where(sql<boolean>`decision.id = any(${ids}::uuid[])`)
    .$if(!viewer, (query) => query.where('decision.scope', '=', 'anyone'))
    .orderBy('decision.decidedOn')
    .orderBy('decision.number')
    .execute()
  return rows.map(toSummary)
}

const dissentCount = sql<number>`(
  select count(*)::int from governance.dissent where dissent.decision_id = decision.id)`

/** When it is looked at next: as the last review says, or the record itself. */
const nextReview = sql<Day | null>`case
  when exists (select from governance.review where review.decision_id = decision.id) then (
    select review.review_on from governance.review where review.decision_id = decision.id
    order by review.position desc limit 1)
  else decision.review_on end::text`

const laterNumber = sql<string | null>`(
  select min(later.number) from governance.decision as later where later.supersedes = decision.id)`

/** Of a decision: it stands, and the day has come on which it was to be looked at again. */
export const isToReview = (today: Expression<unknown>) =>
  sql<boolean>`(${laterNumber} is null and (${nextReview})::date <= ${today})`

const summaries = (db: Db) =>
  db
    .selectFrom('governance.decision as decision')
    .select([
      'decision.id',
      'decision.number',
      'decision.scope',
      'decision.title',
      sql<Day>`decision.decided_on::text`.as('decidedOn'),
      dissentCount.as('dissents'),
      nextReview.as('reviewOn'),
      laterNumber.as('supersededBy'),
    ])

type SummaryRow = Omit<DecisionSummary, 'scope'> & { scope: string }

const toSummary = (row: SummaryRow): DecisionSummary => ({
  id: row.id,
  number: row.number,
  scope: row.scope as Scope, // the table's check admits these alone
  title: row.title,
  decidedOn: row.decidedOn,
  dissents: row.dissents,
  reviewOn: row.reviewOn,
  supersededBy: row.supersededBy,
})

type Held = { naming: Naming; memberId: string | null; roleInWords: string }

/** Who disagrees, as far as they chose to say. */
function holderOf({ naming, memberId, roleInWords }: Held, names: ReadonlyMap<string, string>): string {
  if (naming === 'role') return roleInWords
  if (naming === 'anonymous') return 'Somebody who chose not to be named'
  return names.get(memberId ?? '') ?? 'Somebody who is no member any more'
}

type Added = {
  options: Decision['options']
  dissent: (Omit<Dissent, 'holder' | 'isOwn' | 'corrections'> & Held)[]
  corrections: { words: string; dissentId: string | null; at: string }[]
  reviews: (Omit<Review, 'reviewedOn' | 'outcome'> & { outcome: Outcome; at: string })[]
}

/** Everything that belongs to a decision, as one expression. Dissent stands in an order that says nothing. */
const addedTo = () => sql<Added>`json_build_object(
  'options', (select coalesce(json_agg(json_build_object(
      'words', option.words, 'speaksFor', option.speaks_for, 'speaksAgainst', option.speaks_against)
      order by option.position), '[]')
    from governance.option where option.decision_id = decision.id),
  'dissent', (select coalesce(json_agg(json_build_object(
      'id', dissent.id, 'naming', dissent.naming, 'memberId', dissent.member_id,
      'roleInWords', dissent.role_in_words, 'disagrees', dissent.disagrees, 'predicts', dissent.predicts,
      'conditions', dissent.conditions, 'supports', dissent.supports, 'saidOn', dissent.said_on)
      order by dissent.said_on, dissent.id), '[]')
    from governance.dissent where dissent.decision_id = decision.id),
  'corrections', (select coalesce(json_agg(json_build_object(
      'words', correction.words, 'dissentId', correction.dissent_id, 'at', correction.corrected_at) order by correction.corrected_at), '[]')
    from governance.correction where correction.decision_id = decision.id),
  'reviews', (select coalesce(json_agg(json_build_object(
      'id', review.id, 'outcome', review.outcome, 'words', review.words, 'reviewOn', review.review_on,
      'at', review.reviewed_at, 'findings', (
        select coalesce(json_agg(json_build_object('dissentId', finding.dissent_id, 'happened', finding.happened)), '[]')
        from governance.finding where finding.review_id = review.id)) order by review.position), '[]')
    from governance.review where review.decision_id = decision.id)
)`
