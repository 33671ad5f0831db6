import { sql } from 'kysely'
import {
  type Cause,
  findComparison,
  listAcceptedSuggestions,
  listChangedPhrases,
  type VersionSummary,
} from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { LinkedCause, ToldPhrase } from './cause.ts'
import { listInsightsSaid, listStatementsSaid, quotesWith } from './said-for-wording.ts'

type Pair = { beforeId: string; afterId: string }

/** What is known of the phrases that changed between two versions. */
export type Told = {
  /** What led to them, as far as it may be shown to members. */
  causes: LinkedCause[]
  /** Why phrases changed where nothing that was said led to them, by the key of the phrase. */
  notes: ReadonlyMap<string, string>
}

type Asking = Pair & { versions: readonly VersionSummary[]; at: Date }

/**
 * Finds what led to the phrases that changed between two versions of a framework, and what was noted where nothing did:
 * one query, and more only where members' own words did.
 */
export async function findTold(db: Db, { versions, at, ...pair }: Asking): Promise<Told> {
  const rows = await listTold(db, pair)
  const notes = new Map(rows.flatMap(({ phrase, note }) => (note === null ? [] : [[phrase, note] as const])))
  const quoted = new Set(rows.map(({ quoteOf }) => quoteOf))
  const said = [
    ...versions.filter(({ id }) => quoted.has(id)).flatMap(quotesWith),
    ...(await listInsightsSaid(db, { ids: present(rows.map(({ insightId }) => insightId)), at })),
    ...(await listStatementsSaid(db, { ids: present(rows.map(({ statementId }) => statementId)) })),
  ]
  const byId = new Map(said.map((one) => [one.id, one]))
  const causes = rows.flatMap(({ causeId, phrase, because, ...of }) => {
    // What was taken back, or is not voted on any more, is not among them.
    const found = byId.get(of.insightId ?? of.statementId ?? `${of.quoteOf}.${of.quoteNumber}`)
    return causeId && found ? [{ ...found, causeId, phrase, because }] : []
  })
  return { causes, notes }
}

type ToldRow = {
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

async function listTold(db: Db, { beforeId, afterId }: Pair): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select id as cause_id, phrase, quote_of, quote_number, insight_id, statement_id, because, null as note, linked_at
    from insights.cause where before_id = ${beforeId} and after_id = ${afterId}
    union all
    select null, phrase, null, null, null, null, '', words, null
    from insights.phrase_note where before_id = ${beforeId} and after_id = ${afterId}
    order by linked_at, cause_id, phrase`.execute(db)
  return rows
}

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

const asSuggestion = (cause: Cause): LinkedCause => ({
  ...cause,
  origin: 'suggestion',
  causeId: cause.id,
  because: '',
  isPublic: false,
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
  const told = await findTold(db, { ...pair, versions, at })
  const suggested = await listAcceptedSuggestions(db, { ...pair, audience: 'member', now: at })
  const causes = Map.groupBy([...told.causes, ...suggested.map(asSuggestion)], ({ phrase }) => phrase)
  const phrases = listChangedPhrases(comparison).map((phrase) => ({
    ...phrase,
    causes: causes.get(phrase.key) ?? [],
    note: told.notes.get(phrase.key) ?? null,
  }))
  return { before, after, versions, phrases }
}
