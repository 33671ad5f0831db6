import { expect, test } from 'vitest'
import { closeBoard } from '#modules/boards/index.ts'
import { forgetOver } from '#platform/retention.ts'
import { joinBoard, layBoard, writeCard } from '#test/boards.ts'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { keepInsights } from '#test/said.ts'
import { namedAs } from '../named-as.ts'
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

test('who is named by their role and has none is named by nothing else', async () => {
  const map = await drawSystem(house, { parts: ['hospitals'], places: ['lambeth'], experiences: ['nursing'] })
  const hats = [{ partId: `${map.get('hospitals')}`, organisationId: null, roleInWords: '' }]
  const memberId = await addIntroduced(house, 'Femi Test-Adeyemi', { hats })
  for (const [attribution, by] of [
    ['role', ''],
    ['part', 'Hospitals'],
  ] as const) {
    const [id = ''] = await keepInsights(house, [`Said by ${attribution}`])
    const author = { memberId, attribution }
    await db.updateTable('insights.insightAuthor').set(author).where('insightId', '=', id).execute()
    expect((await namedAs(db, { ids: [id], at: clock.now() })).get(id)).toBe(by)
  }
})

test('a card of a member that may be used for less is named as before', async () => {
  const board = await layBoard(house)
  const author = await house.signedIn()
  await joinBoard(author, board, 'The early one')
  await writeCard(author, board, { words: 'Open the doors at nine' })
  await db.updateTable('boards.question').set({ revealedAt: clock.now() }).execute()
  const closing = { boardId: board.id, by: null, at: clock.now() }
  await db.transaction().execute((tx) => closeBoard(tx, closing))
  const { id } = await db
    .selectFrom('insights.insight')
    .select('id')
    .where('words', '=', 'Open the doors at nine')
    .executeTakeFirstOrThrow()
  const named = async () => (await namedAs(db, { ids: [id], at: clock.now() })).get(id)
  expect(await named()).toBeUndefined()
  const { fields } = await author.get(`/insights/${id}`)
  await author.post(`/insights/${id}`, {
    do: 'change',
    attribution: `${fields.attribution}`,
    uses: 'wording',
  })
  expect(await named()).toBeUndefined()
})
