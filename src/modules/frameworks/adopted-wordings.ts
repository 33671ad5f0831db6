import type { Subject } from '#modules/governance/index.ts'
import type { Db } from '#platform/db.ts'
import { versionName } from './naming.ts'
import { findSummariesById } from './queries.ts'
import { addressOf } from './version.ts'

/** Answers which wordings a decision adopted: what they are called, where they stand, and whether they still hold. */
export async function nameAdopted(
  db: Db,
  subjects: readonly Subject[],
): Promise<{ words: string; href: string }[]> {
  const ids = subjects.flatMap(({ kind, id }) => (kind === 'frameworks.version' ? [id] : []))
  const versions = await findSummariesById(db, ids)
  return versions.map((version) => ({
    words: `${version.title}, ${versionName(version)}${version.status === 'superseded' ? ' (superseded since)' : ''}`,
    href: addressOf(version),
  }))
}
