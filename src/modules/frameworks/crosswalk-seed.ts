import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { type CrosswalkFile, readCrosswalkFile } from './crosswalk-file.ts'
import { findVersion } from './queries.ts'
import type { FrameworkVersion } from './version.ts'

const folder = join(houseRoot, 'content', 'crosswalks')

/**
 * Lays our first crosswalks between the planted frameworks into a new house. Their note says whose reading it
 * is.
 */
export const plantCrosswalks: Seed = async ({ db, now }) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  for (const name of names) {
    const file = readCrosswalkFile(await readFile(join(folder, name), 'utf8'))
    await plantCrosswalk(db, file, now)
  }
}

async function plantCrosswalk(db: Db, file: CrosswalkFile, at: Date): Promise<void> {
  const from = await findVersion(db, file.from.framework, file.from.version)
  const to = await findVersion(db, file.to.framework, file.to.version)
  const { id: crosswalkId } = await db
    .insertInto('frameworks.crosswalk')
    .values({ slug: file.id, title: file.title, note: file.note, fromVersion: from.id, toVersion: to.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('frameworks.crosswalkLink')
    .values(
      file.links.map((link) => ({
        crosswalkId,
        fromBehaviour: behaviourAt(from, link.from),
        toBehaviour: behaviourAt(to, link.to),
        relation: link.relation,
        reason: link.reason,
        changedAt: at,
      })),
    )
    .execute()
}

function behaviourAt(version: FrameworkVersion, end: CrosswalkFile['links'][number]['from']): string | null {
  if (!end) return null
  const found = version.characteristics
    .find(({ key }) => key === end.characteristic)
    ?.behaviours.find(({ position }) => position === end.behaviour)
  if (!found) throw new Error(`${version.framework.slug} has no ${end.characteristic} ${end.behaviour}`)
  return found.id
}
