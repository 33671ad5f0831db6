import type { Few } from '../few.ts'
import { columns, type ReachMap } from './reach.ts'

const size = 640
const middle = size / 2
const ringWidth = 68

/**
 * The map as rings: in the middle the letter, each ring one step of word of mouth further; each part of the system
 * has a direction, by its number in the table. A full disc is a count, a ring without filling a few, a dot nobody.
 */
export const ReachPicture = ({ reach }: { reach: ReachMap }) => (
  <svg
    viewBox={`0 0 ${size} ${size}`}
    width="100%"
    role="img"
    aria-label="The same as the table below, as rings around the letter: the further out, the more steps of word of mouth"
  >
    {columns.map((_, ring) => (
      <circle
        cx={middle}
        cy={middle}
        r={radiusOf(ring)}
        fill="none"
        stroke="currentColor"
        stroke-opacity="0.25"
        stroke-width="1.5"
      />
    ))}
    <text x={middle} y={middle + 5} text-anchor="middle" font-size="16" fill="currentColor">
      Letter
    </text>
    {reach.parts.map((part, index) => {
      const angle = (index / reach.parts.length) * 2 * Math.PI - Math.PI / 2
      const [labelX, labelY] = place(angle, radiusOf(columns.length - 1) + 46)
      return (
        <g>
          {part.came.map((count, ring) => (
            <Disc count={count} at={place(angle, radiusOf(ring))} />
          ))}
          <text
            x={labelX}
            y={labelY + 7}
            text-anchor="middle"
            font-size="20"
            font-weight="600"
            fill="currentColor"
          >
            {index + 1}
          </text>
        </g>
      )
    })}
  </svg>
)

const radiusOf = (ring: number) => 44 + ring * ringWidth

const place = (angle: number, radius: number): [number, number] => [
  Math.round((middle + radius * Math.cos(angle)) * 10) / 10,
  Math.round((middle + radius * Math.sin(angle)) * 10) / 10,
]

/** A count as it is drawn: a disc, a ring without filling, or a dot. */
export const Disc = ({ count: { shown }, at: [x, y] }: { count: Few; at: [number, number] }) => {
  if (shown === null)
    return <circle cx={x} cy={y} r="8" fill="none" stroke="currentColor" stroke-width="2.5" />
  const radius = shown === 0 ? 2 : Math.min(30, 6 + Math.sqrt(shown) * 2.4)
  return <circle cx={x} cy={y} r={radius} fill="currentColor" fill-opacity={shown === 0 ? '0.5' : '0.85'} />
}
