import { checkTree, type FrameworkReading } from './check.ts'
import { readCsv } from './csv.ts'
import { type FileFormat, fileFormats } from './format.ts'
import { readJson } from './json.ts'
import { problemAt, type TreeReading } from './tree.ts'
import { readYaml } from './yaml.ts'

export type { FrameworkReading } from './check.ts'
export { type FileFormat, fileFormats } from './format.ts'
export type { FileProblem } from './tree.ts'

/** The most that we read of one file, in bytes of UTF-8. */
export const mostBytes = 1_000_000

const readers: Record<FileFormat, (text: string) => TreeReading> = {
  yaml: readYaml,
  json: readJson,
  csv: readCsv,
}

/**
 * Reads a framework from the text of a file, whole or not at all.
 *
 * Whatever the text, it answers: with the framework, or with what to mend, line by line, in words for the
 * person who wrote the file. It never throws, and refuses what is large, deep or clever before it costs
 * anything.
 */
export function readFramework(text: string, format: FileFormat): FrameworkReading {
  if (text.length > mostBytes || Buffer.byteLength(text) > mostBytes) {
    return {
      ok: false,
      problems: [{ line: 1, message: 'Line 1: expected a file of at most 1 MB, found more.' }],
    }
  }
  // Many programs of Windows write a byte order mark at the beginning; it is no part of the words.
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  if (content.trim() === '')
    return { ok: false, problems: [problemAt('', 0, 'expected a framework, found nothing.')] }
  const reading = readers[format](content)
  return reading.ok ? checkTree(content, reading.tree, format) : reading
}

/** The format that a file's name promises, or nothing. */
export function formatOfName(name: string): FileFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'yml' ? 'yaml' : fileFormats.find((format) => format === ending)
}
