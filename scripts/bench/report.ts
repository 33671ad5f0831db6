export type Row = {
  name: string
  connections: number
  bytes: number
  queries: number
  ours: number
  bare: number
  ratio: number
  least: number
  p50: number
  p99: number
  failed: number
}

/** The figures as a table in Markdown, to be put into docs/performance.md. */
export function report(
  rows: readonly Row[],
  { seconds, rounds, idle, busy }: { seconds: number; rounds: number; idle: number; busy: number },
): string {
  const lines = rows.map(
    (row) =>
      `| ${[
        row.name,
        row.connections,
        row.bytes,
        row.queries,
        Math.round(row.bare),
        Math.round(row.ours),
        row.ratio.toFixed(2),
        `${row.least} ${row.ratio >= row.least ? 'met' : 'MISSED'}`,
        row.p50,
        row.p99,
        row.failed,
      ].join(' | ')} |`,
  )
  return [
    '',
    `${rounds} rounds of ${seconds} s in turn; the middle one. Load generator, house, bare server and PostgreSQL share this machine.`,
    '',
    '| page | connections | bytes | queries | bare a second | ours a second | ratio | asked | p50 ms | p99 ms | failed |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `Memory of the house (web and worker in one process): ${idle} MB idle, ${busy} MB after the load.`,
    '',
  ].join('\n')
}
