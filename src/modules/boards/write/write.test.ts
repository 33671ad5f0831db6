import { expect, test } from 'vitest'
import { aGuest, layBoard, listKept, writeCard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('a guest opens the link, comes in without an account, and writes a card that others cannot read yet', async () => {
  const board = await layBoard(house)
  const [one, other] = [await aGuest(house, board, 'Ines'), await aGuest(house, board)]
  const answer = await writeCard(one, board, { words: 'Time to listen' })
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('done=written')])
  expect((await one.get(board.at)).text).toContain('Time to listen')

  const seen = await other.get(board.at)
  expect(seen.text).toContain('1 card, face down')
  expect(seen.body).not.toContain('Time to listen')

  const leader = await house.signedIn('facilitator')
  const [question] = board.questions
  expect((await leader.get(`${board.at}/lead`)).body).not.toContain('Time to listen')
  await leader.post(`${board.at}/reveal`, { show: `${question?.id}` })
  const shown = await other.get(board.at)
  expect(shown.selectAll('p.cw-wall__words')).toEqual(['Time to listen'])
  expect(shown.selectAll('p.cw-wall__by')).toEqual(['Ines'])
})

test('a card that is sent twice, by a double press or because the answer was lost, is one card', async () => {
  const board = await layBoard(house)
  const guest = await aGuest(house, board)
  const before = (await listKept(house)).length
  const card = { words: 'Twice the same', place: '0' }
  await Promise.all([writeCard(guest, board, card), writeCard(guest, board, card)])
  await writeCard(guest, board, card)
  expect((await listKept(house)).length).toBe(before + 1)
  await writeCard(guest, board, { words: 'Something else, from the form before', place: '0' })
  expect((await listKept(house)).length).toBe(before + 2)
})

test.each([
  ['nothing', ' ', 'Enter your card'],
  ['5,000 characters', 'a'.repeat(5_000), 'Your card must be 280 characters or less'],
  ['an emoji alone', '🎉🎉', 'Enter words too'],
])('a card of %s is answered in words, and what was typed is kept', async (_, words, says) => {
  const board = await layBoard(house)
  const guest = await aGuest(house, board)
  const page = await writeCard(guest, board, { words })
  expect(page.status).toBe(422)
  expect(page.text).toContain(says)
  expect(page.fields.words?.trim()).toBe(words.trim())
})

test('script on a card is shown as words', async () => {
  const board = await layBoard(house, { hidesWords: false })
  const guest = await aGuest(house, board)
  await writeCard(guest, board, { words: '<script>alert(1)</script>' })
  const page = await (await aGuest(house, board)).get(board.at)
  expect(page.text).toContain('<script>alert(1)</script>')
  expect(page.body).not.toContain('<script>alert')
})

test('one phone that floods a board is told to wait, and loses no words; the others are not held up', async () => {
  const board = await layBoard(house)
  const [flooding, other] = [await aGuest(house, board), await aGuest(house, board)]
  for (let count = 0; count < 20; count++) await writeCard(flooding, board, { words: `Flood ${count}` })
  const page = await writeCard(flooding, board, { words: 'One too many' })
  expect(page.status).toBe(429)
  expect(page.text).toContain('That was a lot of cards in a minute')
  expect(page.fields.words).toBe('One too many')
  expect((await writeCard(other, board, { words: 'Calm' })).status).toBe(303)
})

test('where a question was closed meanwhile, the words are not lost', async () => {
  const board = await layBoard(house)
  const [guest, leader] = [await aGuest(house, board), await house.signedIn('organiser')]
  await guest.get(board.at)
  await leader.get(`${board.at}/lead`)
  await leader.post(`${board.at}/close-question`, { close: `${board.questions[0]?.id}` })
  const page = await writeCard(guest, board, { words: 'Too late' })
  expect(page.status).toBe(409)
  expect(page.text).toContain('not on the board')
  expect(page.text).toContain('Too late')
  await leader.post(`${board.at}/close-question`, { reopen: `${board.questions[0]?.id}` })
  expect((await writeCard(guest, board, { words: 'In time' })).status).toBe(303)
})
