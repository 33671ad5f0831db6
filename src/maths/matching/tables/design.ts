import { type Draw, drawFrom } from './chance.ts'
import { addDigits, factorise, multiplyInField, type NumberGroup } from './groups-of-numbers.ts'

/**
 * Places at tables over several rotations at which no two places meet twice: `tables[rotation][place]`. Place x of
 * column j has the number j * tables + x; at each table one place of each column sits, the last column perhaps not.
 */
export type Design = readonly Int32Array[]

/**
 * Finds as many rotations as it can of so many places, up to the number asked, in which no two meet twice.
 *
 * Two of the same column never meet. Two of different columns meet where what the rotation adds to their columns makes
 * up for their places: once at most, if what it adds differs in another way each time. Such tables of what to add are
 * known where the number of tables is prime or a prime's power (R. C. Bose, "On the application of the properties of
 * Galois fields to the construction of hyper-Graeco-Latin squares", 1938); others are searched for. Once nobody of
 * another column is left, a column can sit among itself.
 */
export function designRotations(places: number, tables: number, rotations: number): Design {
  const columns = Math.ceil(places / tables)
  if (tables < 2 || columns > tables) return firstRotation(places, tables).slice(0, rotations)
  const across = addToColumns(columns, tables, rotations).map((turn) =>
    Int32Array.from({ length: places }, (_, place) => turn(Math.floor(place / tables), place % tables)),
  )
  return [...across, ...designWithin(places, tables, rotations - across.length)]
}

const firstRotation = (places: number, tables: number): Design => [
  Int32Array.from({ length: places }, (_, place) => place % tables),
]

/** Rotations in which every column sits among itself, if it fills tables. */
function designWithin(places: number, tables: number, rotations: number): Design {
  const columns = places / tables
  if (rotations < 1 || tables % columns !== 0 || columns < 2) return []
  const tablesEach = tables / columns
  const inner = tablesEach === 1 ? [new Int32Array(tables)] : designRotations(tables, tablesEach, rotations)
  return inner.map((table) =>
    Int32Array.from({ length: places }, (_, place) => {
      const column = Math.floor(place / tables)
      return column * tablesEach + (table[place % tables] ?? 0)
    }),
  )
}

/** The table at which place x of a column sits in a rotation. */
type Turn = (column: number, place: number) => number

function addToColumns(columns: number, tables: number, rotations: number): Turn[] {
  const factors = factorise(tables)
  const [prime = 1] = factors
  const isPrime = factors.length === 1
  // Around the clock: no product of two differences reaches the number of tables, or none divides it.
  if ((rotations - 1) * (columns - 1) < tables || isPrime)
    return Array.from(
      { length: Math.min(rotations, tables) },
      (_, turn): Turn =>
        (column, place) =>
          (place + turn * column) % tables,
    )
  const group = addDigits(factors)
  const add = (a: number, b: number) => group.sum[a * tables + b] ?? 0
  if (factors.every((factor) => factor === prime)) {
    const product = multiplyInField(prime, factors.length)
    return Array.from(
      { length: Math.min(rotations, tables) },
      (_, turn): Turn =>
        (column, place) =>
          add(place, product(turn, column)),
    )
  }
  return searchTurns(group, columns, rotations).map(
    (added): Turn =>
      (column, place) =>
        add(place, added[column] ?? 0),
  )
}

// A search that lasts longer than a person's blink finds hardly more.
const mostSteps = 600_000
const mostStepsEach = 4_000

/** Searches for what to add to the columns in each rotation, so that any two differ in another way each time. */
function searchTurns(group: NumberGroup, columns: number, rotations: number): number[][] {
  const draw = drawFrom(`${group.order} tables of ${columns}`)
  let best: number[][] = []
  let steps = mostSteps
  while (steps > 0 && best.length < rotations) {
    const used = new Uint8Array(columns * columns * group.order)
    const found: number[][] = []
    while (found.length < rotations) {
      const looking = {
        group,
        columns,
        used,
        orders: drawOrders(columns, group.order, draw),
        steps: mostStepsEach,
      }
      const turn = findTurn(looking)
      steps -= mostStepsEach - looking.steps
      if (!turn) break
      found.push(turn)
    }
    if (found.length > best.length) best = found
  }
  return best
}

/** An order for each column in which to try what is added to it. */
function drawOrders(columns: number, order: number, draw: Draw): Int32Array[] {
  return Array.from({ length: columns }, () => {
    const elements = Int32Array.from({ length: order }, (_, element) => element)
    for (let last = order - 1; last > 0; last -= 1) {
      const other = draw(last + 1)
      const held = elements[last] ?? 0
      elements[last] = elements[other] ?? 0
      elements[other] = held
    }
    return elements
  })
}

type Looking = {
  group: NumberGroup
  columns: number
  /** Whether two columns differed by an element already. */
  used: Uint8Array
  orders: readonly Int32Array[]
  steps: number
}

/** Finds by trying what one more rotation may add, the first column nothing, and marks the differences as used. */
function findTurn(looking: Looking): number[] | null {
  const { group, columns, used, orders } = looking
  const { order, sum, opposite } = group
  const differ = (a: number, b: number) => sum[a * order + (opposite[b] ?? 0)] ?? 0
  const slot = (one: number, other: number, by: number) => (one * columns + other) * order + by
  const added = [0]
  const tried = [0, 0]
  while (added.length < columns && looking.steps > 0) {
    looking.steps -= 1
    const column = added.length
    const attempt = tried[column] ?? 0
    if (attempt === order) {
      if (column === 1) return null
      added.pop()
      continue
    }
    tried[column] = attempt + 1
    const value = orders[column]?.[attempt] ?? 0
    if (added.some((other, at) => used[slot(at, column, differ(value, other))])) continue
    added.push(value)
    tried[column + 1] = 0
  }
  if (added.length < columns) return null
  for (const [at, value] of added.entries())
    for (let before = 0; before < at; before += 1)
      used[slot(before, at, differ(value, added[before] ?? 0))] = 1
  return added
}
