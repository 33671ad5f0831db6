import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findVersionsById } from '../queries.ts'
import type { FrameworkVersion } from '../version.ts'
import { findSuggestion } from './queries.ts'
import type { Suggestion } from './suggestion.ts'

export type FoundSuggestion = { readonly suggestion: Suggestion; readonly version: FrameworkVersion }

/**
 * Finds a suggestion and the wording of which it was made.
 *
 * @throws NotFound where this framework has no such suggestion.
 */
export async function findWithVersion(db: Db, framework: string, id: string): Promise<FoundSuggestion> {
  const suggestion = await findSuggestion(db, framework, id)
  const [version] = await findVersionsById(db, [suggestion.versionId])
  if (!version) throw new NotFound('version of a framework')
  return { suggestion, version }
}
