import { exchange } from './exchange.ts'
import { anyFinder, freeFinder, join, nobody, type Party, whoIsAlone } from './pairing.ts'
import { rescue } from './rescue.ts'

/**
 * Pairs people so that little is lost: first whoever loses nothing together, then by taking turns (somebody alone
 * takes the company of another, who finds somebody else), then whoever is left with whom they lose least, and last by
 * exchange.
 */
export function pairUp(party: Party): void {
  pairWithoutLoss(party)
  for (let round = 0; round < 2; round += 1) takeTurns(party)
  pairLeftovers(party)
  rescue(party)
  exchange(party)
}

/** Asking the clock at each step would take longer than the step. */
const stepsBetween = 1_024

/** In the order of hardness. Whoever may as well stay alone waits until all others have looked. */
function pairWithoutLoss(party: Party): void {
  const { count, mate, alone } = party
  const waiting = alone.some((price) => price === 0)
  if (waiting) for (let index = 0; index < count; index += 1) if (alone[index] === 0) mate[index] = index
  for (const round of waiting ? ['the others', 'all'] : ['all']) {
    if (round === 'all' && waiting)
      for (let index = 0; index < count; index += 1) if (mate[index] === index) mate[index] = nobody
    const find = freeFinder(party)
    for (let index = 0; index < count; index += 1) {
      if (mate[index] !== nobody || alone[index] === 0) continue
      if (index % stepsBetween === 0 && !party.mayGoOn()) continue
      const other = find(index)
      if (other !== nobody) join(party, index, other)
    }
  }
}

const turns = 50
const drawsInTurn = 12

/** Whoever is alone takes company with whom they lose nothing from somebody, who looks for other company in turn. */
function takeTurns(party: Party): void {
  const { count, mate, alone } = party
  const findFree = freeFinder(party)
  const findAny = anyFinder(party, drawsInTurn)
  for (let start = 0; start < count; start += 1) {
    if (mate[start] !== nobody || alone[start] === 0) continue
    if (!party.mayGoOn()) return
    let index = start
    let left: number = nobody
    for (let turn = 0; turn < turns && alone[index] !== 0; turn += 1) {
      const free = findFree(index)
      const other = free === nobody ? findAny(index, left, 0) : free
      if (other === nobody) continue
      const next = mate[other] ?? nobody
      join(party, index, other)
      if (next === nobody) break
      mate[next] = nobody
      left = other
      index = next
    }
  }
}

const drawsAmongLeftovers = 300

/** Pairs whoever is still alone with whom they lose least, of some that are drawn. */
function pairLeftovers(party: Party): void {
  const { mate, loss, alone, draw } = party
  const pool = whoIsAlone(party)
  for (const index of pool) {
    if (mate[index] !== nobody || alone[index] === 0) continue
    let best: number = nobody
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < drawsAmongLeftovers; round += 1) {
      const other = pool[draw(pool.length)] ?? index
      if (other === index || mate[other] !== nobody) continue
      const lost = loss(index, other)
      if (lost >= least) continue
      least = lost
      best = other
    }
    if (best !== nobody) join(party, index, best)
  }
}
