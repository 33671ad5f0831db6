/** A table as a file for a spreadsheet (RFC 4180, with the mark by which Excel knows UTF-8). */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`

/** Words that a spreadsheet would take for a formula are kept words by an apostrophe; figures are figures. */
function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r\n\0＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
