import { expect, test } from 'vitest'
import { compareGroupings } from '#maths/opinions/index.ts'
import { typeOpinions } from '#test/opinions-command.ts'
import { absentWord, areAbsent, pathOf, readExpected, realConversations } from '#test/real-conversations.ts'

// Conversations that took place elsewhere, with what was published of them.

const wordsFor = ({ name, meta }: { name: string; meta: string }) => [
  pathOf(name, 'votes.csv'),
  '--statements',
  pathOf(name, 'comments.csv'),
  ...(meta ? ['--meta', meta] : []),
  '--json',
]

const numbersOf = (value: unknown, path = ''): [string, unknown][] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${path}.${key}`))
    : [[path, value]]

/** Every value stands at the same place; numbers differ by no more than 1e-12 of themselves. */
function expectSame(found: unknown, expected: unknown): void {
  const [one, other] = [numbersOf(found), numbersOf(expected)]
  expect(one.map(([path]) => path)).toEqual(other.map(([path]) => path))
  for (const [index, [path, value]] of one.entries()) {
    const wanted = other[index]?.[1]
    if (typeof value !== 'number' || typeof wanted !== 'number') expect([path, value]).toEqual([path, wanted])
    else if (Math.abs(value - wanted) > 1e-12 * Math.max(1, Math.abs(wanted)))
      expect([path, value]).toEqual([path, wanted])
  }
}

// They are no part of the house; these tests run where they lie beside it.
test.skipIf(areAbsent).each(realConversations)(
  `given the published groups of $name, consensus and representative statements are as published${absentWord}`,
  async (conversation) => {
    const given = pathOf(conversation.name, 'participants-votes.csv')
    const { code, said } = await typeOpinions(...wordsFor(conversation), '--given', given)
    expect(code).toBe(0)
    const { gac, repness, consensus } = readExpected(conversation.name)
    const found = JSON.parse(said)
    expectSame(found.gac, gac)
    expectSame(found.repness, repness)
    expectSame(found.consensus, consensus)
  },
)

type Grouped = { groups: { id: number; members: number[] }[] }

/** The group of each person whom both have in one, side by side. */
function sideBySide(one: Grouped, other: Grouped): [number[], number[]] {
  const groupsOf = ({ groups }: Grouped) =>
    new Map(groups.flatMap(({ id, members }) => members.map((person) => [person, id] as const)))
  const [first, second] = [groupsOf(one), groupsOf(other)]
  const both = [...first.keys()].filter((person) => second.has(person))
  return [both.map((person) => first.get(person) ?? 0), both.map((person) => second.get(person) ?? 0)]
}

// They run where the conversations lie beside the house.
test.skipIf(areAbsent)(
  `with the published number of groups, the compatible manner finds nearly the published groups${absentWord}`,
  async () => {
    const alike: number[] = []
    for (const conversation of realConversations) {
      const words = wordsFor(conversation)
      const given = ['--given', pathOf(conversation.name, 'participants-votes.csv')]
      const manner = [
        '--compatible',
        '--groups',
        `${conversation.k}`,
        '--smallest',
        `${conversation.smallest}`,
      ]
      const [found, published] = await Promise.all(
        [manner, given].map(async (more) => JSON.parse((await typeOpinions(...words, ...more)).said)),
      )
      expect(found).toMatchObject({ shown: 'groups', k: conversation.k, stability: null })
      alike.push(compareGroupings(...sideBySide(found, published)))
    }
    for (const index of alike) expect(index).toBeGreaterThanOrEqual(0.82)
    expect(alike.reduce((sum, index) => sum + index, 0) / alike.length).toBeGreaterThanOrEqual(0.9)
  },
)
