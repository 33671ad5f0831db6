import { expect, test } from 'vitest'
import { aGuest, layBoard, type TestBoard, writeCard } from '#test/boards.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

/** A board on which three cards can be read, each guest has two votes. */
async function aBoardWithCards() {
  const board = await layBoard(house, { hidesWords: false, votesEach: 2 })
  const writer = await aGuest(house, board)
  for (const words of ['One', 'Two', 'Three']) await writeCard(writer, board, { words })
  const cards = await house.db
    .selectFrom('boards.card')
    .select('id')
    .where('questionId', '=', `${board.questions[0]?.id}`)
    .execute()
  return { board, cards: cards.map(({ id }) => id) }
}

async function press(browser: Browser, { at }: TestBoard, fields: Record<string, string>) {
  return (await browser.post(`${at}/vote`, fields)).location ?? ''
}

const countVotes = async (id: string) =>
  (await house.db.selectFrom('boards.vote').select('voter').where('targetId', '=', id).execute()).length

test('everybody has so many votes in a question; one taken back can be given again', async () => {
  const { board, cards } = await aBoardWithCards()
  const guest = await aGuest(house, board)
  const [one = '', two = '', three = ''] = cards
  expect(await press(guest, board, { for: one })).toContain('done=voted')
  expect(await press(guest, board, { for: two })).toContain('done=voted')
  expect(await press(guest, board, { for: three })).toContain('done=none-left')
  expect((await guest.get(board.at)).text).toContain('You have no votes left')
  await press(guest, board, { back: one })
  expect(await press(guest, board, { for: three })).toContain('done=voted')
  expect([await countVotes(one), await countVotes(two), await countVotes(three)]).toEqual([0, 1, 1])
})

test('before the first press everybody reads how many votes they have, and on each card what they voted for', async () => {
  const { board, cards } = await aBoardWithCards()
  const guest = await aGuest(house, board)
  const [one = '', two = '', three = ''] = cards
  const read = async () => await guest.get(board.at)
  const offers = (name: 'for' | 'back', id: string) => `<button name="${name}" value="${id}" data-vote`
  const before = await read()
  expect(before.text).toContain('You have 2 votes here.')
  expect(before.body).toContain(offers('for', one))
  await press(guest, board, { for: one })
  const after = await read()
  expect(after.text).toContain('Votes: 1 of 2 left.')
  expect(after.body).toContain(offers('back', one))
  await press(guest, board, { for: two })
  const last = await read()
  expect(last.body).toContain(offers('back', two))
  // Whoever has no vote left is offered none.
  expect(last.body).toContain(`<button name="for" value="${three}" hidden`)
})

test('a vote that is pressed twice counts once, and ten presses at once are no more votes than there are', async () => {
  const { board, cards } = await aBoardWithCards()
  const guest = await aGuest(house, board)
  await Promise.all([...cards, ...cards, ...cards].map((id) => press(guest, board, { for: id })))
  const counts = await Promise.all(cards.map(countVotes))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(Math.max(...counts)).toBe(1)
})

test('nobody votes for what is hidden, gone, or on another board', async () => {
  const { board, cards } = await aBoardWithCards()
  const hidden = await layBoard(house)
  const guest = await aGuest(house, hidden)
  await writeCard(guest, hidden, { words: 'Hidden' })
  const card = await house.db
    .selectFrom('boards.card')
    .select('id')
    .where('words', '=', 'Hidden')
    .executeTakeFirstOrThrow()
  for (const id of [card.id, `${cards[0]}`, '00000000-0000-4000-8000-000000000000'])
    expect(await press(guest, hidden, { for: id })).toContain('done=gone')
  expect(board.id).not.toBe(hidden.id)
})
