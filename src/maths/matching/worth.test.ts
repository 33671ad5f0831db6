import { expect, test } from 'vitest'
import { type Draw, drawFrom } from '#test/matching-graphs.ts'
import { bandsOf } from './bands.ts'
import { layOut } from './columns.ts'
import { forbidden } from './pair-worth.ts'
import { type Pair, type Person, type Rules, usualRules } from './problem.ts'
import { keepApart, placesOf, weigh } from './worth.ts'

const themes = Array.from({ length: 70 }, (_, index) => `theme ${index}`)

function somebody(draw: Draw, index: number): Person {
  const some = (of: readonly string[], most: number) =>
    Array.from({ length: draw(most + 1) }, () => of[draw(of.length)] ?? '')
  return {
    id: `p${index}`,
    organisations: some(['a', 'b', 'c', 'd', 'e', ''], 3),
    part: `${draw(3)}`,
    place: `${draw(4)}`,
    profession: `${draw(5)}`,
    seniority: draw(21),
    lived: draw(3) === 0,
    interests: some(draw(2) === 0 ? themes : themes.slice(0, 5), 5),
    times: draw(16),
    formats: 1 + draw(3),
    owed: draw(4),
  }
}

/** The value as the reference instances describe it, word by word. */
function plainWorth(
  one: Person,
  other: Person,
  { rules, met }: { rules: Rules; met: readonly Pair[] },
): number {
  const { weights: w } = rules
  const shareOrganisation = one.organisations.some((each) => each && other.organisations.includes(each))
  const hasMet = met.some((pair) => pair.includes(one.id) && pair.includes(other.id))
  if (one === other || hasMet || !(one.times & other.times) || !(one.formats & other.formats))
    return forbidden
  if (rules.organisationsDiffer && shareOrganisation) return forbidden
  if (rules.partsDiffer && one.part === other.part) return forbidden
  const shared = new Set(one.interests.filter((each) => other.interests.includes(each))).size
  return (
    (one.part === other.part ? 0 : w.part + 1_000) +
    (one.place === other.place ? 0 : w.place) +
    (one.profession === other.profession ? 0 : w.profession) +
    w.seniority * Math.abs(one.seniority - other.seniority) +
    (one.lived === other.lived ? 0 : w.lived) +
    w.interests * Math.min(shared, w.mostInterests) +
    w.owed * (one.owed + other.owed)
  )
}

test('a pair is worth what its words say, one by one and in rows', () => {
  const draw = drawFrom(1)
  for (let round = 0; round < 60; round += 1) {
    const rules = { ...usualRules, organisationsDiffer: draw(4) > 0, partsDiffer: draw(4) === 0 }
    const people = Array.from({ length: 40 }, (_, index) => somebody(draw, index))
    const met = Array.from({ length: 30 }, (): Pair => [`p${draw(45)}`, `p${draw(45)}`])
    const apart = keepApart(placesOf(met, new Map(people.map(({ id }, index) => [id, index]))))
    const { worth, worthRow } = weigh(layOut(people), { rules, across: 1_000, apart })
    for (const [a, one] of people.entries()) {
      const first = draw(40)
      const row = new Int32Array(40 - first)
      worthRow(a, first, row)
      const plain = people.map((other) =>
        plainWorth(one, other, { rules, met: met.filter(([x, y]) => x !== y) }),
      )
      expect(people.map((_, b) => worth(a, b))).toEqual(plain)
      expect([...row]).toEqual(plain.slice(first))
    }
  }
})

test('weights with which nothing could be added up exactly are refused in words', () => {
  const columns = layOut(Array.from({ length: 200 }, (_, index) => somebody(drawFrom(index), index)))
  const heavy: Rules = {
    ...usualRules,
    acrossFirst: true,
    weights: { ...usualRules.weights, part: 30_000_000 },
  }
  expect(() => bandsOf(columns, heavy)).toThrow('cannot be added up exactly')
  expect(() => bandsOf(columns, { ...heavy, acrossFirst: false })).not.toThrow()
})
