type Row = { label: string; percent: number | string }
type Props = { title: string; rows: readonly Row[] }

/** A picture of a figure whose table stands below it: a bar for each share that is shown, with its number. */
export const Bars = ({ title, rows }: Props) => {
  const drawn = rows.filter((row): row is Row & { percent: number } => typeof row.percent === 'number')
  const most = Math.max(1, ...drawn.map(({ percent }) => percent))
  return (
    <div
      class="cw-bars"
      role="img"
      aria-label={`${title}, drawn as bars. The table below holds the same figures.`}
    >
      {drawn.map(({ label, percent }) => (
        <div class="cw-bars__row">
          <span class="cw-bars__label">{label}</span>
          <svg class="cw-bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * percent) / most} height="10" />
          </svg>
          <span class="cw-bars__value">{percent}%</span>
        </div>
      ))}
    </div>
  )
}
