/** A possible pair of row and column, and what it is worth (more than 0). */
export type Worth = { readonly row: number; readonly column: number; readonly worth: number }

/**
 * Chooses pairs so that no row and no column is used twice and the worth of all chosen pairs is greatest.
 *
 * Method: the Hungarian algorithm with potentials (H. W. Kuhn, 1955; J. Munkres, 1957), on each connected
 * part of the possible pairs alone, which keeps it quick where few pairs are possible. Time grows with the
 * cube of the largest part.
 */
export function assignBest(pairs: readonly Worth[]): readonly Worth[] {
  return connectedParts(pairs).flatMap((part) => (part.length === 1 ? part : assignPart(part)))
}

function connectedParts(pairs: readonly Worth[]): readonly (readonly Worth[])[] {
  const parent = new Map<string, string>()
  const find = (name: string): string => {
    let root = name
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    if (root !== name) parent.set(name, root)
    return root
  }
  for (const { row, column } of pairs) {
    const [one, other] = [find(`row ${row}`), find(`column ${column}`)]
    if (one !== other) parent.set(one, other)
  }
  const parts = Map.groupBy(pairs, ({ row }) => find(`row ${row}`))
  return [...parts.values()]
}

function assignPart(pairs: readonly Worth[]): readonly Worth[] {
  const rows = [...new Set(pairs.map(({ row }) => row))].sort((one, other) => one - other)
  const columns = [...new Set(pairs.map(({ column }) => column))].sort((one, other) => one - other)
  const size = Math.max(rows.length, columns.length)
  const rowOf = new Map(rows.map((row, index) => [row, index]))
  const columnOf = new Map(columns.map((column, index) => [column, index]))
  // A pair that is not possible costs nothing and gains nothing: it stands for leaving both unpaired.
  const costs = Array.from({ length: size }, () => new Float64Array(size))
  for (const { row, column, worth } of pairs) {
    const line = costs[rowOf.get(row) ?? 0]
    if (line) line[columnOf.get(column) ?? 0] = -worth
  }
  const columnByRow = cheapestColumns(costs)
  return pairs.filter(({ row, column }) => columnByRow[rowOf.get(row) ?? 0] === columnOf.get(column))
}

/** For a square table of costs, the column of each row in a cheapest one-to-one choice. */
function cheapestColumns(costs: readonly Float64Array[]): readonly number[] {
  const size = costs.length
  const potentials: Potentials = { ofRow: new Float64Array(size), ofColumn: new Float64Array(size + 1) }
  // `rowAt[size]` is a place outside the table where each new row begins its search.
  const rowAt = new Int32Array(size + 1).fill(-1)
  for (let row = 0; row < size; row += 1) {
    rowAt[size] = row
    const { last, cameFrom } = searchPath(costs, potentials, rowAt)
    for (let column = last; column !== size; ) {
      const previous = cameFrom[column] ?? size
      rowAt[column] = rowAt[previous] ?? -1
      column = previous
    }
  }
  const chosen = Array.from({ length: size }, () => -1)
  for (let column = 0; column < size; column += 1) chosen[rowAt[column] ?? 0] = column
  return chosen
}

type Potentials = { readonly ofRow: Float64Array; readonly ofColumn: Float64Array }
type Path = { readonly last: number; readonly cameFrom: Int32Array }

/** Grows the tree of tight pairs from the new row until it reaches a free column. */
function searchPath(
  costs: readonly Float64Array[],
  { ofRow, ofColumn }: Potentials,
  rowAt: Int32Array,
): Path {
  const size = costs.length
  const slack = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(size).fill(size)
  const seen = new Uint8Array(size + 1)
  let here = size
  do {
    seen[here] = 1
    const row = rowAt[here] ?? 0
    let least = Number.POSITIVE_INFINITY
    let next = 0
    for (let column = 0; column < size; column += 1) {
      if (seen[column] === 1) continue
      const spare = (costs[row]?.[column] ?? 0) - (ofRow[row] ?? 0) - (ofColumn[column] ?? 0)
      if (spare < (slack[column] ?? 0)) {
        slack[column] = spare
        cameFrom[column] = here
      }
      if ((slack[column] ?? 0) < least) {
        least = slack[column] ?? 0
        next = column
      }
    }
    for (let column = 0; column <= size; column += 1) {
      const owner = rowAt[column] ?? -1
      if (seen[column] === 1) {
        if (owner >= 0) ofRow[owner] = (ofRow[owner] ?? 0) + least
        ofColumn[column] = (ofColumn[column] ?? 0) - least
      } else if (column < size) slack[column] = (slack[column] ?? 0) - least
    }
    here = next
  } while ((rowAt[here] ?? -1) >= 0)
  return { last: here, cameFrom }
}
