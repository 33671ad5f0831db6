import { followingRound } from './following.ts'
import type { BindingRule, Plan } from './plan.ts'
import type { Person, Round } from './problem.ts'
import { type Promised, promiseRounds } from './promise.ts'

/** What solves a round: handed in, so that looking ahead can be stopped and told from outside. */
export type Solve = (round: Round) => Plan

/** One round of a simulation. */
export type Foreseen = {
  matched: number
  /** Whoever is left out, by the part of the system in which they stand. */
  leftOut: readonly { part: string; people: number }[]
  value: number
  bound: number
}

export type Simulation = {
  rounds: readonly Foreseen[]
  /** So many rounds from the first on leave nobody out, but one where the number is odd and there is no trio. */
  complete: number
}

/** Plays so many rounds ahead on who is there now, each on its own, with a history that grows. */
export function simulateRounds(
  first: Round,
  count: number,
  solve: Solve,
  tell?: (done: number) => void,
): Simulation {
  const rounds: Foreseen[] = []
  const partOf = new Map(first.people.map(({ id, part }) => [id, part]))
  let round = first
  while (rounds.length < count) {
    const plan = solve(round)
    rounds.push({ ...pick(plan), leftOut: byPart(plan, partOf) })
    round = followingRound(round, plan)
    tell?.(rounds.length)
  }
  const most =
    first.people.length - (first.odd === 'trio' && first.people.length >= 3 ? 0 : first.people.length % 2)
  const firstShort = rounds.findIndex(({ matched }) => matched < most)
  return { rounds, complete: firstShort < 0 ? rounds.length : firstShort }
}

const pick = ({ matched, value, bound }: Plan) => ({ matched, value, bound })

function byPart({ unmatched }: Plan, partOf: ReadonlyMap<string, string>) {
  const groups = Map.groupBy(unmatched, ({ id }) => partOf.get(id) ?? '')
  return [...groups]
    .map(([part, people]) => ({ part, people: people.length }))
    .toSorted((a, b) => b.people - a.people || (a.part < b.part ? -1 : 1))
}

/** What one rule costs: how many would be left out of the next round if it did not stand. */
export type Loosened = { rule: BindingRule; leftOut: number }

/** Solves the next round under each rule loosened, for an organiser to decide; nothing is ever loosened silently. */
export function loosenRules(round: Round, solve: Solve): Loosened[] {
  return waysToLoosen(round).map(([rule, loosened]) => ({ rule, leftOut: solve(loosened).unmatched.length }))
}

function waysToLoosen(round: Round): [BindingRule, Round][] {
  const { rules, people } = round
  const everyBit = 2 ** 31 - 1
  const all = (change: Partial<Person>) => people.map((person) => ({ ...person, ...change }))
  const ways: [BindingRule, boolean, Round][] = [
    [
      'organisation',
      rules.organisationsDiffer,
      { ...round, rules: { ...rules, organisationsDiffer: false } },
    ],
    ['part', rules.partsDiffer, { ...round, rules: { ...rules, partsDiffer: false } }],
    ['met', round.met.length > 0, { ...round, met: [] }],
    ['times', true, { ...round, people: all({ times: everyBit }) }],
    ['formats', true, { ...round, people: all({ formats: everyBit }) }],
  ]
  return ways.flatMap(([rule, stands, loosened]): [BindingRule, Round][] =>
    stands ? [[rule, loosened]] : [],
  )
}

/** What one more person would unlock who comes from that part, from an organisation of which nobody is there yet. */
export type Unlocked = { part: string; promised: Promised; leftOut: number }

/** Tries one more invitation to each part of the system, the one that unlocks most first. */
export function inviteOneMore(round: Round, solve: Solve): Unlocked[] {
  const parts = [...new Set(round.people.map(({ part }) => part))]
  const asked = parts.map((part) => {
    const joined = { ...round, people: [...round.people, newcomer(round, part)] }
    return { part, promised: promiseRounds(joined), leftOut: solve(joined).unmatched.length }
  })
  return asked.toSorted(
    (a, b) => a.leftOut - b.leftOut || b.promised.rounds - a.promised.rounds || (a.part < b.part ? -1 : 1),
  )
}

/** Somebody whom everybody may meet, as far as the rules let them. */
function newcomer({ people }: Round, part: string): Person {
  const ids = new Set(people.map(({ id }) => id))
  let id = 'one more'
  while (ids.has(id)) id += ' '
  const everyBit = 2 ** 31 - 1
  const unknown = { organisations: [], place: '', profession: '', seniority: 0, lived: false, interests: [] }
  return { id, part, ...unknown, times: everyBit, formats: everyBit, owed: 0 }
}
