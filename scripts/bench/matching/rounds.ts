import {
  checkPlan,
  followingRound,
  matchRound,
  type Pair,
  pairsOf,
  promiseRounds,
  type Round,
  usualRules,
} from '#maths/matching/index.ts'
import { priceMeetings } from '#maths/matching/tables/prices.ts'
import { keepApart, weigh } from '#maths/matching/worth.ts'
import { inventPeople } from '#test/matching-people.ts'
import { inventRound } from '#test/matching-round.ts'

// What holds over many rounds: nobody twice, no rule broken, nobody left out more often than must be.

const keyOf = (pair: Pair) => pair.toSorted().join(' ')

/** Plays rounds with rules and history, each checked as an organiser would check it. */
export function playRounds(first: Round, count: number) {
  const promised = promiseRounds(first).rounds
  const met = new Map<string, number>()
  const left = new Map(first.people.map(({ id }) => [id, 0]))
  let [round, value, held, proved, leftWhilePromised] = [first, 0, 0, 0, 0]
  for (let number = 1; number <= count; number += 1) {
    process.stderr.write(`${first.people.length} people, round ${number} of ${count}\n`)
    const plan = matchRound(round)
    for (const pair of pairsOf(plan)) met.set(keyOf(pair), (met.get(keyOf(pair)) ?? 0) + 1)
    for (const { id } of plan.unmatched) left.set(id, (left.get(id) ?? 0) + 1)
    if (number <= promised) leftWhilePromised += plan.unmatched.length
    if (checkPlan(round, plan).holds) held += 1
    if (plan.proved) proved += 1
    value += plan.value
    round = followingRound(round, plan)
  }
  const repeats = [...met.values()].reduce((sum, times) => sum + times - 1, 0)
  return {
    people: first.people.length,
    promised,
    count,
    held,
    proved,
    repeats,
    leftWhilePromised,
    left,
    value,
  }
}

/** No so many rounds of these people, however they are put together, are worth more. */
export function boundRounds(cast: number, people: number, count: number, known: number): number {
  const columns = inventPeople({ count: people, seed: cast })
  const { worth } = weigh(columns, { rules: usualRules, across: 0, apart: keepApart([]) })
  return priceMeetings({ count: people, worth, least: count, more: [], again: 0 }, known).bound
}

/** How often those of an organisation of more than half are left out, where whoever is owed comes first. */
export function measureFairness(count: number, rounds: number) {
  const rules = { ...usualRules, owedFirst: true }
  const round = inventRound({ count, oneOrganisation: 0.6, rules })
  // Nobody is owed anything at first: what counts is what these rounds bring.
  const people = round.people.map((person) => ({ ...person, owed: 0 }))
  const { left } = playRounds({ ...round, people }, rounds)
  const isAlike = ({ organisations: [own], times, formats }: Round['people'][number]) =>
    own === 'org0' && times === 31 && formats === 3
  const often = people.filter(isAlike).map(({ id }) => left.get(id) ?? 0)
  return { people: often.length, fewest: Math.min(...often), most: Math.max(...often) }
}

/** Whether the same people in other orders of rows get the same plan, to the letter. */
export function countSamePlans(count: number, times: number): number {
  const round = inventRound({ count, odd: 'trio' })
  const plan = JSON.stringify(matchRound(round))
  let [same, state] = [0, 1]
  for (let turn = 0; turn < times; turn += 1) {
    const shuffled = round.people
      .map((person) => {
        state = (state * 48_271) % 2_147_483_647
        return { person, lot: state }
      })
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ person }) => person)
    if (JSON.stringify(matchRound({ ...round, people: shuffled })) === plan) same += 1
  }
  return same
}
