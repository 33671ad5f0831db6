import { readEntry } from './mail-lines.ts'

/** Which column of a table says what, by number from 0; -1 where none does. */
export type Columns = {
  hasHeading: boolean
  address: number
  name: number
  firstName: number
  lastName: number
  organisation: number
  part: number
  place: number
}

/** What people call these columns, without spaces, accents and capitals. */
const headings: Readonly<Record<Exclude<keyof Columns, 'hasHeading'>, RegExp>> = {
  address: /^(primary|work|main)?(e?-?mail)(address|id|1|adresse)?$|^adress(e|es)?$|^address$/,
  firstName: /^(first|given|fore|christian)names?$|^first$|^prenom$/,
  lastName: /^(last|family|second)names?$|^surname$|^last$|^nom$/,
  name: /^(full|display|contact|person|member|your)?names?$|^who$|^person$|^contact$/,
  organisation: /^(organi[sz]ation|company|employer|trust|agency|team|workplace)(name)?$/,
  place:
    /^(place|town|city|borough|district|county|area|region|location|neighbourhood|locality|ward)(name)?s?$/,
  part: /^(part(ofthesystem)?|sector|system|systempart|kindoforganisation|type)$/,
}

const none = { address: -1, name: -1, firstName: -1, lastName: -1, organisation: -1, part: -1, place: -1 }

/**
 * Finds out which column is which: by the heading, or, without one, by where the addresses stand. The name is
 * looked for before the address, and the organisation behind it, as most lists have them.
 */
export function findColumns(rows: readonly (readonly string[])[]): Columns {
  const first = rows.find((cells) => cells.some((cell) => cell.trim() !== ''))
  const named = first && rows.indexOf(first) === 0 ? byHeading(first) : null
  if (named) return named.address === -1 ? { ...named, address: addressColumn(rows.slice(1)) } : named
  const address = addressColumn(rows)
  const widest = Math.max(0, ...rows.slice(0, 200).map((cells) => cells.length))
  const others = Array.from({ length: widest }, (_, column) => column).filter((column) => column !== address)
  const [one = -1, two = -1, three = -1] = others
  // Two columns before the address are a first and a last name.
  if (address >= 2)
    return {
      ...none,
      hasHeading: false,
      address,
      firstName: one,
      lastName: two,
      organisation: address > 2 ? three : (others[2] ?? -1),
    }
  return { ...none, hasHeading: false, address, name: one, organisation: two, part: three }
}

function byHeading(cells: readonly string[]): Columns | null {
  const words = cells.map(folded)
  if (cells.some((cell) => cell.includes('@'))) return null
  const taken = new Set<number>()
  const columnOf = (kind: keyof typeof headings) => {
    const column = words.findIndex((word, index) => !taken.has(index) && headings[kind].test(word))
    if (column !== -1) taken.add(column)
    return column
  }
  const found = {
    address: columnOf('address'),
    firstName: columnOf('firstName'),
    lastName: columnOf('lastName'),
    name: columnOf('name'),
    organisation: columnOf('organisation'),
    part: columnOf('part'),
    place: columnOf('place'),
  }
  return Object.values(found).some((column) => column !== -1) ? { hasHeading: true, ...found } : null
}

const folded = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}-]/gu, '')
    .toLowerCase()

/** The column in which most cells hold an @. */
function addressColumn(rows: readonly (readonly string[])[]): number {
  const counts: number[] = []
  for (const cells of rows)
    for (const [column, cell] of cells.entries())
      if (cell.includes('@')) counts[column] = (counts[column] ?? 0) + 1
  // Compared one by one: a line can have more cells than a call can have arguments.
  let most = 0
  for (const [column, count = 0] of counts.entries()) if (count > (counts[most] ?? 0)) most = column
  return most
}

/** Whether the first row names two columns or more: then it heads a table, whatever stands in the cells below. */
export function headsTable(rows: readonly (readonly string[])[]): boolean {
  const { hasHeading, ...columns } = findColumns(rows.slice(0, 1))
  return hasHeading && Object.values(columns).filter((column) => column !== -1).length > 1
}

/** What one row says, by its columns. A cell like `Amara Okafor <amara@example.com>` tells both. */
export function readCells(cells: readonly string[], columns: Columns) {
  const at = (column: number) => (column === -1 ? '' : (cells[column] ?? ''))
  const name = at(columns.name) || [at(columns.firstName), at(columns.lastName)].filter(Boolean).join(' ')
  const told = readEntry(at(columns.address))
  return {
    address: told.address,
    name: name || told.name,
    organisation: at(columns.organisation),
    part: at(columns.part),
    place: at(columns.place),
  }
}
