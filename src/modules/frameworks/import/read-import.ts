import type { Encoding } from '#platform/text-file.ts'
import { type DocumentReading, readDocument } from '../document/read-document.ts'
import { hasOurColumns } from '../file/csv.ts'
import {
  type FileFormat,
  type FileProblem,
  formatOfName,
  mostBytes,
  readFramework,
} from '../file/read-framework.ts'
import { countBehaviours, type Framework, limits } from '../framework.ts'

/** What somebody brought: the words, the file's name where there was one, and how the file was written. */
export type Brought = { text: string; fileName: string; encoding?: Encoding }

/** A framework in a file that we know, a document that people wrote, or what to mend. */
export type ImportReading =
  | { kind: 'framework'; framework: Framework; format: FileFormat }
  | { kind: 'document'; reading: DocumentReading }
  | { kind: 'unreadable'; what: FileFormat | 'document'; problems: readonly FileProblem[] }

/** Reads what was brought, as what its name and its first words say that it is. */
export function readImport({ text, fileName }: Brought): ImportReading {
  const format = formatOf({ text, fileName })
  if (format === null) return readAsDocument(text)
  const cut = format === 'csv' ? cutOfTable(text) : undefined
  if (cut) return readAsTable(text, cut)
  const reading = readFramework(text, format)
  return reading.ok
    ? { kind: 'framework', framework: reading.framework, format }
    : { kind: 'unreadable', what: format, problems: reading.problems }
}

/** The format of a framework file; null for a document. A name decides, else what it begins with. */
function formatOf({ text, fileName }: Brought): FileFormat | null {
  const named = formatOfName(fileName)
  if (named) return named
  const words = text.replace(/^\ufeff/, '').trimStart()
  if (words.startsWith('{')) return 'json'
  if (/^id:\s*\S/m.test(words) && /^characteristics:/m.test(words)) return 'yaml'
  const [header = ''] = words.split('\n', 1)
  if (/\bkind\b/i.test(header) && /\bcharacteristic\b/i.test(header) && header.includes(',')) return 'csv'
  return null
}

/** What parts the cells of a CSV file that is none of ours, but somebody's own table. */
function cutOfTable(text: string): ',' | ';' | undefined {
  const [header = ''] = text.split(/\r?\n/, 1)
  const names = header.split(/[,;]/).map((name) =>
    name
      .replaceAll(/["\ufeff]/g, '')
      .trim()
      .toLowerCase(),
  )
  if (hasOurColumns(names)) return undefined
  return header.split(';').length > header.split(',').length ? ';' : header.includes(',') ? ',' : undefined
}

function readAsTable(text: string, cut: ',' | ';'): ImportReading {
  const read = readAsDocument(text, cut)
  if (read.kind !== 'document' || read.reading.draft.characteristics.length > 0) return read
  return refused(
    'We cannot tell which columns of this table hold the characteristics and the behaviours. Call them “Characteristic” and “Behaviour” in its first row.',
  )
}

const refused = (message: string): ImportReading => ({
  kind: 'unreadable',
  what: 'document',
  problems: [{ line: 1, message }],
})

function readAsDocument(text: string, rows?: ',' | ';'): ImportReading {
  if (Buffer.byteLength(text) > mostBytes)
    return refused('The document is larger than 1 MB. Bring a part of it.')
  const reading = readDocument(text, rows)
  const { characteristics } = reading.draft
  if (characteristics.length > limits.characteristics || countBehaviours(reading.draft) > limits.behaviours) {
    return refused(
      `The document seems to hold ${characteristics.length} characteristics and ${countBehaviours(reading.draft)} behaviours; a framework may hold ${limits.characteristics} and ${limits.behaviours}. Bring a part of it.`,
    )
  }
  return { kind: 'document', reading }
}
