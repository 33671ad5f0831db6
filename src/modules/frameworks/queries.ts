import { type SqlBool, sql } from 'kysely'
import { compileOnce } from '#platform/compile-once.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { FrameworkStatus } from './framework.ts'
import {
  type Behaviour,
  type Characteristic,
  type FrameworkVersion,
  inForce,
  type VersionSummary,
} from './version.ts'

/**
 * Finds a version with its whole wording, in two queries. `current` is the one in force or, in a framework that
 * has none in force, the one published last.
 *
 * @throws NotFound where there is no such framework or no such version.
 */
export async function findVersion(
  db: Db,
  framework: string,
  label: string | 'current',
): Promise<FrameworkVersion> {
  const ofFramework = summaries(db).where('framework.slug', '=', framework)
  const row = await (label === 'current'
    ? ofFramework.orderBy((expression) => expression('version.status', '=', 'current'), 'desc')
    : ofFramework.where('version.label', '=', label)
  )
    .orderBy('version.position', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new NotFound('version of a framework')
  return withWording(db, toSummary(row))
}

/** Adds the wording to a version that was already found, in one query. */
export async function withWording(db: Db, version: VersionSummary): Promise<FrameworkVersion> {
  const [found] = await withWordings(db, [version])
  if (!found) throw new Error('One version has one wording')
  return found
}

/** Adds the wording to versions that were already found, in one query. They stay in the order given. */
export async function withWordings(
  db: Db,
  versions: readonly VersionSummary[],
): Promise<readonly FrameworkVersion[]> {
  if (versions.length === 0) return []
  const rows = await findBehaviours(db, { versionIds: [...new Set(versions.map(({ id }) => id))] })
  const byVersion = Map.groupBy(gather(rows), ({ versionId }) => versionId)
  return versions.map((version) => ({
    ...version,
    characteristics: (byVersion.get(version.id) ?? []).map(({ versionId: _versionId, ...own }) => own),
  }))
}

/** Every page that shows a wording asks this. */
const findBehaviours = compileOnce<{ versionIds: string[] }, WordingRow>((db, { versionIds }) =>
  db
    .selectFrom('frameworks.characteristic as characteristic')
    .innerJoin('frameworks.behaviour as behaviour', 'behaviour.characteristicId', 'characteristic.id')
    .where('characteristic.versionId', '=', sql<string>`any(${versionIds}::uuid[])`)
    .orderBy('characteristic.position')
    .orderBy('behaviour.position')
    .select([
      'characteristic.versionId',
      'characteristic.id as characteristicId',
      'characteristic.key',
      'characteristic.title as characteristicTitle',
      'characteristic.summary',
      'characteristic.intro',
      'characteristic.lenses',
      'characteristic.position as characteristicPosition',
      'behaviour.id',
      'behaviour.slug',
      'behaviour.title',
      'behaviour.text',
      'behaviour.lens',
      'behaviour.easyRead',
      'behaviour.audio',
      'behaviour.position',
    ]),
)

type WordingRow = Behaviour &
  Pick<Characteristic, 'key' | 'summary' | 'intro' | 'lenses'> & {
    versionId: string
    characteristicId: string
    characteristicTitle: string | null
    characteristicPosition: number
  }

/** Puts rows of behaviours under their characteristics; both stay in the order in which they come. */
function gather(rows: readonly WordingRow[]) {
  const characteristics = new Map<string, Characteristic & { versionId: string; behaviours: Behaviour[] }>()
  for (const row of rows) {
    const characteristic = characteristics.get(row.characteristicId) ?? {
      versionId: row.versionId,
      id: row.characteristicId,
      key: row.key,
      title: row.characteristicTitle,
      summary: row.summary,
      intro: row.intro,
      lenses: row.lenses,
      position: row.characteristicPosition,
      behaviours: [],
    }
    const { id, slug, title, text, lens, easyRead, audio, position } = row
    characteristic.behaviours.push({ id, slug, title, text, lens, easyRead, audio, position })
    characteristics.set(characteristic.id, characteristic)
  }
  return [...characteristics.values()]
}

/** Finds versions of any frameworks with their wording, in the order given, in two queries. */
export const findVersionsById = async (
  db: Db,
  ids: readonly string[],
): Promise<readonly FrameworkVersion[]> => await withWordings(db, await findSummariesById(db, ids))

/** Finds versions by their ids, in that order, without their wording. */
export async function findSummariesById(db: Db, ids: readonly string[]): Promise<readonly VersionSummary[]> {
  if (ids.length === 0) return []
  const rows = await summaries(db)
    .where('version.id', 'in', [...new Set(ids)])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, toSummary(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * Lists all versions of a framework, the first published first.
 *
 * @throws NotFound where there is no such framework.
 */
export async function listVersions(
  db: Db,
  framework: string,
): Promise<[VersionSummary, ...VersionSummary[]]> {
  const rows = await summaries(db)
    .where('framework.slug', '=', framework)
    .orderBy('version.position')
    .execute()
  const [first, ...others] = rows.map(toSummary)
  if (!first) throw new NotFound('framework')
  return [first, ...others]
}

/** A version as a reader meets it: its wording, and the other versions of its framework that it stands among. */
export type Reading = {
  readonly version: FrameworkVersion
  readonly versions: readonly [VersionSummary, ...VersionSummary[]]
}

/**
 * Finds a version with its wording and its neighbours, in two queries.
 *
 * @throws NotFound where there is no such framework or no such version.
 */
export async function findReading(db: Db, framework: string, label: string | 'current'): Promise<Reading> {
  const versions = await listVersions(db, framework)
  const version = label === 'current' ? inForce(versions) : versions.find((one) => one.label === label)
  if (!version) throw new NotFound('version of this framework')
  return { version: await withWording(db, version), versions }
}

/** Lists for each framework, in the order of the house, the version that a reader should see first. */
export async function listFrameworks(db: Db): Promise<VersionSummary[]> {
  return (await findFirstVersions(db, {})).map(toSummary)
}

/** A member's every visit to the hall asks this. */
const findFirstVersions = compileOnce<object, SummaryRow>((db) =>
  summaries(db)
    .distinctOn(['framework.position', 'framework.slug'])
    .orderBy('framework.position')
    .orderBy('framework.slug')
    .orderBy((expression) => expression('version.status', '=', 'current'), 'desc')
    .orderBy('version.position', 'desc'),
)

const summaries = (db: Db) =>
  db
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .select(({ exists, selectFrom }) => [
      'framework.slug',
      exists(
        selectFrom('frameworks.draft')
          .select('frameworks.draft.id')
          .whereRef('frameworks.draft.frameworkSlug', '=', 'framework.slug'),
      ).as('hasDraft'),
      'version.id',
      'version.label',
      'version.status',
      'version.title',
      'version.publisher',
      'version.dated',
      'version.coDesigned',
      'version.source',
      'version.about',
      'version.asked',
      'version.feedback',
      'version.position',
      'version.publishedAt',
    ])

type SummaryRow = Omit<VersionSummary, 'framework' | 'status' | 'publishedAt'> & {
  slug: string
  hasDraft: SqlBool
  status: string
  publishedAt: Date | string
}

const toSummary = ({ slug, hasDraft, status, publishedAt, ...row }: SummaryRow): VersionSummary => ({
  id: row.id,
  framework: { slug, hasDraft: Boolean(hasDraft) },
  label: row.label,
  // The table's check admits these three only.
  status: status as FrameworkStatus,
  title: row.title,
  publisher: row.publisher,
  dated: row.dated,
  coDesigned: row.coDesigned,
  source: row.source,
  about: row.about,
  asked: row.asked,
  feedback: row.feedback,
  position: row.position,
  publishedAt: new Date(publishedAt),
})
