import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type FileFormat, readFramework } from '../file/read-framework.ts'
import { writeFramework } from '../file/write-framework.ts'

type Wanted = { framework: string; label: string | 'current'; format: FileFormat | 'own' }

/** A version as a file: its text, its format and the name under which it is kept. */
export type VersionFile = { text: string; format: FileFormat; fileName: string }

/**
 * Writes out a version. In the format in which it came it is the very file, to the letter; in the others it is
 * written in our one way.
 *
 * @throws NotFound where there is no such framework or no such version.
 */
export async function findVersionFile(db: Db, { framework, label, format }: Wanted): Promise<VersionFile> {
  const row = await db
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .where('framework.slug', '=', framework)
    .$if(label !== 'current', (query) => query.where('version.label', '=', label))
    .orderBy((expression) => expression('version.status', '=', 'current'), 'desc')
    .orderBy('version.position', 'desc')
    .select(['version.document', 'version.documentFormat', 'version.label', 'version.status'])
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new NotFound('version of a framework')
  // The table's check admits these three only.
  const own = row.documentFormat as FileFormat
  const wanted = format === 'own' ? own : format
  const fileName = `${framework}-${row.label}.${wanted}`
  if (wanted === own) return { text: row.document, format: wanted, fileName }

  const reading = readFramework(row.document, own)
  if (!reading.ok) throw new Error(`The stored document of ${framework} ${row.label} does not read`)
  return { text: writeFramework(reading.framework, wanted), format: wanted, fileName }
}
