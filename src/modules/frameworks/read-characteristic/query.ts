import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findReading, type Reading } from '../queries.ts'
import type { Characteristic, VersionSummary } from '../version.ts'

/** A characteristic as one version has it. */
export type Stage = {
  readonly version: VersionSummary
  readonly key: string
  readonly title: string | null
  readonly position: number
  readonly behaviourCount: number
}

export type CharacteristicReading = Reading & {
  readonly characteristic: Characteristic
  /** The same characteristic through all versions that have it, the first published first. */
  readonly path: readonly Stage[]
}

type Address = { framework: string; label: string; key: string }

/**
 * Finds a characteristic in one version, and what it was and became in the others, in three queries.
 *
 * @throws NotFound where the version has no such characteristic.
 */
export async function findCharacteristic(
  db: Db,
  { framework, label, key }: Address,
): Promise<CharacteristicReading> {
  const reading = await findReading(db, framework, label)
  const characteristic = reading.version.characteristics.find((one) => one.key === key)
  if (!characteristic) throw new NotFound('characteristic')
  return { ...reading, characteristic, path: await findPath(db, reading.versions, key) }
}

async function findPath(db: Db, versions: readonly VersionSummary[], key: string): Promise<Stage[]> {
  const rows = await db
    .selectFrom('frameworks.characteristic as characteristic')
    .innerJoin('frameworks.behaviour as behaviour', 'behaviour.characteristicId', 'characteristic.id')
    .where('characteristic.key', '=', key)
    .where(
      'characteristic.versionId',
      'in',
      versions.map(({ id }) => id),
    )
    .groupBy('characteristic.id')
    .select(({ fn }) => [
      'characteristic.versionId',
      'characteristic.title',
      'characteristic.position',
      fn.countAll<number>().as('behaviourCount'),
    ])
    .execute()
  return versions.flatMap((version) =>
    rows
      .filter(({ versionId }) => versionId === version.id)
      .map(({ title, position, behaviourCount }) => ({ version, key, title, position, behaviourCount })),
  )
}
