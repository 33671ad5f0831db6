import { apart } from './loss.ts'
import { join, nobody, type Party, whoIsAlone } from './pairing.ts'

/** So many looks at two people are spent on whoever is alone at last, and so many on what one of them may take over. */
const mostLooks = 120_000_000
const companyAsked = 2_000
const freeAsked = 200

/**
 * Finds company for whoever is still alone by asking everybody: somebody who is free, or somebody whose company can go
 * to a third who is. Whoever may as well stay alone is only asked.
 */
export function rescue(party: Party): void {
  const { count, alone, mate } = party
  let free = whoIsAlone(party)
  const asking = free.filter((index) => alone[index] !== 0)
  let looks = 0
  for (const index of asking) {
    if (mate[index] !== nobody) continue
    if (looks > mostLooks || free.length < 2 || !party.mayGoOn()) return
    looks += count + companyAsked * Math.min(free.length, freeAsked)
    if (!joinFree(party, index, free)) takeOver(party, index, free)
    free = free.filter((each) => mate[each] === nobody)
  }
}

function joinFree(party: Party, index: number, free: readonly number[]): boolean {
  const other = leastLoss(free, (each) => party.loss(index, each))
  if (other === undefined) return false
  join(party, index, other)
  return true
}

/** Somebody takes the company of another, who goes to somebody free: of some such moves, the one that loses least. */
function takeOver(party: Party, index: number, free: readonly number[]): void {
  const { count, mate, loss, draw } = party
  let best = { lost: apart, other: nobody, third: nobody }
  let asked = 0
  const first = draw(count)
  for (let step = 0; step < count && asked < companyAsked; step += 1) {
    const other = (first + step) % count
    const left = mate[other] ?? nobody
    const lost = loss(index, other)
    if (lost === apart || left === nobody) continue
    asked += 1
    for (let round = 0; round < Math.min(free.length, freeAsked); round += 1) {
      const third = free[free.length <= freeAsked ? round : draw(free.length)] ?? nobody
      if (third === index) continue
      const all = lost + loss(left, third)
      if (all < best.lost) best = { lost: all, other, third }
    }
  }
  if (best.other === nobody) return
  const left = mate[best.other] ?? nobody
  join(party, index, best.other)
  join(party, left, best.third)
}

function leastLoss(people: readonly number[], loss: (each: number) => number): number | undefined {
  let found: number | undefined
  let least = apart
  for (const each of people) {
    const lost = loss(each)
    if (lost >= least) continue
    least = lost
    found = each
  }
  return found
}

const mostForlorn = 500

/** Of those who are alone and should not be, whoever may meet nobody at all. */
export function findForlorn(party: Party): number[] {
  const { count, alone, loss } = party
  const mayMeetSomebody = (index: number) => {
    for (let other = 0; other < count; other += 1) if (loss(index, other) !== apart) return true
    return false
  }
  return whoIsAlone(party)
    .filter((index) => alone[index] !== 0)
    .slice(0, mostForlorn)
    .filter((index) => !mayMeetSomebody(index))
}
