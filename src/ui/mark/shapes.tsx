import type { VNode } from 'preact'

/** One of three strands, from the middle to its head. */
const STRAND = 'M12 13.4C11.4 9.6 12.4 7 14.8 5.4M17.4 3.6a1.7 1.7 0 1 1-3 1.6 1.7 1.7 0 0 1 3-1.6Z'

/**
 * The five marks, drawn on a square of 24 units in one colour: each is another shape altogether, so that they are
 * told apart without colour, at 16 pixels and at 240.
 */
export const shapes: ReadonlyMap<string, () => VNode> = new Map([
  // Two arches that hold each other.
  [
    'trust',
    () => (
      <g fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round">
        <path d="M2.6 15.2V12a6 6 0 0 1 12 0v1.6" />
        <path d="M9.4 10.4V12a6 6 0 0 0 12 0V8.8" />
      </g>
    ),
  ],
  // Three that come each from their own side, and join.
  [
    'collaboration',
    () => (
      <g fill="none" stroke="currentColor" stroke-width="3.4" transform="rotate(-27 12 12)">
        <path d={STRAND} />
        <path d={STRAND} transform="rotate(120 12 12)" />
        <path d={STRAND} transform="rotate(240 12 12)" />
      </g>
    ),
  ],
  // A spark that branches.
  [
    'innovation',
    () => (
      <g fill="currentColor">
        <circle cx="12" cy="20" r="3.2" />
        <path
          d="M12 13V2.6M8.2 14.6 4.9 7M15.8 14.6 19.1 7M5.4 17.6 2 15.4M18.6 17.6 22 15.4"
          fill="none"
          stroke="currentColor"
          stroke-width="3"
          stroke-linecap="round"
        />
      </g>
    ),
  ],
  // Two that face each other and share a centre.
  [
    'partnering',
    () => (
      <g fill="currentColor">
        <path d="M10.5 1.7v4.6a6 6 0 0 0 0 11.4v4.6a10.4 10.4 0 0 1 0-20.6Z" />
        <path d="M13.5 1.7v4.6a6 6 0 0 1 0 11.4v4.6a10.4 10.4 0 0 0 0-20.6Z" />
        <circle cx="12" cy="12" r="3.2" />
      </g>
    ),
  ],
  // Unlike shapes that make a whole.
  [
    'difference',
    () => (
      <g fill="currentColor">
        <circle cx="6.5" cy="6.5" r="5" />
        <path d="M13 1.5h9.5a9.5 9.5 0 0 1-9.5 9.5Z" />
        <path d="M1.5 22.5 6.5 13l5 9.5Z" />
        <path d="M13 13h9.5v9.5H13Z" />
      </g>
    ),
  ],
])

/** A quarter disc that fills a cell of 10 units, turned by quarters. */
const quarters = [
  'M0 0h10A10 10 0 0 1 0 10Z',
  'M10 0v10A10 10 0 0 1 0 0Z',
  'M10 10H0A10 10 0 0 1 10 0Z',
  'M0 10V0a10 10 0 0 1 10 10Z',
] as const

const cells = [
  'translate(1.5 1.5)',
  'translate(12.5 1.5)',
  'translate(1.5 12.5)',
  'translate(12.5 12.5)',
] as const

/**
 * A mark for a characteristic that the house has never met: a quilt block of four quarter discs, turned by its
 * number. The same number always gives the same block; 256 numbers give 256 blocks.
 */
export const quiltBlock = (number: number): VNode => (
  <g fill="currentColor">
    {cells.map((cell, at) => (
      <path d={quarters[(number >> (at * 2)) & 3]} transform={cell} />
    ))}
  </g>
)
