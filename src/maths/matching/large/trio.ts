import { apart } from './loss.ts'
import { nobody, type Party, whoIsAlone } from './pairing.ts'

export type Three = readonly [number, number, number]

/**
 * Finds the pair that somebody who is over joins as a third with least loss: a trio is worth half of what its three
 * pairs are. There is nobody to join where no pair may meet them, or nobody is over.
 */
export function findThird(party: Party): Three | undefined {
  const { count, mate, loss } = party
  for (const third of whoIsAlone(party)) {
    let least = apart
    let found: Three | undefined
    for (let one = 0; one < count; one += 1) {
      const other = mate[one] ?? nobody
      if (other < one) continue
      const more = loss(one, third) + loss(other, third) - loss(one, other)
      if (more >= least) continue
      least = more
      found = [one, other, third]
    }
    if (found) return found
  }
  return undefined
}
