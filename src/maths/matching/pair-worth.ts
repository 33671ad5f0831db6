/** A pair that may not meet. */
export const forbidden = -1

/** What two people are worth to each other, in points; or `forbidden`. */
export type Worth = (a: number, b: number) => number

/** Writes what a is worth to b, b + 1, … until the row is full, into the row: many at once are much faster. */
export type WorthRow = (a: number, b: number, row: Int32Array) => void
