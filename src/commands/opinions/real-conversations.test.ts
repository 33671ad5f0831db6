import { expect, test } from 'vitest'
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

// They are no part of the house: whoever builds it elsewhere has not got them.
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
