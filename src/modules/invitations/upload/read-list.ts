import { readText } from '#platform/text-file.ts'
import { cleanAddress, cleanName } from './clean.ts'
import { findColumns, headsTable, readCells } from './columns.ts'
import type { Listed } from './listed.ts'
import { looksLikeMail, readMailLines } from './mail-lines.ts'
import { explainOwnFile, explainPdf } from './own-file.ts'
import { type Record, readRecords } from './records.ts'

export type ListReading = { ok: true; people: readonly Listed[] } | { ok: false; message: string }

/** The most lines that one list may have. */
export const mostLines = 20_000
/** The largest file that is read, in bytes. */
export const largestList = 5_000_000

/**
 * Reads a list of people as an organiser has it: a table from a spreadsheet (commas, semicolons or tabs; with or
 * without a heading; in whatever encoding), or addresses copied from a mail program. It never throws: what cannot
 * be read is said in words, and a line that is wrong stands in the list with what is wrong.
 */
export function readList(bytes: Uint8Array): ListReading {
  const read = readText(bytes)
  if (!read.ok)
    return { ok: false, message: read.reason === 'word' ? explainOwnFile(bytes) : noList[read.reason] }
  const text = read.encoding === 'windows-1252' ? readMixed(bytes) : read.text
  const words = text.replace(/^\ufeff/, '')
  const people = readPeople(words)
  if ('opensOn' in people) return { ok: false, message: unclosed(people.opensOn) }
  if (people.length === 0) return { ok: false, message: noList.empty }
  if (people.length > mostLines) {
    const count = people.length.toLocaleString('en-GB')
    return {
      ok: false,
      message: `The list has ${count} people; at most 20,000 fit in one. Divide it, and bring the parts one after the other`,
    }
  }
  if (people.every(({ address }) => !address.includes('@'))) return { ok: false, message: noAddresses }
  return { ok: true, people }
}

const noAddresses =
  'There is no e-mail address in it. A list needs one column with addresses, as in name@example.com'

const unclosed = (line: number) =>
  `A quotation mark (") opens on line ${line}, and it is not clear where it closes. Close it there or take it out, and bring the list again. Nothing of it was kept`

const noList = {
  empty: 'The list is empty. Choose a file with at least one e-mail address, or paste some',
  pdf: explainPdf,
  rtf: 'This is a rich text file. Open it, copy the list and paste it below',
  binary:
    'This file is not text. Save the list as CSV, and choose that file; or copy the cells and paste them below',
} as const

/** A file that two programs wrote into: each line is read as UTF-8 where it can be, and as Windows-1252 where not. */
function readMixed(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const older = new TextDecoder('windows-1252')
  const lines: string[] = []
  for (let start = 0; start <= bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline
    const line = bytes.subarray(start, end)
    try {
      lines.push(strict.decode(line))
    } catch {
      // Not UTF-8: what a spreadsheet of an older day wrote.
      lines.push(older.decode(line))
    }
    start = end + 1
  }
  return lines.join('\n')
}

/** The people of a list; or the line on which a quotation mark opens that hides who stands in it. */
function readPeople(words: string): Listed[] | { opensOn: number } {
  const read = readRecords(words)
  const heading = 'rows' in read ? (read.rows[0]?.cells ?? []) : read.heading
  // One cell as mail programs write it makes no mail of a table that has a heading.
  if (looksLikeMail(words) && !headsTable([heading])) return readMailLines(words)
  return 'rows' in read ? readTable(read.rows) : read
}

function readTable(records: readonly Record[]): Listed[] {
  const columns = findColumns(records.map(({ cells }) => cells))
  return records.slice(columns.hasHeading ? 1 : 0).flatMap(({ line, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const { address, name, ...told } = readCells(cells, columns)
    return [{ line, ...cleanName(name), ...cleanAddress(address), ...others(told) }]
  })
}

type Others = Pick<Listed, 'organisation' | 'part' | 'place'>

const others = ({ organisation, part, place }: Others): Others => ({
  organisation: cleanName(organisation).name,
  part: cleanName(part).name,
  place: cleanName(place).name,
})
