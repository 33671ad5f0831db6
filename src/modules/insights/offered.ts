import { characteristicName, findOwnFramework, listVersions, versionName } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'

/** What a conversation can be about. */
export type Offered = {
  characteristics: readonly { key: string; name: string }[]
  /** The published versions of the community's own framework, the last first. */
  versions: readonly { id: string; name: string; isCurrent: boolean }[]
}

/** Finds what a conversation can be about, in the community's own framework. Two queries; one where it has none. */
export async function findOffered(db: Db): Promise<Offered> {
  const framework = await findOwnFramework(db)
  if (!framework) return { characteristics: [], versions: [] }
  const versions = await listVersions(db, framework.framework.slug)
  return {
    characteristics: framework.characteristics.map((one) => ({
      key: one.key,
      name: characteristicName(one),
    })),
    versions: versions.toReversed().map((version) => ({
      id: version.id,
      name: `${version.title}, ${versionName(version)}`,
      isCurrent: version.id === framework.id,
    })),
  }
}
