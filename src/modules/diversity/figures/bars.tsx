import type { FigureRow } from '../figure.ts'

type Props = { title: string; rows: readonly FigureRow[] }

const rowHeight = 34
const width = 640
const longest = width - 70

/** A picture of a figure whose table stands below it: a bar for each share, with its number. */
export const Bars = ({ title, rows }: Props) => {
  const drawn = rows.filter((row): row is FigureRow & { percent: number } => typeof row.percent === 'number')
  const most = Math.max(1, ...drawn.map(({ percent }) => percent))
  return (
    <svg
      class="cw-bars"
      viewBox={`0 0 ${width} ${drawn.length * rowHeight}`}
      role="img"
      aria-label={`${title}, drawn as bars. The table below holds the same figures.`}
    >
      {drawn.map(({ label, percent }, index) => {
        const top = index * rowHeight
        const length = Math.max(2, (longest * percent) / most)
        return (
          <g>
            <text class="cw-bars__label" x="0" y={top + 12}>
              {label}
            </text>
            <rect class="cw-bars__bar" x="0" y={top + 16} width={length} height="10" rx="2" />
            <text class="cw-bars__value" x={length + 6} y={top + 26}>
              {percent}%
            </text>
          </g>
        )
      })}
    </svg>
  )
}
