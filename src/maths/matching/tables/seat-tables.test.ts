import { expect, test } from 'vitest'
import { type Pair, type Person, usualRules } from '../problem.ts'
import { drawFrom } from './chance.ts'
import { type Seating, seatTables, type Tables } from './seat-tables.ts'
import { describeSeating } from './words.ts'

const how = { tries: 60_000 }

function invitePeople(count: number, parts = 8): Person[] {
  const draw = drawFrom(`guests ${count}`)
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    organisations: [`o${draw(count)}`],
    part: `part ${draw(parts)}`,
    place: `place ${draw(5)}`,
    profession: `profession ${draw(10)}`,
    seniority: draw(4),
    lived: draw(5) === 0,
    interests: [`i${draw(20)}`, `i${draw(20)}`],
    // Times and ways to meet do not matter to those who are there.
    times: 0,
    formats: 0,
    owed: 0,
  }))
}

const anEvent = (
  people: readonly Person[],
  more: { rotations?: number; size?: number } & Partial<Tables> = {},
) => ({
  people,
  rules: usualRules,
  rotations: 3,
  size: 6,
  met: [],
  blocked: [],
  seed: 'summer',
  ...more,
})

/** Counts anew, in the plainest way, who sits with whom, and finds what is wrong with the seats. */
function recount(people: readonly Person[], met: readonly Pair[], { rotations }: Seating) {
  const known = new Map(people.map((person) => [person.id, person]))
  const before = new Set(met.map((pair) => pair.toSorted().join(' ')))
  let [repeats, alike] = [0, 0]
  for (const { tables, unseated } of rotations) {
    expect([...tables.flat(), ...unseated].toSorted()).toEqual([...known.keys()].toSorted())
    for (const table of tables)
      for (const [at, one] of table.entries())
        for (const other of table.slice(at + 1)) {
          const pair = [one, other].toSorted().join(' ')
          if (before.has(pair)) repeats += 1
          before.add(pair)
          const [a, b] = [known.get(one), known.get(other)]
          if (a?.part === b?.part) alike += 1
          if (a?.organisations.some((word) => b?.organisations.includes(word))) alike += 1
        }
  }
  return { repeats, alike }
}

function expectHonest(people: readonly Person[], met: readonly Pair[], seating: Seating) {
  expect(recount(people, met, seating)).toEqual({ repeats: seating.repeats, alike: seating.alike })
  expect(seating.repeats).toBeGreaterThanOrEqual(seating.leastRepeats)
  expect(seating.alike).toBeGreaterThanOrEqual(seating.leastAlike)
  expect(seating.bound).toBeGreaterThanOrEqual(seating.value)
  const [largest = 0] = seating.sizes
  for (const { tables, unseated } of seating.rotations) {
    if (unseated.length > 0) continue
    expect(tables.map(({ length }) => length)).toEqual(seating.sizes)
    for (const { length } of tables) expect(largest - length).toBeLessThanOrEqual(1)
  }
}

test('60 people sit in six rotations at tables of six, and nobody sits twice with the same person', () => {
  const people = invitePeople(60)
  const seating = seatTables(anEvent(people, { rotations: 6 }), how)
  expect(seating).toMatchObject({ repeats: 0, leastRepeats: 0 })
  expectHonest(people, [], seating)
  expect(describeSeating(seating)).toContain('Nobody sits twice with the same person: proved, for no two do.')
})

test.each([3, 4, 5, 6, 7, 8])(
  'tables of %i meet without repeats, mixed as well as can be, or say how well',
  (size) => {
    for (const count of [8 * size, 8 * size + 1, 8 * size - 1]) {
      const people = invitePeople(count)
      const seating = seatTables(anEvent(people, { size, rotations: 4 }), how)
      expectHonest(people, [], seating)
      // One more than eight at eight tables is more than there are tables: some of them must meet again.
      if (size < 8 || count <= 64) expect(seating.repeats).toBe(0)
      else expect(seating.leastRepeats).toBeGreaterThan(0)
      expect(seating.alike).toBeLessThanOrEqual(1.6 * seating.leastAlike + 10)
      expect(seating.gap).toBeLessThan(0.25)
    }
  },
)

test('four people at tables of three sit at one table, again and again, and that is proved unavoidable', () => {
  const people = invitePeople(4)
  const seating = seatTables(anEvent(people, { size: 3 }), how)
  expect(seating).toMatchObject({ sizes: [4], repeats: 12, leastRepeats: 12, proved: true })
  expectHonest(people, [], seating)
  expect(describeSeating(seating).join(' ')).toContain(
    '12 repeats are unavoidable, and this plan has 12: proved.',
  )
})

test.each([0, 1, 2])('%i people make no company, and nothing breaks', (count) => {
  const seating = seatTables(anEvent(invitePeople(count), { rotations: 1 }), how)
  expect(seating).toMatchObject({ sizes: count ? [count] : [], repeats: 0, proved: true })
  expect(describeSeating(seating).length).toBeGreaterThan(0)
})

test('where two tables hold all, half of each table meets again, and the counting says so', () => {
  const people = invitePeople(12)
  const seating = seatTables(anEvent(people, { rotations: 2 }), how)
  expect(seating).toMatchObject({ sizes: [6, 6], repeats: 12, leastRepeats: 12 })
})

test('36 people at six tables of six: a fourth rotation cannot be without a repeat', () => {
  const people = invitePeople(36)
  expect(seatTables(anEvent(people, { rotations: 3 }), how).repeats).toBe(0)
  const seating = seatTables(anEvent(people, { rotations: 4 }), how)
  expect(seating.leastRepeats).toBe(1)
  expectHonest(people, [], seating)
  expect(describeSeating(seating).join(' ')).toContain('At least 1 repeat is unavoidable; this plan has')
})

test('whoever is kept apart never shares a table', () => {
  const people = invitePeople(40)
  const draw = drawFrom('apart')
  const blocked = Array.from({ length: 60 }, (): Pair => [`p${draw(20)}`, `p${20 + draw(20)}`])
  for (const rotations of [3, 9]) {
    const seating = seatTables(anEvent(people, { size: 5, rotations, blocked }), how)
    expectHonest(people, [], seating)
    for (const { tables, unseated } of seating.rotations) {
      expect(unseated).toEqual([])
      for (const [one, other] of blocked)
        expect(tables.some((table) => table.includes(one) && table.includes(other))).toBe(false)
    }
  }
})

test('where all are kept apart from all, some have no seat rather than the wrong company', () => {
  const people = invitePeople(6)
  const blocked = people.flatMap((one, at) => people.slice(at + 1).map((other): Pair => [one.id, other.id]))
  const seating = seatTables(anEvent(people, { size: 3, rotations: 1, blocked }), how)
  expect(seating.rotations[0]?.tables.map(({ length }) => length)).toEqual([1, 1])
  expect(seating.rotations[0]?.unseated).toHaveLength(4)
  expect(seating.proved).toBe(false)
  expect(describeSeating(seating).join(' ')).toContain('4 seats could not be given')
})

test('who met before the event sits elsewhere while that can be', () => {
  const people = invitePeople(48)
  const draw = drawFrom('met before')
  const met = Array.from({ length: 150 }, (): Pair => [`p${draw(24)}`, `p${24 + draw(24)}`])
  const seating = seatTables(anEvent(people, { rotations: 3, met }), { tries: 200_000 })
  expectHonest(people, met, seating)
  expect(seating.repeats).toBe(0)
})

test('everybody of one part sits together, and it is said that this cannot be otherwise', () => {
  const people = invitePeople(24, 1).map((person) => ({ ...person, organisations: [] }))
  const seating = seatTables(anEvent(people, { size: 4 }), how)
  expectHonest(people, [], seating)
  expect(seating.alike).toBe(seating.leastAlike)
  expect(describeSeating(seating).join(' ')).toContain('fewer cannot be: proved')
})

test('as many tables as are wished for are laid', () => {
  const { size: _, ...event } = anEvent(invitePeople(31))
  expect(seatTables({ ...event, tables: 5 }, how).sizes).toEqual([7, 6, 6, 6, 6])
})

test('the order of rows says nothing, and the seed decides', () => {
  const people = invitePeople(33)
  const blocked: Pair[] = [
    ['p0', 'p1'],
    ['p2', 'p3'],
  ]
  const seating = seatTables(anEvent(people, { size: 5, blocked }), how)
  const other = anEvent(people.toReversed(), {
    size: 5,
    blocked: [
      ['p3', 'p2'],
      ['p1', 'p0'],
    ],
  })
  expect(seatTables(other, how)).toEqual(seating)
  expect(seatTables({ ...other, seed: 'winter' }, how).rotations).not.toEqual(seating.rotations)
})

test('a search that may not go on still seats everybody', () => {
  const people = invitePeople(50)
  const seating = seatTables(anEvent(people, { rotations: 5 }), { mayGoOn: () => false })
  expectHonest(people, [], seating)
})

test.each([
  [{ size: 2 }, 'A table is for 3 to 8 people'],
  [{ size: 9 }, 'A table is for 3 to 8 people'],
  [{ rotations: 0 }, 'Tables are for 1 to 40 rotations'],
  [{ people: [...invitePeople(5), ...invitePeople(1)] }, 'Two people have the same id'],
])('what cannot be is refused in words: %o', (more, words) => {
  expect(() => seatTables(anEvent(invitePeople(9), more), how)).toThrow(words)
})
