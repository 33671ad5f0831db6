import { threadClass } from './thread.ts'

export type RosettePetal = {
  /** The key of the characteristic, which gives the petal its colour. */
  key: string
  /** How many behaviours it has: each is a filament. */
  count: number
}

// Distances from the middle, in the picture's own units.
const OPEN = 52
const TIP = 236
const HALF_WIDTH = 92

/**
 * A flower drawn from a framework: a petal for each characteristic, and in it a filament for each behaviour. It is
 * an ornament that happens to be true; what it shows stands in words in its description and on the page.
 */
export const Rosette = ({ petals, title }: { petals: readonly RosettePetal[]; title: string }) => {
  const behaviours = petals.reduce((sum, petal) => sum + petal.count, 0)
  return (
    <svg
      class="cw-rosette"
      viewBox="-250 -250 500 500"
      role="img"
      aria-labelledby="rosette-title rosette-desc"
    >
      <title id="rosette-title">{title}</title>
      <desc id="rosette-desc">
        {`A flower of ${petals.length} petals, one for each characteristic. Its ${behaviours} filaments are the behaviours.`}
      </desc>
      {petals.map((petal, at) => (
        <Petal petal={petal} turn={(at * 360) / petals.length} width={widthFor(petals.length)} />
      ))}
      {petals.map((_, at) => (
        <circle
          class="cw-rosette__between"
          r="7"
          cx="0"
          cy="-150"
          transform={`rotate(${round(((at + 0.5) * 360) / petals.length)})`}
        />
      ))}
      <circle class="cw-rosette__common" r="30" />
    </svg>
  )
}

/** Petals never overlap: the more there are, the slimmer they grow. */
const widthFor = (petals: number): number => (petals <= 5 ? HALF_WIDTH : (HALF_WIDTH * 5) / petals)

const Petal = ({ petal, turn, width }: { petal: RosettePetal; turn: number; width: number }) => (
  <g class={`cw-rosette__petal ${threadClass(petal.key)}`} transform={`rotate(${round(turn)})`}>
    <path class="cw-rosette__field" d={petalPath(width)} />
    {filaments(petal.count, width).map(({ x, y }) => (
      <>
        <path
          class="cw-rosette__filament"
          d={`M0 ${-OPEN - 14}Q${round(x * 0.25)} ${round(y * 0.62)} ${x} ${y}`}
        />
        <circle class="cw-rosette__behaviour" cx={x} cy={y} r="7.5" />
      </>
    ))}
  </g>
)

function petalPath(width: number): string {
  const shoulder = -TIP + 62
  return [
    `M0 ${-OPEN}`,
    `C${-width * 0.72} ${-OPEN - 46} ${-width} ${shoulder + 42} ${-width} ${shoulder}`,
    `C${-width} ${-TIP + 18} ${-width * 0.55} ${-TIP} 0 ${-TIP}`,
    `C${width * 0.55} ${-TIP} ${width} ${-TIP + 18} ${width} ${shoulder}`,
    `C${width} ${shoulder + 42} ${width * 0.72} ${-OPEN - 46} 0 ${-OPEN}Z`,
  ].join('')
}

/** The ends of the filaments: fanned over the petal's breadth, the middle ones longest. */
function filaments(count: number, width: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, at) => {
    const across = count === 1 ? 0 : (at / (count - 1)) * 2 - 1
    // Neighbours stand at different heights, so that many of them still read as single points.
    const lift = at % 2 === 0 ? 0 : 26
    return { x: round(across * (width - 24)), y: round(-TIP + 36 + lift + across * across * 16) }
  })
}

const round = (value: number): number => Math.round(value * 10) / 10
