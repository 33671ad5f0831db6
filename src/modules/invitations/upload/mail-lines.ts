import { cleanAddress, cleanName } from './clean.ts'
import type { Listed } from './listed.ts'
import { withoutEnds } from './without-ends.ts'

/** An address in angles behind a name: behind a comma it is a cell of its own. */
const inAngles = /[^\s,;]\s*<\s*[^<>@\s]+@[^<>\s]+\s*>/

/**
 * Whether this was copied from a mail program, `Amara Okafor <amara@example.org>`, or is nothing but addresses, rather
 * than a table.
 */
export function looksLikeMail(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, 20).filter((line) => line.trim() !== '')
  if (lines.some((line) => inAngles.test(line))) return true
  // One line of several addresses is no row of a table; one of a single address may be.
  return lines.some((line) => countAddresses(line) > 1) || lines.every((line) => countAddresses(line) > 0)
}

/** How many addresses a line has that has nothing else; 0 where it has. */
function countAddresses(line: string): number {
  const entries = line
    .split(/[,;\t]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
  return entries.every((entry) => /^\S+@\S+$/.test(entry)) ? entries.length : 0
}

/** A mail program tells no more of people than their names. */
const nothingMore = { organisation: '', part: '', place: '' }

/**
 * Reads addresses with or without names, one after the other or one a line; or says the line on which a quotation mark
 * opens that would make one entry of several.
 */
export function readMailLines(text: string): Listed[] | { opensOn: number } {
  const lines = text.split(/\r\n|\r|\n/).map(entriesIn)
  const open = lines.findIndex(({ swallows }) => swallows)
  if (open !== -1) return { opensOn: open + 1 }
  return lines.flatMap(({ entries }, index) =>
    entries.map((entry) => {
      const { name, address } = readEntry(entry)
      return { line: index + 1, ...cleanName(name), ...cleanAddress(address), ...nothingMore }
    }),
  )
}

/** The name and the address of `Amara Okafor <amara@example.com>`, or of an address alone. */
export function readEntry(entry: string): { name: string; address: string } {
  const at = entry.lastIndexOf('<')
  if (at === -1) return { name: '', address: entry }
  const quotes = `"'`
  return {
    name: turned(withoutEnds(entry.slice(0, at), { before: quotes, behind: quotes })),
    address: entry.slice(at + 1),
  }
}

/** Entries stand between commas, semicolons or tabs, but not those within quotation marks or before an address. */
function entriesIn(line: string): { entries: string[]; swallows: boolean } {
  const entries: string[] = []
  let entry = ''
  let isQuoted = false
  let hasAddress = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    // "Okafor, Amara <amara@…>" has a comma in the name: an entry ends where an address has been.
    const ends = letter === ';' || letter === '\t' || (letter === ',' && hasAddress)
    if (ends && !isQuoted) {
      entries.push(entry)
      entry = ''
      hasAddress = false
    } else {
      entry += letter
      hasAddress ||= letter === '@'
    }
  }
  return {
    entries: [...entries, entry].map((each) => each.trim()).filter(Boolean),
    swallows: isQuoted && entry.indexOf('@') !== entry.lastIndexOf('@'),
  }
}

/** "Okafor, Amara" is Amara Okafor. */
function turned(name: string): string {
  const [last = '', first = '', ...others] = name.split(',')
  return others.length === 0 && last.trim() && first.trim() ? `${first.trim()} ${last.trim()}` : name
}
