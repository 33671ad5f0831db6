import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { FrameworkStatus } from './framework.ts'
import type { Behaviour, Characteristic, FrameworkVersion, VersionSummary } from './version.ts'

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
  const rows = await db
    .selectFrom('frameworks.characteristic as characteristic')
    .innerJoin('frameworks.behaviour as behaviour', 'behaviour.characteristicId', 'characteristic.id')
    .where('characteristic.versionId', '=', version.id)
    .orderBy('characteristic.position')
    .orderBy('behaviour.position')
    .select([
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
    ])
    .execute()
  const characteristics = new Map<string, Characteristic & { behaviours: Behaviour[] }>()
  for (const row of rows) {
    const characteristic = characteristics.get(row.characteristicId) ?? {
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
  return { ...version, characteristics: [...characteristics.values()] }
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

/** Lists for each framework, in the order of the house, the version that a reader should see first. */
export async function listFrameworks(db: Db): Promise<(VersionSummary & { behaviourCount: number })[]> {
  const rows = await summaries(db)
    .select((expression) =>
      expression
        .selectFrom('frameworks.behaviour as behaviour')
        .innerJoin(
          'frameworks.characteristic as characteristic',
          'characteristic.id',
          'behaviour.characteristicId',
        )
        .whereRef('characteristic.versionId', '=', 'version.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('behaviourCount'),
    )
    .distinctOn(['framework.position', 'framework.slug'])
    .orderBy('framework.position')
    .orderBy('framework.slug')
    .orderBy((expression) => expression('version.status', '=', 'current'), 'desc')
    .orderBy('version.position', 'desc')
    .execute()
  return rows.map((row) => ({ ...toSummary(row), behaviourCount: row.behaviourCount ?? 0 }))
}

const summaries = (db: Db) =>
  db
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .select([
      'framework.slug',
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
  status: string
  publishedAt: Date | string
}

const toSummary = ({ slug, status, publishedAt, ...row }: SummaryRow): VersionSummary => ({
  id: row.id,
  framework: { slug },
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
