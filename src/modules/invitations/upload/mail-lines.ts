import { cleanAddress, cleanName } from './clean.ts'
import type { Listed } from './listed.ts'

/** An address in angles behind a name: behind a comma it is a cell of its own. */
const inAngles = /[^\s,;]\s*<\s*[^<>@\s]+@[^<>\s]+\s*>/

/**
 * Whether this was copied from a mail program, `Amara Okafor <amara@example.org>`, or is nothing but addresses, rather
 * than a table.
 */
export function looksLikeMail(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, 20).filter((line) => line.trim() !== '')
  const first = lines[0] ?? ''
  if (lines.some((line) => inAngles.test(line))) return true
  const entries = first.split(/[,;]/).map((entry) => entry.trim())
  return (
    entries.filter(Boolean).length > 0 && entries.every((entry) => entry === '' || /^\S+@\S+$/.test(entry))
  )
}

/** Reads addresses with or without names, one after the other or one a line. */
export function readMailLines(text: string): Listed[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) =>
    entriesIn(line).map((entry) => {
      const found = /^(.*?)<([^<>]*)>?\s*$/s.exec(entry)
      const [name, address] = found ? [found[1] ?? '', found[2] ?? ''] : ['', entry]
      return {
        line: index + 1,
        ...cleanName(turned(name.trim().replace(/^["']+|["']+$/g, ''))),
        ...cleanAddress(address),
        organisation: '',
        part: '',
      }
    }),
  )
}

/** Entries stand between commas, semicolons or tabs, but not those within quotation marks or before an address. */
function entriesIn(line: string): string[] {
  const entries: string[] = []
  let entry = ''
  let isQuoted = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    // "Okafor, Amara <amara@…>" has a comma in the name: an entry ends where an address has been.
    const ends = letter === ';' || letter === '\t' || (letter === ',' && entry.includes('@'))
    if (ends && !isQuoted) {
      entries.push(entry)
      entry = ''
    } else entry += letter
  }
  return [...entries, entry].map((each) => each.trim()).filter(Boolean)
}

/** "Okafor, Amara" is Amara Okafor. */
const turned = (name: string) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
