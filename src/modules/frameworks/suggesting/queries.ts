import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Attribution } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import {
  type ChangedField,
  type ChangeKind,
  type Shown,
  type SuggestedChange,
  type Suggestion,
  type SuggestionStatus,
  suggestionsPerPage,
} from './suggestion.ts'

type Listing = { framework: string; shown: Shown; memberId: string; page: number }

/** Lists what was suggested for a framework, what waits first, then the newest; one more than stands on a page. */
export async function listSuggestions(
  db: Db,
  { framework, shown, memberId, page }: Listing,
): Promise<readonly Suggestion[]> {
  const rows = await ofFramework(db, framework)
    .$if(shown === 'waiting', (some) => some.where('suggestion.status', '=', 'open'))
    .$if(shown === 'decided', (some) =>
      some.where('suggestion.status', 'in', ['accepted', 'partly', 'declined']),
    )
    .$if(shown === 'mine', (some) => some.where('suggestion.authorId', '=', memberId))
    .orderBy(sql`suggestion.status = 'open'`, 'desc')
    .orderBy('suggestion.sentAt', 'desc')
    .orderBy('suggestion.id')
    .limit(suggestionsPerPage + 1)
    .offset((page - 1) * suggestionsPerPage)
    .execute()
  return rows.map(toSuggestion)
}

/** @throws NotFound where this framework has no such suggestion. */
export async function findSuggestion(db: Db, framework: string, id: string): Promise<Suggestion> {
  const row = await ofFramework(db, framework).where('suggestion.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('suggestion')
  return toSuggestion(row)
}

const ofFramework = (db: Db, slug: string) =>
  db
    .selectFrom('frameworks.suggestion as suggestion')
    .innerJoin('frameworks.version as version', 'version.id', 'suggestion.versionId')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .where('framework.slug', '=', slug)
    .select((expression) => [
      'suggestion.id',
      'suggestion.versionId',
      'suggestion.why',
      'suggestion.isPublic',
      'suggestion.authorId',
      'suggestion.attribution',
      'suggestion.sentAt',
      'suggestion.status',
      'suggestion.reason',
      'suggestion.closedAt',
      jsonArrayFrom(
        expression
          .selectFrom('frameworks.suggestedChange as change')
          .whereRef('change.suggestionId', '=', 'suggestion.id')
          .orderBy('change.position')
          .select([
            'change.id',
            'change.kind',
            'change.characteristic',
            'change.field',
            'change.behaviourId',
            'change.was',
            'change.words',
            'change.decision',
            'change.draftId',
            'change.versionId',
          ]),
      ).as('changes'),
    ])

type Row = Omit<Suggestion, 'attribution' | 'status' | 'changes'> & {
  attribution: string
  status: string
  changes: readonly (Omit<SuggestedChange, 'kind' | 'field' | 'decision'> & {
    kind: string
    field: string
    decision: string | null
  })[]
}

const toSuggestion = ({ attribution, status, changes, ...row }: Row): Suggestion => ({
  // The tables' checks admit these words only.
  attribution: attribution as Attribution,
  status: status as SuggestionStatus,
  ...row,
  changes: changes.map(({ kind, field, decision, ...change }) => ({
    ...change,
    kind: kind as ChangeKind, // As above.
    field: field as ChangedField, // As above.
    decision: decision as SuggestedChange['decision'], // As above.
  })),
})
