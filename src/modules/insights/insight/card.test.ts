import { expect, test } from 'vitest'
import { closeBoard } from '#modules/boards/index.ts'
import { forgetOver } from '#platform/retention.ts'
import { joinBoard, layBoard, writeCard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'
import { retention } from '../retention.ts'

// Whose name stands with what they wrote on a board, and for how long.

const house = await openTestHouse()
const { db, clock } = house

test('a member’s card is under their name of today or no name, and a guest’s name is forgotten after a year', async () => {
  const board = await layBoard(house)
  const [renamed, otherwise, guest] = [await house.signedIn(), await house.signedIn(), house.visitor()]
  await joinBoard(renamed, board, renamed.member.name)
  await joinBoard(otherwise, board, 'The quiet one')
  await joinBoard(guest, board, 'Ines of ward 4')
  await writeCard(renamed, board, { words: 'Ring before you write' })
  await writeCard(otherwise, board, { words: 'Less e-mail altogether' })
  await writeCard(guest, board, { words: 'Visit before you ring' })
  await db.updateTable('boards.question').set({ revealedAt: clock.now() }).execute()
  const closing = { boardId: board.id, by: null, at: clock.now() }
  await db.transaction().execute((tx) => closeBoard(tx, closing))
  await db
    .updateTable('people.member')
    .set({ name: 'Ife Newname' })
    .where('id', '=', renamed.member.id)
    .execute()

  const reader = await house.signedIn()
  const page = await reader.get('/insights?source=board')
  for (const name of ['Ife Newname', 'Ines of ward 4']) expect(page.text).toContain(name)
  for (const name of [renamed.member.name, otherwise.member.name, 'The quiet one'])
    expect(page.body).not.toContain(name)

  const { config } = house
  const inAYear = new Date(clock.now().getTime() + 366 * 86_400_000)
  await forgetOver({ db, config, now: inAYear, of: retention })
  const later = await reader.get('/insights?source=board')
  expect(later.body).not.toContain('Ines of ward 4')
  for (const words of ['Ife Newname', 'Visit before you ring']) expect(later.text).toContain(words)
})
