import type { Db } from '#platform/db.ts'
import { linksBetween } from '../lineage/links.ts'
import { findVersionPair, type VersionPair } from '../lineage/queries.ts'
import { compareVersions } from './compare-versions.ts'
import type { Comparison } from './comparison.ts'
import { placeVoices } from './voices.ts'

export type FoundComparison = Pick<VersionPair, 'versions'> & { comparison: Comparison }

/**
 * Compares two versions of a framework, in either order, in three queries.
 *
 * @throws NotFound where there is no such framework or version.
 */
export async function findComparison(
  db: Db,
  asked: { framework: string; before: string; after: string },
): Promise<FoundComparison> {
  const { versions, before, after, stored } = await findVersionPair(db, asked)
  const since = versions.filter(({ position }) => position > before.position && position <= after.position)
  const links = linksBetween({ before, after }, stored)
  // What members said led forward in time; a comparison backwards shows none of it.
  const voices = placeVoices({ before, after, since })
  return { versions, comparison: compareVersions({ before, after, links, voices }) }
}
