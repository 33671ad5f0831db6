import { expect, test } from 'vitest'
import { aGuest, layBoard, writeCard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'
import { change } from './change.ts'

const house = await openTestHouse()

test('whoever leads mends the title and a question that nobody has answered; one that was answered stays', async () => {
  const board = await layBoard(house)
  const [first, second] = board.questions
  await writeCard(await aGuest(house, board), board, { words: 'Trust' })
  const leader = await house.signedIn('facilitator')
  const page = await leader.get(`${board.at}/change`)
  expect(page.text).toContain('People have answered it, so it stays as it was asked.')
  expect(page.fields[`question-${first?.id}`]).toBeUndefined()
  const done = await leader.post(`${board.at}/change`, {
    title: 'The second workshop',
    [`question-${first?.id}`]: 'What did you not say?',
    [`question-${second?.id}`]: 'What stands in the way?',
  })
  const led = await leader.follow(done)
  expect(led.select('h1')).toContain('The second workshop')
  expect(led.text).toContain('it stays as it was asked')
  expect(led.selectAll('h2')).toEqual(
    expect.arrayContaining(['What are the key ingredients?', 'What stands in the way?']),
  )
})

test('a question that somebody answers in this moment keeps its words, and nobody waits for anybody', async () => {
  const board = await layBoard(house)
  const [question] = board.questions
  const by = (await house.signedIn('facilitator')).member.id
  await house.db.transaction().execute(async (tx) => {
    // The card is there, and its writer has yet to take the board.
    await tx
      .insertInto('boards.card')
      .values({ id: crypto.randomUUID(), questionId: `${question?.id}`, words: 'Trust' })
      .execute()
    const words = new Map([[`${question?.id}`, 'Something else?']])
    const asked = { boardId: board.id, title: 'The first workshop', words, by, at: house.clock.now() }
    expect(await change(house.db, asked)).toBe('answered')
  })
})

test('an empty question is asked for, what was typed stays, and a closed board is not changed', async () => {
  const board = await layBoard(house)
  const [first, second] = board.questions
  const leader = await house.signedIn('facilitator')
  await leader.get(`${board.at}/change`)
  const refused = await leader.post(`${board.at}/change`, {
    title: 'Mended',
    [`question-${first?.id}`]: ' ',
    [`question-${second?.id}`]: 'Typed already',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Enter a question')
  expect(refused.fields[`question-${second?.id}`]).toBe('Typed already')
  await leader.post(`${board.at}/close`)
  expect((await leader.get(`${board.at}/change`)).location).toBe(`${board.at}/lead`)
})
