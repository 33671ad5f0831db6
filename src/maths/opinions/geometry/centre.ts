import type { VoteTable } from '../votes.ts'

/**
 * Votes less the mean of their statement. Who has not seen a statement stands at its mean, which is exactly 0 here,
 * so only votes are kept. Each is one number, its cell: `(answer + 1) * width + column`; `less` holds what it is
 * worth.
 */
export type Centred = {
  readonly people: number
  readonly width: number
  readonly start: Int32Array
  readonly cell: Uint16Array | Uint32Array
  readonly less: Float64Array
}

/** Centres votes: in the terms of Polis, a missing vote is filled with the mean of its column. */
export function centre({ people, statements, start, column, answer }: VoteTable): Centred {
  const width = statements.length
  const cell = 3 * width > 65_535 ? new Uint32Array(column.length) : new Uint16Array(column.length)
  const seen = new Float64Array(3 * width)
  for (let at = 0; at < cell.length; at += 1) {
    const code = ((answer[at] ?? 0) + 1) * width + (column[at] ?? 0)
    cell[at] = code
    seen[code] = (seen[code] ?? 0) + 1
  }
  const less = new Float64Array(3 * width)
  for (let one = 0; one < width; one += 1) {
    const [no, pass, yes] = [seen[one] ?? 0, seen[width + one] ?? 0, seen[2 * width + one] ?? 0]
    const mean = (yes - no) / Math.max(1, no + pass + yes)
    less[one] = -1 - mean
    less[width + one] = -mean
    less[2 * width + one] = 1 - mean
  }
  return { people: people.length, width, start, cell, less }
}

/** Some of the people, as rows of their own: the means stay those of all. */
export function takePeople({ start, cell, ...rest }: Centred, chosen: Int32Array): Centred {
  const begin = new Int32Array(chosen.length + 1)
  for (const [index, person] of chosen.entries())
    begin[index + 1] = (begin[index] ?? 0) + (start[person + 1] ?? 0) - (start[person] ?? 0)
  const cells = cell.slice(0, begin[chosen.length] ?? 0)
  for (const [index, person] of chosen.entries())
    cells.set(cell.subarray(start[person] ?? 0, start[person + 1] ?? 0), begin[index] ?? 0)
  return { ...rest, people: chosen.length, start: begin, cell: cells }
}

/** What a vector over statements is worth to each person (X v): the sum over their votes, put into `scores`. */
export function scorePeople(centred: Centred, vector: Float64Array, scores: Float64Array): Float64Array {
  const { people, start, cell } = centred
  const worth = weighCells(centred, vector)
  for (let person = 0; person < people; person += 1) {
    const end = start[person + 1] ?? 0
    let score = 0
    for (let at = start[person] ?? 0; at < end; at += 1) score += worth[cell[at] ?? 0] ?? 0
    scores[person] = score
  }
  return scores
}

function weighCells({ width, less }: Centred, vector: Float64Array): Float64Array {
  const worth = new Float64Array(3 * width)
  for (let answer = 0; answer < 3; answer += 1)
    for (let column = 0; column < width; column += 1)
      worth[answer * width + column] = (less[answer * width + column] ?? 0) * (vector[column] ?? 0)
  return worth
}

/** X'(X v), in one pass over the votes. */
export function applyTwice(centred: Centred, vector: Float64Array): Float64Array {
  const { people, width, start, cell, less } = centred
  const worth = weighCells(centred, vector)
  const sums = new Float64Array(3 * width)
  for (let person = 0; person < people; person += 1) {
    const begin = start[person] ?? 0
    const end = start[person + 1] ?? 0
    let score = 0
    for (let at = begin; at < end; at += 1) score += worth[cell[at] ?? 0] ?? 0
    for (let at = begin; at < end; at += 1) {
      const code = cell[at] ?? 0
      sums[code] = (sums[code] ?? 0) + score
    }
  }
  const result = new Float64Array(width)
  for (let answer = 0; answer < 3; answer += 1)
    for (let column = 0; column < width; column += 1) {
      const code = answer * width + column
      result[column] = (result[column] ?? 0) + (less[code] ?? 0) * (sums[code] ?? 0)
    }
  return result
}
