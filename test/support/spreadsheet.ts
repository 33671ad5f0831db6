const inQuotes = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const quoted = (cell: string) => (/[";\r\n]/.test(cell) ? inQuotes(cell) : cell)

/** Cells as Excel saves them where a comma stands in numbers: a byte order mark, semicolons, lines that end in two. */
export const asExcelSaves = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`)

/** Cells as they come from a spreadsheet when they are copied: only what would break a row is quoted. */
export const asCopied = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => (cell.includes('\n') ? inQuotes(cell) : cell)).join('\t'))
    .join('\n')
