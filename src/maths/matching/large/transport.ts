/**
 * The cheapest prices that cover all classes: the least sum of counts[c] * price[c] for which
 * price[c] + price[d] >= worth[c, d] for all c and d, and no price is negative.
 *
 * Method: the classes stand on two sides, and what those on the left have to give is brought to those on the right
 * where it is worth most (the problem of transport, Hitchcock 1941; solved by shortest ways, Ford and Fulkerson 1957).
 * What it settles for both sides, taken by half each, is cheapest for the one-sided problem. All prices are whole or
 * half numbers. `never` as a worth says that these two classes do not meet.
 */
export function priceClasses(counts: ArrayLike<number>, worth: Float64Array): Float64Array {
  const size = counts.length
  const left = new Float64Array(size)
  const right = new Float64Array(size)
  for (let c = 0; c < size; c += 1)
    for (let d = 0; d < size; d += 1) left[c] = Math.max(left[c] ?? 0, worth[c * size + d] ?? 0)
  const transport: Transport = {
    size,
    worth,
    left,
    right,
    brought: new Float64Array(size * size),
    room: Float64Array.from(counts),
  }
  for (let c = 0; c < size; c += 1) {
    let supply = counts[c] ?? 0
    while (supply > 0) supply -= bring(transport, c, supply)
  }
  return left.map((price, c) => (price + (right[c] ?? 0)) / 2)
}

/** The worth of two classes of which nobody may meet anybody. */
export const never = Number.NEGATIVE_INFINITY

type Transport = {
  readonly size: number
  readonly worth: Float64Array
  readonly left: Float64Array
  readonly right: Float64Array
  /** How many of each left class meet each right class. */
  readonly brought: Float64Array
  /** How many of each right class are still free. */
  readonly room: Float64Array
}

type Search = {
  /** How far each right class is, and each left class that was reached. */
  readonly far: Float64Array
  readonly farLeft: Float64Array
  readonly done: Uint8Array
  /** The left class from which a right class is reached, and the other way round. */
  readonly from: Int32Array
  readonly fromRight: Int32Array
}

/** Finds the shortest way on which more of a class finds company (or stays alone, for nothing), and goes it. */
function bring(transport: Transport, start: number, supply: number): number {
  const { size, left, right, room } = transport
  const search: Search = {
    far: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    farLeft: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    done: new Uint8Array(size),
    from: new Int32Array(size).fill(-1),
    fromRight: new Int32Array(size).fill(-1),
  }
  // Somebody can always stay alone: that way ends at a left class, whose price falls to nothing.
  let alone = { far: Number.POSITIVE_INFINITY, at: -1 }
  const reach = (c: number, distance: number): void => {
    search.farLeft[c] = distance
    if (distance + (left[c] ?? 0) < alone.far) alone = { far: distance + (left[c] ?? 0), at: c }
    lookAround(transport, search, c)
  }
  reach(start, 0)
  for (;;) {
    const d = nearest(search)
    const distance = d < 0 ? Number.POSITIVE_INFINITY : (search.far[d] ?? 0)
    if (alone.far <= distance) {
      settle(transport, search, alone.far)
      return go(transport, search, { start, supply, end: -1, last: alone.at })
    }
    search.done[d] = 1
    if ((room[d] ?? 0) > 0 && (right[d] ?? 0) === 0) {
      settle(transport, search, distance)
      return go(transport, search, { start, supply, end: d, last: search.from[d] ?? -1 })
    }
    for (let c = 0; c < size; c += 1) {
      if ((transport.brought[c * size + d] ?? 0) === 0 || search.farLeft[c] !== Number.POSITIVE_INFINITY)
        continue
      search.fromRight[c] = d
      reach(c, distance)
    }
  }
}

function lookAround({ size, worth, left, right }: Transport, search: Search, c: number): void {
  const distance = search.farLeft[c] ?? 0
  for (let d = 0; d < size; d += 1) {
    if (search.done[d]) continue
    const through = distance + (left[c] ?? 0) + (right[d] ?? 0) - (worth[c * size + d] ?? 0)
    if (through >= (search.far[d] ?? 0)) continue
    search.far[d] = through
    search.from[d] = c
  }
}

function nearest({ far, done }: Search): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let d = 0; d < far.length; d += 1)
    if (!done[d] && (far[d] ?? 0) < least) {
      least = far[d] ?? 0
      best = d
    }
  return best
}

/** Moves the prices by what the shortest way costs, so that it costs nothing and no other less. */
function settle({ size, left, right }: Transport, { far, farLeft, done }: Search, distance: number): void {
  for (let c = 0; c < size; c += 1) {
    if ((farLeft[c] ?? 0) < distance) left[c] = (left[c] ?? 0) - (distance - (farLeft[c] ?? 0))
    if (done[c] && (far[c] ?? 0) < distance) right[c] = (right[c] ?? 0) + (distance - (far[c] ?? 0))
  }
}

type Way = { start: number; supply: number; end: number; last: number }

/** Brings as much along the way as every step of it allows. */
function go({ size, brought, room }: Transport, search: Search, { start, supply, end, last }: Way): number {
  let most = end < 0 ? supply : Math.min(supply, room[end] ?? 0)
  for (let c = last; c !== start; c = search.from[search.fromRight[c] ?? -1] ?? -1)
    most = Math.min(most, brought[c * size + (search.fromRight[c] ?? -1)] ?? 0)
  if (end >= 0) room[end] = (room[end] ?? 0) - most
  let d = end
  for (let c = last; ; c = search.from[d] ?? -1) {
    if (d >= 0) brought[c * size + d] = (brought[c * size + d] ?? 0) + most
    if (c === start) return most
    d = search.fromRight[c] ?? -1
    brought[c * size + d] = (brought[c * size + d] ?? 0) - most
  }
}
