import { anyFinder, join, lossOf, nobody, type Party } from './pairing.ts'

const mostSweeps = 40
const drawsAtOnce = 8
const drawsInSweep = 30
/** In half points: whoever loses more with somebody is not looked for. */
const mostLost = 40
/** It ends when so many sweeps have saved less than this share of what is lost. */
const sweepsWithout = 4
const leastSaved = 0.01

/**
 * Exchanges company: whoever loses something looks for somebody else's company with whom they lose less, if the two who
 * are left lose no more than is saved. What saves nothing is done too, since it gives others another chance.
 */
export function exchange(party: Party): void {
  const { count, mate } = party
  const find = anyFinder(party, drawsAtOnce, mostLost)
  let losing: number[] = []
  for (let index = 0; index < count; index += 1)
    if ((mate[index] ?? nobody) < index && lossOf(party, index) > 0) losing.push(index)
  losing = losing.flatMap((index) => (mate[index] === nobody ? [index] : [index, mate[index] ?? index]))
  const seen = new Uint8Array(count)
  let before = sumOf(party, losing)
  for (let sweep = 1; sweep <= mostSweeps && losing.length > 0; sweep += 1) {
    const moved: number[] = []
    for (const index of losing) {
      if (!party.mayGoOn()) return
      improve(party, { index, find, moved })
    }
    losing = moved.filter((index) => {
      const isLosing = seen[index] === 0 && lossOf(party, index) > 0
      seen[index] = 1
      return isLosing
    })
    for (const index of moved) seen[index] = 0
    if (sweep % sweepsWithout !== 0) continue
    const now = sumOf(party, losing)
    if (before - now < leastSaved * before) return
    before = now
  }
}

const sumOf = (party: Party, people: readonly number[]): number =>
  people.reduce((sum, index) => sum + lossOf(party, index), 0)

type Try = { index: number; find: ReturnType<typeof anyFinder>; moved: number[] }

/** Tries some exchanges for somebody, and notes all whom it moved. */
function improve(party: Party, { index, find, moved }: Try): void {
  const { mate } = party
  moved.push(index)
  for (let round = 0; round < drawsInSweep; round += 1) {
    const lost = lossOf(party, index)
    if (lost === 0) return
    const own = mate[index] ?? nobody
    const other = find(index, own, lost)
    if (other === nobody) continue
    const left = mate[other] ?? nobody
    const before = lost + lossOf(party, other)
    const after = party.loss(index, other) + together(party, own, left)
    if (after > before) continue
    part(party, own)
    part(party, left)
    join(party, index, other)
    if (own !== nobody && left !== nobody) join(party, own, left)
    for (const each of [own, other, left]) if (each !== nobody) moved.push(each)
    if (after === before) return
  }
}

/** What two people lose together; or, if one of them is nobody, the other alone. */
function together({ loss, alone }: Party, one: number, other: number): number {
  if (one === nobody) return other === nobody ? 0 : (alone[other] ?? 0)
  return other === nobody ? (alone[one] ?? 0) : loss(one, other)
}

function part({ mate }: Party, index: number): void {
  if (index !== nobody) mate[index] = nobody
}
