import { expect, test } from 'vitest'
import { aGuest, type TestBoard, writeCard } from '#test/boards.ts'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { addBoard } from '../board/add-board.ts'

const house = await openTestHouse()
const { db, clock } = house

/** An event with a board on which two cards can be read by all, and one is hidden. */
async function anEventWithCards() {
  const event = await layEvent(house)
  const answers = {
    title: 'The evening',
    questions: ['What is joyful?', 'What is hidden?'],
    words: 'hidden' as const,
    authorship: 'named' as const,
    votesEach: 3,
  }
  const id = await addBoard(db, { eventId: event.id, answers, by: null, at: clock.now() })
  const questions = await db
    .selectFrom('boards.question')
    .select(['id', 'words'])
    .where('boardId', '=', id)
    .orderBy('position')
    .execute()
  const board: TestBoard = { id, at: `/boards/${id}`, questions }
  const guest = await aGuest(house, board, 'Ines Test-Name')
  await writeCard(guest, board, { words: 'Cake <script>alert(1)</script>' })
  await writeCard(guest, board, { words: 'Less e-mail' })
  await writeCard(guest, board, { words: 'A secret', question: 1 })
  const organiser = await house.signedIn('organiser')
  await organiser.get(`${board.at}/lead`)
  await organiser.post(`${board.at}/reveal`, { show: `${questions[0]?.id}` })
  return { event, board, organiser, guest, url: `/programme/${event.slug}/outputs` }
}

test('what came of an event is drafted from what was shown, and published without names', async () => {
  const { event, organiser, url } = await anEventWithCards()
  const visitor = house.visitor()
  expect((await visitor.get(`${event.here}/outputs`)).status).toBe(404)
  await organiser.get(url)
  const drafted = await organiser.follow(await organiser.post(url, { do: 'draft' }))
  expect(drafted.text).toContain('Less e-mail')
  expect(drafted.text).not.toContain('A secret')
  expect((await visitor.get(`${event.here}/outputs`)).status).toBe(404)
  await organiser.post(url, { do: 'publish' })
  const page = await visitor.get(`${event.here}/outputs`)
  expect(page.text).toContain('Cake <script>alert(1)</script>')
  expect(page.body).not.toContain('<script>alert')
  expect(page.text).not.toContain('Ines')
  const { id } = await db
    .selectFrom('boards.card')
    .select('id')
    .where('words', '=', 'Less e-mail')
    .executeTakeFirstOrThrow()
  expect(page.body).toContain(`id="card-${id}"`)
  await organiser.get(url)
  await organiser.post(url, { do: 'take-back' })
  expect((await visitor.get(`${event.here}/outputs`)).status).toBe(404)
})

test('what is left out stays out when the page is drafted anew, and what was said since comes in', async () => {
  const { event, board, guest, organiser, url } = await anEventWithCards()
  await organiser.get(url)
  await organiser.post(url, { do: 'draft' })
  const { id } = await db
    .selectFrom('events.output as output')
    .innerJoin('boards.card as card', 'card.id', 'output.cardId')
    .select('output.id')
    .where('output.eventId', '=', event.id)
    .where('card.words', 'like', 'Less%')
    .executeTakeFirstOrThrow()
  await organiser.post(url, { press: `leave-out:${id}` })
  await writeCard(guest, board, { words: 'Time' })
  await organiser.get(url)
  await organiser.post(url, { do: 'draft' })
  await organiser.post(url, { do: 'publish' })
  const page = await house.visitor().get(`${event.here}/outputs`)
  expect(page.text).toContain('Time')
  expect(page.text).not.toContain('Less e-mail')
  // Another event's page has no power over this one's.
  const other = await layEvent(house)
  await organiser.get(`/programme/${other.slug}/outputs`)
  await organiser.post(`/programme/${other.slug}/outputs`, { press: `bring-back:${id}` })
  expect((await house.visitor().get(`${event.here}/outputs`)).text).not.toContain('Less e-mail')
})

test('of two who change the opening at once, the second overwrites nothing', async () => {
  const { organiser, url } = await anEventWithCards()
  await organiser.get(url)
  await organiser.post(url, { do: 'draft' })
  await organiser.get(url)
  expect((await organiser.post(url, { do: 'open', opening: 'One', revision: '1' })).status).toBe(303)
  const second = await organiser.post(url, { do: 'open', opening: 'Other', revision: '1' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Another organiser has saved this')
})
