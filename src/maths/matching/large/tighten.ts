import { everyFinder, lossOf, nobody, type Party } from './pairing.ts'

/** So many looks at two people are spent on lower prices. */
const mostLooks = 100_000_000

/**
 * Lowers the prices of people who lose something with everybody, as far as the prices still cover each pair of theirs:
 * the bound falls by as much. Gives back what each price is lowered by, in half points.
 */
export function lowerPrices(party: Party): Float64Array {
  const { count, loss, alone, mate } = party
  const lowered = new Float64Array(count)
  const findAll = everyFinder(party)
  let looks = 0
  for (let index = 0; index < count && looks < mostLooks; index += 1) {
    if ((alone[index] ?? 0) === 0 || lossOf(party, index) === 0) continue
    if (!party.mayGoOn()) break
    let room = alone[index] ?? 0
    // Their own company first, then whoever may lose nothing with them: mostly, nothing is left to be lowered.
    const own = mate[index] ?? nobody
    if (own !== nobody) room = Math.min(room, loss(index, own) - (lowered[own] ?? 0))
    if (room > 0)
      findAll(index, (other) => (room = Math.min(room, loss(index, other) - (lowered[other] ?? 0))) > 0)
    let other = 0
    for (; other < count && room > 0; other += 1)
      room = Math.min(room, loss(index, other) - (lowered[other] ?? 0))
    looks += other
    lowered[index] = room
  }
  return lowered
}
