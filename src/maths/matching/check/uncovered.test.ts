import { expect, test } from 'vitest'
import { matchRound, type Plan, type Round } from '#maths/matching/index.ts'
import { drawFrom } from '#test/matching-graphs.ts'
import { inventRound } from '#test/matching-round.ts'
import { weighAims } from './bound.ts'
import { checkPlan } from './check-plan.ts'
import { readRules } from './rules.ts'

/** Looks at all pairs, which the checker spares itself. */
function isCovered(round: Round, { certificate }: Plan): boolean {
  const known = readRules(round)
  const { prices, oddSets, scale } = certificate
  return known.ids.every((id, a) =>
    known.ids.every((other, b) => {
      if (b <= a || !known.mayMeet(a, b)) return true
      const [one, two] = [known.people[a], known.people[b]]
      const across = one?.part === two?.part ? 0 : 1
      const owed = (one?.owed ?? 0) + (two?.owed ?? 0)
      const worth = weighAims({ matched: 1, owed, across, value: known.value(a, b) }, certificate)
      const within = oddSets.filter(({ members }) => members.includes(id) && members.includes(other))
      const paid = within.reduce((sum, { price }) => sum + price, (prices[a] ?? 0) + (prices[b] ?? 0))
      return paid >= scale * worth
    }),
  )
}

test('prices that do not cover a pair are found out wherever looking at all pairs finds one', () => {
  const draw = drawFrom(7)
  const seen = [0, 0]
  for (let cast = 1; cast <= 30; cast += 1) {
    const round = inventRound({ cast, count: 20 + (cast % 30), oneOrganisation: (cast % 4) / 5 })
    const people = cast % 3 ? round.people : round.people.map((each) => ({ ...each, place: 'one' }))
    const same = { ...round, people }
    const plan = matchRound(same, cast % 2 ? {} : { exactUpTo: 0 })
    const prices = plan.certificate.prices.map((price) => Math.max(0, price - (draw(40) === 0 ? 1 : 0)))
    const changed = { ...plan, certificate: { ...plan.certificate, prices } }
    const covers = isCovered(same, changed)
    seen[covers ? 1 : 0]! += 1 // Both places are there.
    const told = checkPlan(same, changed).problems.some((problem) => problem.includes('do not cover'))
    expect([cast, told]).toEqual([cast, !covers])
  }
  expect(Math.min(...seen)).toBeGreaterThan(3)
})
