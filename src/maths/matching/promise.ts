import { layOut } from './columns.ts'
import { forbidden } from './pair-worth.ts'
import type { Round } from './problem.ts'
import { keepApart, placesOf, weigh } from './worth.ts'

/** What can be promised to the people of a round before anything is matched, whatever the rounds then bring. */
export type Promised = {
  people: number
  /** So many rounds from now will match everybody, all but one where the number is odd and there is no trio. */
  rounds: number
  /** More rounds than these can not: by then somebody has met all whom they may meet. */
  ceiling: number
  /** Where people have the fewest others to meet; nothing where there are not two people. */
  bottleneck?: Bottleneck
}

/** The part of the system that runs out first. */
export type Bottleneck = { part: string; people: number; options: number }

/**
 * Promises rounds. Dirac (1952), Some theorems on abstract graphs: where each of n people may still meet half of all
 * at least, they can stand in a circle in which all neighbours may meet, so all can be paired. Each round takes one
 * option from everybody. Who has met already, times and ways to meet are counted in.
 */
export function promiseRounds(round: Round): Promised {
  const people = round.people.length
  if (people < 2) return { people, rounds: 0, ceiling: 0 }
  const least = countOptions(round).reduce((fewest, each) => Math.min(fewest, each), people)
  const bottleneck = findBottleneck(round)
  return {
    people,
    rounds: roundsFor(least, people, round.odd),
    ceiling: bottleneck?.options ?? 0,
    ...(bottleneck ? { bottleneck } : {}),
  }
}

/**
 * How many rounds hold when everybody may meet `least` others. With a trio, any three who may all meet are taken out
 * first: the n - 3 others lose three options at most, and each round may take two from whoever is in its trio.
 */
export function roundsFor(least: number, people: number, odd: Round['odd']): number {
  if (people < 2) return 0
  const isTrio = people % 2 === 1 && odd === 'trio'
  const needed = isTrio ? (people === 3 ? 2 : (people + 3) / 2) : Math.floor(people / 2)
  if (least < needed) return 0
  return Math.floor((least - needed) / (isTrio ? 2 : 1)) + 1
}

/** How many others each person may still meet, in the order of the people. */
export function countOptions({ people, rules, met, blocked }: Round): Int32Array {
  const places = new Map(people.map(({ id }, place) => [id, place]))
  const apart = keepApart([...placesOf(met, places), ...placesOf(blocked, places)])
  const { worthRow } = weigh(layOut(people), { rules, across: 0, apart })
  const row = new Int32Array(people.length)
  return Int32Array.from(people, (_, place) => {
    worthRow(place, 0, row)
    return row.reduce((count, worth) => count + (worth === forbidden ? 0 : 1), 0)
  })
}

/** The part with the person of the fewest options. Who asked not to meet whom is left out: it must show nowhere. */
function findBottleneck(round: Round): Bottleneck | undefined {
  const options = countOptions({ ...round, blocked: [] })
  const parts = new Map<string, Bottleneck>()
  for (const [place, { part }] of round.people.entries()) {
    const own = parts.get(part) ?? { part, people: 0, options: round.people.length }
    own.people += 1
    own.options = Math.min(own.options, options[place] ?? 0)
    parts.set(part, own)
  }
  const all = [...parts.values()]
  return all.toSorted((a, b) => a.options - b.options || b.people - a.people || (a.part < b.part ? -1 : 1))[0]
}
