import { encodeQR } from 'qr'

/** A picture that a telephone reads: dark on white whatever the theme, as cameras expect, with its quiet zone. */
export const QrCode = ({ words, label }: { words: string; label: string }) => {
  const rows = encodeQR(words, 'raw', { border: 4 })
  return (
    <svg
      class="cw-qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={rows.flatMap(inRuns).join('')} fill="#000" />
    </svg>
  )
}

/** One stroke for each run of dark squares in a row, which is a third of the size of a square each. */
function inRuns(row: readonly boolean[], y: number): string[] {
  const runs: string[] = []
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    runs.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`)
  }
  return runs
}
