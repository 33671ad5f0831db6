type Row = readonly (string | number)[]

/** A table in Markdown, to be put into docs/performance.md. */
export const table = (heading: Row, rows: readonly Row[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
