import type { Db } from '#platform/db.ts'
import { listStoredLinks } from '../lineage/queries.ts'
import { listVersions, withWordings } from '../queries.ts'
import { type FrameworkVersion, inForce, versionsBefore } from '../version.ts'
import { type Changes, countChanges, listRefinements, listUnplaced, type Refinement } from './changes.ts'

export type History = {
  readonly versions: readonly FrameworkVersion[]
  /** The version that a reader knows the framework by. */
  readonly holding: FrameworkVersion
  /** For each version, by its id, what changed since the ones before it. */
  readonly changes: ReadonlyMap<string, readonly Changes[]>
  readonly refinements: readonly Refinement[]
  /** What was said for a draft as a whole. */
  readonly unplaced: ReturnType<typeof listUnplaced>
}

/**
 * Finds how a framework came to be: all its versions, and what became of each behaviour, in three queries.
 *
 * @throws NotFound where there is no such framework.
 */
export async function findHistory(db: Db, framework: string): Promise<History> {
  const summaries = await listVersions(db, framework)
  const versions = await withWordings(db, summaries)
  const stored = await listStoredLinks(db, summaries)
  const wordingOf = new Map(versions.map((version) => [version.id, version]))
  const holding = wordingOf.get(inForce(summaries).id)
  if (!holding) throw new Error('Each version has its wording')
  const changesOf = (version: FrameworkVersion) =>
    versionsBefore(summaries, version).flatMap(({ id }) => {
      const before = wordingOf.get(id)
      return before ? [countChanges(before, version, stored)] : []
    })
  return {
    versions,
    holding,
    changes: new Map(versions.map((version) => [version.id, changesOf(version)])),
    refinements: listRefinements(versions, stored),
    unplaced: listUnplaced(versions),
  }
}
