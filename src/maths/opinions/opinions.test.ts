import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventConversation } from '#test/invented-conversation.ts'
import { type Analysis, analyseOpinions } from './analyse.ts'
import { compareGroupings } from './groups/agreement.ts'
import { layOutVotes, type Vote } from './votes.ts'

const analyse = (votes: readonly Vote[], ids: readonly string[], seed = 'a seed', isCompatible = false) =>
  analyseOpinions(
    { table: layOutVotes(votes, ids), out: new Set(['s1003']), aboutMe: new Set(['s1005']) },
    { seed, isCompatible },
  )

/** Everything of an analysis, to the last bit. */
const asText = (analysis: Analysis) =>
  JSON.stringify(analysis, (_, value) =>
    ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value,
  )

const two = inventConversation({ kind: 'two', people: 40, statements: 24, fill: 0.8, seed: '3' })
const ids = two.conversation.table.statements

test('in whatever order votes and statements come, the result is the same to the last bit', () => {
  const before = [false, true].map((isCompatible) => asText(analyse(two.votes, ids, 'x', isCompatible)))
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (keys) => {
      const shuffle = <One>(all: readonly One[]) =>
        all
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
      const after = [false, true].map((isCompatible) =>
        asText(analyse(shuffle(two.votes), shuffle(ids), 'x', isCompatible)),
      )
      expect(after).toEqual(before)
    }),
    { numRuns: 8 },
  )
})

test('the same seed gives the same bytes; another one hardly anything else', () => {
  const [one, again, other] = ['x', 'x', 'y'].map((seed) => analyse(two.votes, ids, seed))
  if (!one || !again || !other) throw new Error('There are three')
  expect(asText(again)).toBe(asText(one))
  expect(compareGroupings(one.groupOf, other.groupOf)).toBeGreaterThan(0.95)
})

test('the later vote counts, whichever is read first; of two at the same instant neither', () => {
  const first: Vote = { person: 'p', statement: 's', answer: 1, at: 1 }
  const later: Vote = { ...first, answer: -1, at: 2 }
  for (const votes of [
    [first, later],
    [later, first],
  ])
    expect(Array.from(layOutVotes(votes, ['s']).answer)).toEqual([-1])
  const [agree, disagree, pass] = [first, { ...first, answer: -1 as const }, { ...first, answer: 0 as const }]
  for (const votes of [
    [agree, disagree],
    [disagree, agree, agree],
    [pass, agree],
  ])
    expect(Array.from(layOutVotes(votes, ['s']).answer)).toEqual([0])
  expect(() => layOutVotes([first], ['other'])).toThrow(/no statement/)
})

test('random votes are not shown as groups, in however large a conversation', () => {
  const shown = [20, 40, 90].flatMap((people) =>
    Array.from({ length: 6 }, (_, turn) => {
      const { conversation } = inventConversation({
        kind: 'random',
        people,
        statements: 30,
        fill: 0.7,
        seed: `${turn}`,
      })
      return analyseOpinions(conversation, { seed: 'x' }).shown
    }),
  )
  expect(new Set(shown)).toEqual(new Set(['none']))
})

test('groups that are there are found, with few people too, and people are where they belong', () => {
  for (const kind of ['two', 'unequal', 'three'] as const) {
    const { conversation, truth } = inventConversation({
      kind,
      people: 60,
      statements: 60,
      fill: 0.9,
      seed: '1',
    })
    const { shown, groupOf, sizes } = analyseOpinions(conversation, { seed: 'x' })
    expect([kind, shown]).toEqual([kind, 'groups'])
    expect(compareGroupings(groupOf, truth)).toBeGreaterThan(0.9)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
  }
})

test('what was taken out and what is about the person shape nothing, but stay in exports', () => {
  const { columns, groupAware, commonGround, divisive, held, representative } = analyse(two.votes, ids)
  const out = [3, 5]
  const told = [commonGround, divisive, held.flat(), representative.flat()].flat().map(({ column }) => column)
  expect(told.filter((column) => out.includes(column))).toEqual([])
  expect(columns.voted).toEqual(expect.arrayContaining(out))
  expect(groupAware).toHaveLength(ids.length)
})

test('people of one mind, or of whom each voted on something else, are told apart by nothing', () => {
  const alike = Array.from({ length: 12 }, (_, person) => ({
    person: `${person}`,
    statement: 's',
    answer: 1 as const,
    at: 0,
  }))
  expect(analyse(alike, ['s']).why).toEqual({ kind: 'alike' })
  const apart = alike.map((vote, index) => ({ ...vote, statement: `s${index}` }))
  expect(
    analyse(
      apart,
      apart.map(({ statement }) => statement),
    ).why,
  ).toEqual({ kind: 'alike' })
})

test('two people cannot be two groups; nor can five, whatever number is asked for', () => {
  const { votes, conversation } = inventConversation({
    kind: 'two',
    people: 5,
    statements: 20,
    fill: 1,
    seed: '1',
  })
  expect(analyse(votes, conversation.table.statements).why).toEqual({
    kind: 'few',
    people: 5,
    smallest: 5,
    needed: 10,
  })
})
