import { expect, test } from 'vitest'
import { cardKept, findBoardOutline, type KeptCard } from '#modules/boards/index.ts'
import { dayOf } from '#platform/day.ts'
import { forgetOver } from '#platform/retention.ts'
import { aGuest, joinBoard, layBoard, writeCard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'
import { closeOverdue } from '../close-overdue/close-overdue.ts'
import { retention } from '../retention.ts'

const house = await openTestHouse()
const told: KeptCard[] = []
cardKept.listen(async (_, card) => void told.push(card))

/** Of two questions one was shown, and the board is closed. */
async function aClosedBoard(authorship: 'named' | 'unlinkable') {
  const board = await layBoard(house, { authorship, characteristic: 'trust' })
  const member = await house.signedIn()
  await joinBoard(member, board, 'Chosen Name')
  await writeCard(member, board, { words: '=1+1, shown' })
  await writeCard(member, board, { words: 'Never shown', question: 1 })
  const leader = await house.signedIn('organiser')
  await leader.get(`${board.at}/lead`)
  await leader.post(`${board.at}/reveal`, { show: `${board.questions[0]?.id}` })
  const warned = await leader.get(`${board.at}/close`)
  await leader.post(`${board.at}/close`)
  return { board, member, leader, warned }
}

test('a board that is closed is kept: each card that was shown is told, under its own id, and nothing changes', async () => {
  const { board, member, leader, warned } = await aClosedBoard('named')
  expect(warned.text).toContain('Some cards were never shown')
  const [card] = told.filter(({ boardId }) => boardId === board.id)
  expect(card).toMatchObject({
    words: '=1+1, shown',
    characteristic: 'trust',
    name: 'Chosen Name',
    memberId: member.member.id,
  })
  expect(told.filter(({ boardId }) => boardId === board.id)).toHaveLength(1)
  const [outline] = await findBoardOutline(house.db, board.id)
  expect(outline?.cards.map(({ id }) => id)).toEqual([card?.cardId])

  expect((await member.get(board.at)).text).toContain('This board is closed')
  expect((await writeCard(member, board, { words: 'Too late' })).status).toBe(409)
  expect((await house.visitor().get(board.at)).text).toContain('This board is closed')
  await leader.post(`${board.at}/reveal`, { show: `${board.questions[1]?.id}` })
  expect((await findBoardOutline(house.db, board.id)).map(({ words }) => words)).toEqual([outline?.words])
})

test('what is told of an unlinkable board names nobody', async () => {
  const { board } = await aClosedBoard('unlinkable')
  const [card] = told.filter(({ boardId }) => boardId === board.id)
  expect(card).toMatchObject({ name: '', memberId: null })
})

test('the files hold what was shown, and no formula', async () => {
  const { board, leader } = await aClosedBoard('named')
  const table = (await leader.get(`${board.at}/export/board.csv`)).body
  expect(table).toContain(`"'=1+1, shown",Chosen Name`)
  expect(table).not.toContain('Never shown')
  const text = (await leader.get(`${board.at}/export/board.md`)).body
  expect(text).toContain('- \\=1+1, shown (Chosen Name)')
  expect((await leader.get(`${board.at}/print`)).text).toContain('=1+1, shown – Chosen Name')
})

test('a card that is written while the board is being closed is on it and told, or is refused', async () => {
  const board = await layBoard(house, { hidesWords: false })
  const guests = await Promise.all([1, 2, 3, 4].map(() => aGuest(house, board)))
  const leader = await house.signedIn('organiser')
  await leader.get(`${board.at}/close`)
  const writing = guests.map((guest, index) => writeCard(guest, board, { words: `At once ${index}` }))
  const [answers] = await Promise.all([Promise.all(writing), leader.post(`${board.at}/close`)])
  const taken = answers.filter(({ status }) => status === 303).length
  expect(told.filter(({ boardId }) => boardId === board.id)).toHaveLength(taken)
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
})

test('a board that nobody closes is closed by itself some days later; a year on, guests’ names are forgotten', async () => {
  const board = await layBoard(house, { openUntil: dayOf(house.clock.now()), hidesWords: false })
  const open = await layBoard(house)
  const guest = await aGuest(house, board, 'Ines Guest')
  await writeCard(guest, board, { words: 'Left open' })
  const work = () => {
    const { db, config, clock } = house
    const night = { db, config, now: clock.now() }
    const { signal } = new AbortController()
    return Promise.all([closeOverdue(db, { at: night.now, signal }), forgetOver({ ...night, of: retention })])
  }
  house.clock.forward(14 * 86_400_000)
  await work()
  expect((await guest.get(board.at)).text).not.toContain('This board is closed')
  house.clock.forward(86_400_000)
  await work()
  const closed = await guest.get(board.at)
  expect(closed.text).toContain('This board is closed')
  expect(closed.text).toContain('Ines Guest')
  house.clock.forward(366 * 86_400_000)
  await work()
  const [outline] = await findBoardOutline(house.db, board.id)
  expect(outline?.cards.map(({ words, name }) => [words, name])).toEqual([['Left open', '']])
  expect((await house.visitor().get(open.at)).text).toContain('Come in')
})
