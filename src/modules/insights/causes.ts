import { sql } from 'kysely'
import {
  type Cause,
  type Comparison,
  findComparison,
  findEarlierPhrases,
  listAcceptedSuggestions,
  listChangedPhrases,
  nameOfEarlier,
  type Step,
  type VersionSummary,
} from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { LinkedCause, ToldPhrase } from './cause.ts'
import { listInsightsSaid, listStatementsSaid, quotesWith } from './said-for-wording.ts'

/** What is known of the phrases that changed between two versions. */
export type Told = {
  /** What led to them, as far as it may be shown to members. */
  causes: LinkedCause[]
  /** Why phrases changed where nothing that was said led to them, by the key of the phrase. */
  notes: ReadonlyMap<string, string>
}

type Asking = { comparison: Comparison; versions: readonly VersionSummary[]; at: Date }

/**
 * Finds what led to the phrases that changed between two versions of a framework, and what was noted where nothing did:
 * one query, and more only where members' own words did, or where versions lie between. What led to words on the way
 * led to them where they stand still.
 */
export async function findTold(db: Db, { comparison, versions, at }: Asking): Promise<Told> {
  const rows = await withEarlier(db, { comparison, versions }, await listTold(db, { comparison, versions }))
  const noted = rows.flatMap(({ phrase, note }) => (note === null ? [] : [[phrase, note] as const]))
  const quoted = new Set(rows.map(({ quoteOf }) => quoteOf))
  const said = [
    ...versions.filter(({ id }) => quoted.has(id)).flatMap(quotesWith),
    ...(await listInsightsSaid(db, { ids: present(rows.map(({ insightId }) => insightId)), at })),
    ...(await listStatementsSaid(db, { ids: present(rows.map(({ statementId }) => statementId)) })),
  ]
  const byId = new Map(said.map((one) => [one.id, one]))
  const causes = rows.flatMap(({ causeId, phrase, because, earlier, ...of }) => {
    // What was taken back, or is not voted on any more, is not among them.
    const found = byId.get(of.insightId ?? of.statementId ?? `${of.quoteOf}.${of.quoteNumber}`)
    return causeId && found ? [{ ...found, causeId, phrase, because, earlier }] : []
  })
  return { causes: eachOnce(causes), notes: new Map(noted.toReversed()) }
}

/** What is linked here and was linked on the way, too, is told once, as it is linked here. */
const eachOnce = (causes: readonly LinkedCause[]): LinkedCause[] =>
  [
    ...new Map(causes.toReversed().map((cause) => [`${cause.phrase} ${cause.id}`, cause])).values(),
  ].toReversed()

type ToldRow = {
  beforeId: string
  afterId: string
  /** Null for a note. */
  causeId: string | null
  phrase: string
  quoteOf: string | null
  quoteNumber: number | null
  insightId: string | null
  statementId: string | null
  because: string
  /** Null for a cause. */
  note: string | null
}

/** What is kept of these two versions, and of others on the way from one to the other: these two before all. */
async function listTold(db: Db, { comparison, versions }: Omit<Asking, 'at'>): Promise<ToldRow[]> {
  const { before, after } = comparison
  const since = versions.filter(({ position }) => position >= before.position && position <= after.position)
  const ids = since.map(({ id }) => id)
  const { rows } = await sql<ToldRow>`
    with told as (
      select before_id, after_id, id as cause_id, phrase, quote_of, quote_number, insight_id, statement_id, because,
        null as note, linked_at
      from insights.cause
      union all
      select before_id, after_id, null, phrase, null, null, null, null, '', words, null
      from insights.phrase_note
    )
    select * from told where before_id = any(${ids}::uuid[]) and after_id = any(${ids}::uuid[])
    order by before_id = ${before.id} and after_id = ${after.id} desc, linked_at, cause_id, phrase, before_id, after_id`.execute(
    db,
  )
  return rows
}

type Row = ToldRow & Pick<LinkedCause, 'earlier'>

/** The same, at the phrases of the whole: what was kept of a step stands at each phrase that stands still. */
async function withEarlier(
  db: Db,
  whole: Omit<Asking, 'at'>,
  rows: readonly ToldRow[],
): Promise<readonly Row[]> {
  const { before, after } = whole.comparison
  const isOwn = ({ beforeId, afterId }: Step) => beforeId === before.id && afterId === after.id
  const others = rows.filter((row) => !isOwn(row))
  const own = rows.filter(isOwn).map((row) => ({ ...row, earlier: null }))
  if (others.length === 0) return own
  const steps = [...new Map(others.map((row) => [nameOfEarlier(row, ''), row])).values()]
  const standing = await findEarlierPhrases(db, { ...whole, steps })
  const came = others.flatMap((row) =>
    (standing.get(nameOfEarlier(row, row.phrase)) ?? []).map((phrase) => ({ ...row, phrase, earlier: row })),
  )
  return [...own, ...came]
}

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

const asSuggestion = (cause: Cause): LinkedCause => ({
  ...cause,
  origin: 'suggestion',
  causeId: cause.id,
  because: '',
  isPublic: false,
  earlier: null,
})

export type FoundCauses = {
  before: VersionSummary
  after: VersionSummary
  /** All versions of the framework. */
  versions: readonly VersionSummary[]
  phrases: readonly ToldPhrase[]
}

type Asked = { framework: string; before: string; after: string; at: Date }

/**
 * Finds every phrase that changed between two versions, with what led to it.
 *
 * @throws NotFound where there is no such framework or version.
 */
export async function findCauses(db: Db, { at, ...asked }: Asked): Promise<FoundCauses> {
  const { versions, comparison } = await findComparison(db, asked)
  const { before, after } = comparison
  const pair = { beforeId: before.id, afterId: after.id }
  const told = await findTold(db, { comparison, versions, at })
  const suggested = await listAcceptedSuggestions(db, { ...pair, audience: 'member', now: at })
  const causes = Map.groupBy([...told.causes, ...suggested.map(asSuggestion)], ({ phrase }) => phrase)
  const phrases = listChangedPhrases(comparison).map((phrase) => ({
    ...phrase,
    causes: causes.get(phrase.key) ?? [],
    note: told.notes.get(phrase.key) ?? null,
  }))
  return { before, after, versions, phrases }
}
