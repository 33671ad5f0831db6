import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { compareVersions } from '../comparison/compare-versions.ts'
import type { ComparedCharacteristic, Comparison } from '../comparison/comparison.ts'
import { placeVoices, type Voice } from '../comparison/voices.ts'
import { linksBetween } from '../lineage/links.ts'
import { listStoredLinks } from '../lineage/queries.ts'
import { listVersions, withWordings } from '../queries.ts'
import type { Characteristic, FrameworkVersion } from '../version.ts'

/** From one wording of a characteristic to the next, with what members had said between. */
export type Step = {
  readonly comparison: Comparison
  readonly characteristic: ComparedCharacteristic
  readonly asked: readonly string[]
  readonly voices: readonly Voice[]
}

/** A characteristic's way through the versions that hold it. */
export type Path = {
  readonly first: FrameworkVersion
  readonly origin: Characteristic
  readonly steps: readonly Step[]
  /** As it is named in the last version that holds it. */
  readonly latest: { readonly version: FrameworkVersion; readonly characteristic: Characteristic }
}

/**
 * Finds how a characteristic's wording came to be, version by version, in three queries.
 *
 * @throws NotFound where there is no such framework, or no version of it has such a characteristic.
 */
export async function findPath(
  db: Db,
  { framework, key }: { framework: string; key: string },
): Promise<Path> {
  const versions = await listVersions(db, framework)
  const wordings = await withWordings(db, versions)
  const holding = wordings.filter((version) => findIn(version, key))
  const [first, last] = [holding[0], holding.at(-1)]
  const [origin, latest] = [first && findIn(first, key), last && findIn(last, key)]
  if (!first || !last || !origin || !latest) throw new NotFound('characteristic of this framework')

  const stored = await listStoredLinks(db, versions)
  const steps = holding.slice(1).flatMap((after, index): Step[] => {
    // The slice begins one later than the list that it is read beside.
    const before = holding[index] as FrameworkVersion
    const since = versions.filter(({ position }) => position > before.position && position <= after.position)
    const comparison = compareVersions({ before, after, links: linksBetween({ before, after }, stored) })
    const characteristic = comparison.characteristics.find((one) => one.key === key)
    if (!characteristic) throw new Error(`Both versions hold ${key}`)
    const voices = placeVoices({ before, after, since }).filter((voice) => voice.characteristic === key)
    return [{ comparison, characteristic, asked: askedFor(voices), voices }]
  })
  return { first, origin, steps, latest: { version: last, characteristic: latest } }
}

const findIn = (version: FrameworkVersion, key: string) =>
  version.characteristics.find((characteristic) => characteristic.key === key)

const askedFor = (voices: readonly Voice[]) => [
  ...new Set(voices.flatMap(({ version }) => version.asked ?? [])),
]
