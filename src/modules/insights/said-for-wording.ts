import { sql } from 'kysely'
import { addressOf, plainText, type VersionSummary, versionName } from '#modules/frameworks/index.ts'
import { inMonth } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { answersInWords } from './answers-in-words.ts'
import type { Said } from './cause.ts'
import { sourceWords } from './insight.ts'
import { insights, withNames } from './insights.ts'
import type { Body } from './snapshots/body.ts'

const asLang = (lang: string) => (lang === 'en' ? '' : lang)

/** What members had said before a version, as its source gives it: public, and nobody's name with it. */
export const quotesWith = (version: VersionSummary): Said[] =>
  version.feedback.map((words, number) => ({
    origin: 'quote',
    id: `${version.id}.${number}`,
    kind: 'quote',
    words: plainText(words),
    lang: '',
    by: '',
    where: `What members had said before ${versionName(version)}`,
    href: addressOf(version),
    votes: null,
    isPublic: true,
  }))

type Asked = {
  /** Those alone; without it, all, the newest first. */
  ids?: readonly string[]
  at: Date
}

/** So many of each kind are looked through for a phrase. */
const most = 3000

/** Lists insights whose authors let the wording be developed with them, named as they chose. */
export async function listInsightsSaid(db: Db, { ids, at }: Asked): Promise<Said[]> {
  if (ids?.length === 0) return []
  const rows = await insights(db)
    .where('insight.withdrawnAt', 'is', null)
    .where('insight.uses', '@>', sql<string[]>`array['wording']`)
    .$if(ids !== undefined, (query) => query.where('insight.id', 'in', ids ?? []))
    .orderBy('insight.saidAt', 'desc')
    .orderBy('insight.id')
    .limit(most)
    .execute()
  return (await withNames(db, { rows, at })).map((insight) => ({
    origin: 'insight',
    id: insight.id,
    kind: insight.source === 'board' ? 'card' : 'quote',
    words: insight.words,
    lang: asLang(insight.lang),
    by: insight.by,
    where: `${insight.place || sourceWords[insight.source]}, ${inMonth(insight.saidAt)}`,
    href: `/insights/${insight.id}`,
    votes: null,
    isPublic: insight.uses.includes('public'),
  }))
}

type StatementRow = {
  id: string
  number: number
  words: string
  lang: string
  slug: string
  title: string
  figure: Body['figures'][number] | null
}

/** Lists the statements that are in, with how people voted as far as the last snapshot tells it. One query. */
export async function listStatementsSaid(db: Db, { ids }: Pick<Asked, 'ids'>): Promise<Said[]> {
  if (ids?.length === 0) return []
  const rows = await db
    .selectFrom('insights.statement as statement')
    .innerJoin('insights.conversation as conversation', 'conversation.id', 'statement.conversationId')
    .select(['statement.id', 'statement.number', 'statement.words', 'statement.lang'])
    .select(['conversation.slug', 'conversation.title'])
    .select(lastFigure.as('figure'))
    .where('statement.status', '=', 'in')
    .where('statement.kind', '!=', 'about-me')
    .where('conversation.openedAt', 'is not', null)
    .$if(ids !== undefined, (query) => query.where('statement.id', 'in', ids ?? []))
    .orderBy('statement.sentAt', 'desc')
    .orderBy('statement.id')
    .limit(most)
    .execute()
  return rows.map(asSaid)
}

const lastFigure = sql<StatementRow['figure']>`(
  select figure.value from (
    select body from insights.snapshot where snapshot.conversation_id = conversation.id
    order by snapshot.number desc limit 1) as last,
  jsonb_array_elements(last.body -> 'figures') as figure
  where (figure.value ->> 'number')::int = statement.number limit 1)`

const asSaid = ({ id, number, words, lang, slug, title, figure }: StatementRow): Said => ({
  origin: 'statement',
  id,
  kind: 'statement',
  words,
  lang: asLang(lang),
  by: '',
  where: `${title}, statement ${number}`,
  href: `/conversations/${slug}/results`,
  votes: figure ? answersInWords(figure.all) : null,
  // Members said it to members, and voted among themselves.
  isPublic: false,
})
