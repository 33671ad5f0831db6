import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { castVotes, inventedVoter, layConversation, type TestConversation } from '#test/voting.ts'
import { joinVotes } from '../join-votes.ts'
import { vote } from './vote.ts'

const house = await openTestHouse()
const { db } = house

const countsOf = async ({ id }: TestConversation, number = 1) =>
  await db
    .selectFrom('insights.statementCount as held')
    .innerJoin('insights.statement as statement', 'statement.id', 'held.statementId')
    .select(['held.class', 'held.agree', 'held.disagree', 'held.pass'])
    .where('statement.conversationId', '=', id)
    .where('statement.number', '=', number)
    .orderBy('held.class')
    .execute()

const ask = ({ id }: TestConversation, voter: string, answer: 1 | 0 | -1 | null, number = 1) =>
  vote(db, {
    conversationId: id,
    pseudonym: inventedVoter(voter),
    findClass: async () => 'a',
    number,
    answer,
  })

test('a person has one vote on a statement, however often they press, and the latest counts', async () => {
  const here = await layConversation(house, { slug: 'once', statements: ['We listen'] })
  const pressed = await Promise.all(Array.from({ length: 8 }, () => ask(here, 'Ann', 1)))
  expect(new Set(pressed.map(({ is }) => is))).toEqual(new Set(['voted']))
  expect(await countsOf(here)).toEqual([{ class: 'a', agree: 1, disagree: 0, pass: 0 }])
  await ask(here, 'Ann', -1)
  await ask(here, 'Ben', 0)
  expect(await countsOf(here)).toEqual([{ class: 'a', agree: 0, disagree: 1, pass: 1 }])
})

test('a vote that is taken back is gone, and counts for nothing; twice is as once', async () => {
  const here = await layConversation(house, { slug: 'back', statements: ['We listen'] })
  await ask(here, 'Ann', 1)
  await Promise.all([ask(here, 'Ann', null), ask(here, 'Ann', null)])
  expect(await countsOf(here)).toEqual([{ class: 'a', agree: 0, disagree: 0, pass: 0 }])
  expect(await ask(here, 'Ann', null)).toEqual({ is: 'taken-back' })
})

test('what was closed, left out or joined meanwhile takes no vote, and says which it is', async () => {
  const here = await layConversation(house, { slug: 'meanwhile', statements: ['One', 'Two', 'Three'] })
  const [one, two] = await db
    .selectFrom('insights.statement')
    .select('id')
    .where('conversationId', '=', here.id)
    .orderBy('number')
    .execute()
  await db.updateTable('insights.statement').set({ status: 'out' }).where('id', '=', `${one?.id}`).execute()
  const three = { status: 'joined', joinedInto: `${two?.id}` }
  await db
    .updateTable('insights.statement')
    .set(three)
    .where('conversationId', '=', here.id)
    .where('number', '=', 3)
    .execute()
  expect(await ask(here, 'Ann', 1, 1)).toEqual({ is: 'gone' })
  expect(await ask(here, 'Ann', 1, 3)).toEqual({ is: 'joined', into: 2 })
  expect(await ask(here, 'Ann', 1, 99)).toEqual({ is: 'gone' })
  await db
    .updateTable('insights.conversation')
    .set({ closedAt: house.clock.now() })
    .where('id', '=', here.id)
    .execute()
  expect(await ask(here, 'Ann', 1, 2)).toEqual({ is: 'closed' })
  expect(await countsOf(here, 2)).toEqual([])
})

test('where two statements are joined, each person’s later vote counts, and both keep their own', async () => {
  const here = await layConversation(house, { slug: 'joined', statements: ['Old words', 'New words'] })
  const castAll = (votes: readonly [string, number, 1 | 0 | -1][]) =>
    castVotes(
      house,
      here,
      votes.map(([voter, number, answer]) => ({ voter, number, answer })),
    )
  await castAll([
    ['only the old', 1, 1],
    ['only the new', 2, -1],
    ['the old later', 2, -1],
    ['the old later', 1, 1],
    ['the new later', 1, 1],
    ['the new later', 2, 0],
  ])
  const ids = await db
    .selectFrom('insights.statement')
    .select(['id', 'number'])
    .where('conversationId', '=', here.id)
    .orderBy('number')
    .execute()
  await db
    .transaction()
    .execute((tx) => joinVotes(tx, { conversationId: here.id, from: `${ids[0]?.id}`, into: `${ids[1]?.id}` }))
  expect(await countsOf(here, 2)).toEqual([{ class: 'several', agree: 2, disagree: 1, pass: 1 }])
  expect(await countsOf(here, 1)).toEqual([{ class: 'several', agree: 3, disagree: 0, pass: 0 }])
})

test('many who vote at once are all counted', async () => {
  const here = await layConversation(house, { slug: 'crowd', statements: ['We listen'] })
  await Promise.all(Array.from({ length: 40 }, (_, place) => ask(here, `voter ${place}`, place % 2 ? 1 : -1)))
  expect(await countsOf(here)).toEqual([{ class: 'a', agree: 20, disagree: 20, pass: 0 }])
})
