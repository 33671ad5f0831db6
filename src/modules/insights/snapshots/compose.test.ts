import { expect, test } from 'vitest'
import { type Answer, analyseOpinions, layOutVotes, type Tally, type Vote } from '#maths/opinions/index.ts'
import type { Body } from './body.ts'
import { composeSnapshot } from './compose.ts'

// Whoever has all that a first snapshot says, figures, lists and sentences, asks which votes it may have been made of.

const talliesOf = (n: number): Tally[] =>
  Array.from({ length: n + 1 }, (_, agree) => agree).flatMap((agree) =>
    Array.from({ length: n - agree + 1 }, (_, disagree) => ({
      n,
      agree,
      disagree,
      pass: n - agree - disagree,
    })),
  )

const answersOf = ({ agree, disagree, n }: Tally): Answer[] =>
  Array.from({ length: n }, (_, at) => (at < agree ? 1 : at < agree + disagree ? -1 : 0))

/** The first snapshot of a conversation on one statement, with these groups; one group is none. */
const snapOf = (groups: readonly Tally[]): Body => takeAfter(groups, null).body

type Taken = ReturnType<typeof composeSnapshot>

function takeAfter(groups: readonly Tally[], last: Taken | null): Taken {
  const people = groups.flatMap((own, group) =>
    answersOf(own).map((answer, at) => ({ id: `${group}-${100 + at}`, group, answer })),
  )
  const votes = people.map(({ id, answer }): Vote => ({ person: id, statement: '1', answer, at: 0 }))
  const table = layOutVotes(votes, ['1'])
  const groupOf = Int32Array.from(table.people, (id) => (groups.length === 1 ? -1 : Number(id[0])))
  const analysed = { table, out: new Set<string>(), aboutMe: new Set<string>() }
  const given = { groupOf, k: groups.length === 1 ? 0 : groups.length }
  return composeSnapshot({
    number: (last?.standing.number ?? 0) + 1,
    read: { table, classOf: new Map(table.people.map((id) => [id, 'a'])) },
    analysed,
    analysis: analyseOpinions(analysed, { seed: 'x', given }),
    last: last && { number: last.standing.number, body: last.body },
    shownFrom: new Map(),
    kept: new Map(last ? [[last.standing.number, last.standing]] : []),
    members: new Map([['a', 40]]),
    saidBy: [],
    isFinal: false,
    pairs: [],
    confidentiality: { threshold: 5, isRounded: false },
  })
}

const isLone = ({ agree, disagree, pass }: Tally) => [agree, disagree, pass].includes(1)
const isUnanimous = ({ n, ...counts }: Tally) => Object.values(counts).includes(n)

/** Nobody can tell that all said the same, nor that somebody stood alone. */
function expectNothingTold(tables: readonly (readonly Tally[])[]): void {
  for (const [said, possible] of Map.groupBy(tables, (groups) => JSON.stringify(snapOf(groups))))
    for (const group of possible[0]?.keys() ?? []) {
      const own = possible.flatMap((table) => table[group] ?? [])
      expect([said, own.every(isLone), own.every(isUnanimous)]).toEqual([said, false, false])
    }
}

test('of few voters nobody can tell from a first snapshot who stood alone, nor that all said the same', () => {
  for (let n = 5; n < 14; n += 1) expectNothingTold(talliesOf(n).map((one) => [one]))
})

test('nor of two groups of few, by what is found in them', () => {
  expectNothingTold(talliesOf(8).flatMap((one) => talliesOf(5).map((other) => [one, other])))
})

test('what nearly all say is common ground only where it would be with one who says otherwise', () => {
  const all = (n: number) => snapOf([{ n, agree: n, disagree: 0, pass: 0 }]).commonGround
  expect([all(5), all(7), all(8)]).toEqual([[], [], [1]])
})

test('nothing is said to divide people by groups of which one is hidden', () => {
  const half = { n: 20, agree: 10, disagree: 10, pass: 0 }
  const body = snapOf([half, { n: 8, agree: 8, disagree: 0, pass: 0 }])
  expect(body.figures[0]?.groups.map(({ kind }) => kind)).not.toContain('nearly-all')
  expect(body.divisive).toEqual([])
})

test('a sentence never says “[c]”', () => {
  const body = snapOf([{ n: 8, agree: 4, disagree: 1, pass: 3 }])
  expect(body.figures[0]?.all).toMatchObject({ pass: '[c]' })
  expect(body.unclear).toEqual([])
  expect(JSON.stringify(body.sentences)).not.toContain('[c]')
})

test('of a conversation that closes with few voters nothing is told, nor how many they were', () => {
  const [one, two] = [1, 2].map((n) => snapOf([{ n, agree: n, disagree: 0, pass: 0 }]))
  expect(one).toEqual(two)
  expect(one?.sentences[0]?.before).toBe('Too few people voted to say how.')
})

test('where at the close fewer than five have changed what they say, all stays as it was, also how many voted', () => {
  const first = takeAfter([{ n: 20, agree: 12, disagree: 8, pass: 0 }], null)
  const four = takeAfter([{ n: 24, agree: 12, disagree: 8, pass: 4 }], first)
  expect(four.body).toEqual(first.body)
  expect(takeAfter([{ n: 25, agree: 12, disagree: 8, pass: 5 }], first).body.people).toBe(25)
})
