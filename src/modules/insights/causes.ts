import {
  type Cause,
  findComparison,
  findVersionsById,
  listAcceptedSuggestions,
  listChangedPhrases,
  type VersionSummary,
} from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { LinkedCause, Said, ToldPhrase } from './cause.ts'
import { listInsightsSaid, listStatementsSaid, quotesWith } from './said-for-wording.ts'

type Pair = { beforeId: string; afterId: string }

/** Lists what led to the phrases that changed between two versions, as far as it may be shown to members. */
export async function listCauses(
  db: Db,
  { beforeId, afterId, at }: Pair & { at: Date },
): Promise<LinkedCause[]> {
  const rows = await db
    .selectFrom('insights.cause')
    .select(['id', 'phrase', 'quoteOf', 'quoteNumber', 'insightId', 'statementId', 'because'])
    .where('beforeId', '=', beforeId)
    .where('afterId', '=', afterId)
    .orderBy('linkedAt')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const [quotes, insights, statements] = [
    await quotesOf(db, present(rows.map(({ quoteOf }) => quoteOf))),
    await listInsightsSaid(db, { ids: present(rows.map(({ insightId }) => insightId)), at }),
    await listStatementsSaid(db, { ids: present(rows.map(({ statementId }) => statementId)) }),
  ]
  const said = new Map([...quotes, ...insights, ...statements].map((one) => [one.id, one]))
  return rows.flatMap(({ id: causeId, phrase, because, ...of }) => {
    // What was taken back, or is not voted on any more, is not among them.
    const found = said.get(of.insightId ?? of.statementId ?? `${of.quoteOf}.${of.quoteNumber}`)
    return found ? [{ ...found, causeId, phrase, because }] : []
  })
}

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

const quotesOf = async (db: Db, versionIds: readonly string[]): Promise<Said[]> =>
  versionIds.length === 0 ? [] : (await findVersionsById(db, versionIds)).flatMap(quotesWith)

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
  const linked = await listCauses(db, { ...pair, at })
  const suggested = await listAcceptedSuggestions(db, { ...pair, audience: 'member', now: at })
  const causes = Map.groupBy([...linked, ...suggested.map(asSuggestion)], ({ phrase }) => phrase)
  const noteOf = await findNotes(db, pair)
  const phrases = listChangedPhrases(comparison).map((phrase) => ({
    ...phrase,
    causes: causes.get(phrase.key) ?? [],
    note: noteOf.get(phrase.key) ?? null,
  }))
  return { before, after, versions, phrases }
}

/** Why phrases changed where nothing that was said led to them, by the key of the phrase. */
export async function findNotes(db: Db, pair: Pair): Promise<ReadonlyMap<string, string>> {
  const notes = await db
    .selectFrom('insights.phraseNote')
    .select(['phrase', 'words'])
    .where((e) => e.and(pair))
    .orderBy('phrase')
    .execute()
  return new Map(notes.map(({ phrase, words }) => [phrase, words]))
}
