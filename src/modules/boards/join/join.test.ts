import { expect, test } from 'vitest'
import { seatCookie } from '#platform/web/cookies.ts'
import { aGuest, joinBoard, layBoard, writeCard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

const boardWithCode = async () => {
  const board = await layBoard(house)
  const { code } = await house.db
    .selectFrom('boards.board')
    .select('code')
    .where('id', '=', board.id)
    .executeTakeFirstOrThrow()
  return { board, code }
}

test('a code that was said aloud leads to its board, however it is typed', async () => {
  const { board, code } = await boardWithCode()
  const visitor = house.visitor()
  await visitor.get('/board')
  const { location } = await visitor.post('/board', { code: ` ${code.toLowerCase().replace(/^.../, '$& ')}` })
  expect(location).toBe(board.at)
  const wrong = await visitor.post('/board', { code: 'AAAAAA' })
  expect([wrong.status, wrong.fields.code]).toEqual([422, 'AAAAAA'])
  expect(wrong.text).toContain('No board that is open has this code')
})

test('the link lets people in until the day that is said, and whoever is in stays in', async () => {
  const board = await layBoard(house, { openUntil: '2022-06-02' })
  const early = await aGuest(house, board)
  house.clock.set(new Date('2022-06-02T22:59:00Z'))
  await aGuest(house, board)
  house.clock.set(new Date('2022-06-02T23:01:00Z'))
  const late = house.visitor()
  expect((await late.get(board.at)).text).toContain('let people in until 2 June 2022')
  await late.get('/board')
  expect((await late.post(`${board.at}/join`, { name: 'Late' })).status).toBe(409)
  expect((await writeCard(early, board, { words: 'Still here' })).status).toBe(303)
})

test('whoever has not come in is led to the door, whatever they ask for', async () => {
  const board = await layBoard(house)
  const [question] = board.questions
  const visitor = house.visitor()
  await visitor.get('/board')
  for (const address of ['own', `questions/${question?.id}`, `questions/${question?.id}/write`])
    expect((await visitor.get(`${board.at}/${address}`)).location).toBe(board.at)
  const answer = await visitor.post(`${board.at}/questions/${question?.id}/write`, { words: 'Uninvited' })
  expect(answer.location).toBe(board.at)
})

test('the word of one guest’s browser is of no use at another board, and another’s card is nobody else’s', async () => {
  const [here, there] = [await layBoard(house), await layBoard(house)]
  const [one, other] = [await aGuest(house, here), await aGuest(house, here)]
  await writeCard(one, here, { words: 'My own thought' })
  const own = `${here.at}/questions/${here.questions[0]?.id}/cards/1`
  expect((await one.get(own)).fields.words).toBe('My own thought')
  expect((await other.get(own)).status).toBe(404)
  expect((await other.post(own, { do: 'take-back' })).status).toBe(404)
  expect((await one.get(`${there.at}/own`)).location).toBe(there.at)
})

test('a member joins as all others do; on a named board the house knows it, on an unlinkable one it does not', async () => {
  const [named, unlinkable] = [await layBoard(house), await layBoard(house, { authorship: 'unlinkable' })]
  const member = await house.signedIn()
  expect((await member.get(named.at)).fields.name).toBe(member.member.name)
  await joinBoard(member, named, 'Chosen Name')
  await joinBoard(member, unlinkable, 'Chosen Name')
  const seats = await house.db
    .selectFrom('boards.seat')
    .select(['boardId', 'name', 'memberId'])
    .where('boardId', 'in', [named.id, unlinkable.id])
    .execute()
  expect(seats).toContainEqual({ boardId: named.id, name: 'Chosen Name', memberId: member.member.id })
  expect(seats).toContainEqual({ boardId: unlinkable.id, name: '', memberId: null })
})

test('who signs out of a browser that others use leaves no seat behind', async () => {
  const board = await layBoard(house)
  const member = await house.signedIn()
  await joinBoard(member, board)
  expect(member.cookie(seatCookie)).not.toBe('')
  await member.post('/sign-out')
  expect(member.cookie(seatCookie)).toBe('')
})

test('who chose no name is not known; a seat under a member’s name is nobody else’s, and whoever leaves can come in anew', async () => {
  const board = await layBoard(house)
  const member = await house.signedIn()
  await joinBoard(member, board)
  const seat = () => house.db.selectFrom('boards.seat').select('memberId').where('boardId', '=', board.id)
  expect(await seat().execute()).toEqual([{ memberId: null }])
  await joinBoard(member, board, 'Chosen Name')
  await writeCard(member, board, { words: 'Under my name' })
  const shared = house.visitor()
  shared.keep(seatCookie, member.cookie(seatCookie))
  expect((await shared.get(board.at)).text).toContain('Come in')
  await joinBoard(shared, board, 'Somebody Else')
  expect((await shared.get(board.at)).text).not.toContain('Under my name')
  expect((await member.get(board.at)).text).toContain('Under my name')
  await member.post(`${board.at}/leave`)
  expect((await member.get(board.at)).text).toContain('Come in')
})
