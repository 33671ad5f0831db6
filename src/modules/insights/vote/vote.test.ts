import { expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { castVotes, inventedVoter, layConversation, type TestConversation } from '#test/voting.ts'
import { joinVotes, partVotes } from '../join-votes.ts'
import { voterOf } from '../voter.ts'
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
  // Whoever came too late, or asked for what there is not, has left no trace.
  const voters = db.selectFrom('insights.voter').select('turn').where('conversationId', '=', here.id)
  expect(await voters.execute()).toEqual([])
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
  // Parted again, each has its own votes, and those that were given meanwhile.
  await castAll([['only the old', 2, 0]])
  await db
    .transaction()
    .execute((tx) => partVotes(tx, { conversationId: here.id, from: `${ids[0]?.id}`, into: `${ids[1]?.id}` }))
  expect(await countsOf(here, 2)).toEqual([{ class: 'several', agree: 0, disagree: 2, pass: 2 }])
})

test('many who vote at once are all counted', async () => {
  const here = await layConversation(house, { slug: 'crowd', statements: ['We listen'] })
  await Promise.all(Array.from({ length: 40 }, (_, place) => ask(here, `voter ${place}`, place % 2 ? 1 : -1)))
  expect(await countsOf(here)).toEqual([{ class: 'a', agree: 20, disagree: 20, pass: 0 }])
})

const answerIn = async (browser: Browser, at: string, answer: string) => await browser.post(at, { answer })

test('a member is asked one statement after the other, can undo the last, and is thanked at the end', async () => {
  const here = await layConversation(house, { slug: 'walk', statements: ['We listen', 'We share'] })
  const browser = await house.signedIn()
  const first = await browser.get(`${here.at}/vote`)
  expect(first.text).toContain('Statement 1 of 2')
  expect(first.text).toContain('From a member')
  expect((await browser.get(`${here.at}/vote`)).text).toBe(first.text)
  const number = first.text.includes('We listen') ? 1 : 2
  const next = await answerIn(browser, `${here.at}/vote/${number}`, 'agree')
  expect(next.location).toBe(`${here.at}/vote?last=${number}#statement`)
  const second = await browser.get(`${next.location}`)
  expect(second.text).toContain('You agree: “')
  expect(second.text).toContain('Statement 2 of 2')
  // The address leads to the heading, from which Tab goes to the answers; what can be undone stands below them.
  expect(second.select('#statement')).toContain('Statement 2 of 2')
  expect(second.text.indexOf('Pass, or not sure')).toBeLessThan(second.text.indexOf('You agree: “'))
  await answerIn(browser, `${here.at}/vote/${3 - number}`, 'pass')
  expect((await browser.get(`${here.at}/vote`)).text).toContain('You have voted on everything')
  await browser.get(`${here.at}/vote/${number}`)
  const changed = await answerIn(browser, `${here.at}/vote/${number}`, 'disagree')
  // To undo this by taking it back would lose what they said first.
  expect(changed.location).toBe(`${here.at}/vote?changed=${number}#statement`)
  const again = await browser.get(`${changed.location}`)
  expect(again.text).toContain('Change it again')
  expect(again.text).not.toContain('Undo')
  await browser.get(`${here.at}/vote/${number}`)
  const undone = await answerIn(browser, `${here.at}/vote/${number}`, 'none')
  expect((await browser.get(`${undone.location}`)).text).toContain('Your answer is taken back')
  expect((await browser.get(`${here.at}/vote`)).text).toContain('Statement 2 of 2')
})

test('whoever answers what was joined, left out or closed meanwhile is told, and loses nothing else', async () => {
  const here = await layConversation(house, { slug: 'late', statements: ['Old', 'New', 'Odd'] })
  const browser = await house.signedIn()
  await browser.get(`${here.at}/vote`)
  const into = await db
    .selectFrom('insights.statement')
    .select('id')
    .where('conversationId', '=', here.id)
    .where('number', '=', 2)
    .executeTakeFirstOrThrow()
  const set = (number: number, values: { status: string; joinedInto?: string }) =>
    db
      .updateTable('insights.statement')
      .set(values)
      .where('conversationId', '=', here.id)
      .where('number', '=', number)
      .execute()
  await set(1, { status: 'joined', joinedInto: into.id })
  await set(3, { status: 'out' })
  const joined = await answerIn(browser, `${here.at}/vote/1`, 'agree')
  expect(joined.location).toBe(`${here.at}/vote/2?done=joined`)
  expect((await browser.get(`${joined.location}`)).text).toContain('Your answer was not moved')
  const gone = await answerIn(browser, `${here.at}/vote/3`, 'agree')
  expect((await browser.get(`${gone.location}`)).text).toContain('is no longer voted on')
  expect((await answerIn(browser, `${here.at}/vote/2`, 'perhaps')).status).toBe(422)
  await db
    .updateTable('insights.conversation')
    .set({ closedAt: house.clock.now() })
    .where('id', '=', here.id)
    .execute()
  const closed = await answerIn(browser, `${here.at}/vote/2`, 'agree')
  const told = await browser.get(`${closed.location}`)
  expect(told.text).toContain('This conversation is closed')
  expect(told.text).not.toContain('and change it')
  expect(await countsOf(here, 2)).toEqual([])
})

test('many members who vote for the first time at the same moment do not wait for each other for ever', async () => {
  const here = await layConversation(house, { slug: 'at-once', statements: ['We listen'] })
  const browsers = await Promise.all(Array.from({ length: 12 }, () => house.signedIn()))
  for (const browser of browsers) await browser.get(`${here.at}/vote`)
  await Promise.all(browsers.map((browser) => answerIn(browser, `${here.at}/vote/1`, 'agree')))
  expect((await countsOf(here))[0]?.agree).toBe(12)
})

test('a statement about oneself is so for its reader or not: nobody agrees with it', async () => {
  const here = await layConversation(house, { slug: 'about-me', statements: ['I am new here'] })
  await db
    .updateTable('insights.statement')
    .set({ kind: 'about-me' })
    .where('conversationId', '=', here.id)
    .execute()
  const browser = await house.signedIn()
  const asked = await browser.get(`${here.at}/vote`)
  expect(asked.text).toContain('So for me Not for me Pass')
  expect(asked.text).not.toContain('Agree')
  const next = await answerIn(browser, `${here.at}/vote/1`, 'disagree')
  expect((await browser.get(`${next.location}`)).text).toContain('Not for you: “I am new here”')
  const stands = await browser.get(`${here.at}/where-i-stand`)
  expect(stands.select('#about-me')).toContain('Not for me')
  expect(stands.select('#votes')).not.toContain('I am new here')
})

test('before anybody has said anything there is a way to be the first', async () => {
  const here = await layConversation(house, { slug: 'empty', statements: [] })
  const seen = await (await house.signedIn()).get(`${here.at}/vote`)
  expect(seen.text).toContain('There is nothing to vote on yet')
})

test('what stands behind the words differs from one conversation to the next, and without the key says nothing', async () => {
  const [one, other] = [
    await layConversation(house, { slug: 'here', statements: ['We listen'] }),
    await layConversation(house, { slug: 'there', statements: ['We listen'] }),
  ]
  const { member } = await house.signedIn()
  const words = await Promise.all(
    [one, other].map(({ id }) => voterOf(db, { conversationId: id, memberId: member.id })),
  )
  expect(words[0]?.equals(words[1] ?? Buffer.alloc(0))).toBe(false)
  expect(await voterOf(db, { conversationId: one.id, memberId: member.id })).toEqual(words[0])
})
