import { type Row, spreadsheetsFor, type Table } from '../spreadsheet.ts'

export const { readTable, wrong, tellWrong } = spreadsheetsFor('CW-OPINIONS')

/** A row with the cells that are asked for, by their column's name. */
export type Named<Column extends string> = { number: number; at: Readonly<Record<Column, string>> }

/**
 * The rows of a table by the names of their columns; others are ignored.
 *
 * @throws when a column is missing or stands there twice, or the header comes again among the rows.
 */
export function nameColumns<const Column extends string>(
  { file, header, rows }: Table,
  columns: readonly Column[],
): Named<Column>[] {
  const names = header.map((name) => name.toLowerCase())
  const places = columns.map((column) => ({
    column,
    found: names.flatMap((name, at) => (name === column ? [at] : [])),
  }))
  tellWrong(
    file,
    places.flatMap(({ column, found: { length } }) => {
      if (length === 1) return []
      if (length > 1) return [`column ${column} stands there ${length} times. Take out all but one.`]
      return [`column ${column} is missing. Its first row must hold ${columns.join(', ')}.`]
    }),
  )
  tellWrong(
    file,
    rows
      .filter(({ cells }) => isHeaderAgain(cells, names))
      .map(({ number }) => `row ${number}: it is the header again. Take that row out.`),
  )
  return rows.map(({ number, cells }: Row) => {
    const pairs = places.map(({ column, found: [place = -1] }) => [column, cells[place] ?? ''])
    // Each of the columns has just been given its cell.
    return { number, at: Object.fromEntries(pairs) as Record<Column, string> }
  })
}

const isHeaderAgain = (cells: readonly string[], names: readonly string[]) =>
  cells.every((cell, at) => cell.toLowerCase() === names[at])
