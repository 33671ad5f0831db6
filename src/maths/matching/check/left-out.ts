import type { Certificate, Plan, WhyLeftOut } from '../plan.ts'
import type { Round } from '../problem.ts'
import type { Groups } from './groups.ts'
import { bringTogether, type Present } from './present.ts'
import type { Known } from './rules.ts'

type Tell = (problem: string) => void

/** What remains of the people to be matched when the hubs are taken away: who is still joined to whom. */
export type Islands = {
  hubs: ReadonlySet<number>
  islandOf: ReadonlyMap<number, readonly number[]>
  odd: number
  /** How many people are on those of an odd number. */
  crowd: number
}

/**
 * Takes the hubs away and looks into what islands the others fall. Each island of an odd number of people either
 * leaves somebody over or takes a hub, and a hub goes round once: so at least (odd islands - hubs) are left over.
 */
export function findIslands({ hubs }: Certificate, { unlocked }: Groups, known: Known, tell: Tell): Islands {
  const away = new Set(hubs.flatMap((id) => known.numbers.get(id) ?? []))
  const all = new Set(unlocked)
  if (away.size !== hubs.length || [...away].some((hub) => !all.has(hub)))
    tell('A hub is not one of the people to be matched.')
  const rest = unlocked.filter((number) => !away.has(number))
  const unseen = bringTogether(rest, known)
  const islandOf = new Map<number, readonly number[]>()
  let [odd, crowd] = [0, 0]
  for (const first of rest) {
    if (islandOf.has(first)) continue
    unseen.take(first)
    const island = [first]
    for (const a of island) for (const b of unseen.takeAllFor(a)) island.push(b)
    for (const number of island) islandOf.set(number, island)
    if (island.length % 2 === 0) continue
    odd += 1
    crowd += island.length
  }
  return { hubs: away, islandOf, odd, crowd }
}

/** Looks whether each reason for leaving somebody out is one that can be seen. */
export function checkWhys(
  round: Round,
  plan: Plan,
  { groups, known, islands, tell }: { groups: Groups; known: Known; islands: Islands; tell: Tell },
): void {
  const present = bringTogether(groups.unlocked, known)
  const told = new Map(plan.unmatched.map(({ id, why }) => [known.numbers.get(id), why]))
  if (told.size !== plan.unmatched.length || told.size !== groups.left.length)
    tell(`${groups.left.length} people are in no group, and ${plan.unmatched.length} are told so.`)
  for (const number of groups.left) {
    const why = told.get(number)
    const wrong = why
      ? whatIsWrong(why, number, { round, plan, groups, known, islands, present })
      : 'no reason is given'
    if (wrong) tell(`Why ${known.ids[number]} is left out is not shown: ${wrong}.`)
  }
}

type Seen = { round: Round; plan: Plan; groups: Groups; known: Known; islands: Islands; present: Present }

function whatIsWrong(why: WhyLeftOut, number: number, seen: Seen): string {
  const { round, plan, groups, islands, present } = seen
  if (why.kind === 'unfinished') return plan.mostMatched ? 'as many as possible are matched' : ''
  if (why.kind === 'odd') {
    if (groups.unlocked.length % 2 === 0) return 'the number is even'
    return plan.trios.length > 0 || (round.odd === 'trio' && isInTriangle(number, seen))
      ? 'a trio was possible'
      : ''
  }
  if (why.kind === 'nobody') {
    if (present.hasSomebodyFor(number)) return 'there is somebody whom they may meet'
    const isRight = why.without.every(({ rule, count }) => count === countWithout(number, rule, seen))
    return isRight ? '' : 'another number could be met without that rule'
  }
  return whatIsWrongWithCrowd(why, number, islands)
}

/** How many they could meet if that one rule did not stand. */
function countWithout(number: number, rule: string, { groups, known }: Seen): number {
  return groups.unlocked.filter(
    (other) => other !== number && known.broken(number, other).every((broken) => broken === rule),
  ).length
}

/** Whether all who could bear somebody as a third are away: then even a trio could not take them in. */
function isInTriangle(number: number, { groups, known }: Seen): boolean {
  return groups.free.some(
    ([a = -1, b = -1], at) =>
      groups.free[at]?.length === 2 && known.mayMeet(number, a) && known.mayMeet(number, b),
  )
}

/** A crowd falls into more islands than there are hubs to meet, so some of it are left over. */
function whatIsWrongWithCrowd(
  why: Extract<WhyLeftOut, { kind: 'crowded' }>,
  number: number,
  { hubs, islandOf, odd, crowd }: Islands,
): string {
  const island = islandOf.get(number)
  if (!island || island.length % 2 === 0) return 'they are not of the crowd'
  if (why.hubs !== hubs.size) return `there are ${hubs.size} hubs, not ${why.hubs}`
  if (why.group !== crowd) return `${crowd} people make up the crowd, not ${why.group}`
  return odd > hubs.size ? '' : 'there are enough hubs for all'
}
