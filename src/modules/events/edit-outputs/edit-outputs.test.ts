import { expect, test } from 'vitest'
import { plantFrameworks } from '#modules/frameworks/index.ts'
import { aGuest, layBoard, writeCard } from '#test/boards.ts'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house

async function aBoardOf(eventId: string) {
  const board = await layBoard(house, { hidesWords: false })
  await db
    .insertInto('events.board')
    .values({ eventId, boardId: board.id, title: 'The board', addedAt: clock.now() })
    .execute()
  return board
}

test('what is published is reworded by nobody: publishing closes the board, or is refused', async () => {
  const event = await layEvent(house, { startsAt: clock.now() })
  const board = await aBoardOf(event.id)
  const guest = await aGuest(house, board)
  await writeCard(guest, board, { words: 'As it was said' })
  const [question] = board.questions
  const own = `${board.at}/questions/${question?.id}/cards/1`
  const reword = (words: string) => guest.post(own, { do: 'change', words })

  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/outputs`
  await organiser.get(url)
  await organiser.post(url, { do: 'draft' })
  const refused = await organiser.follow(await organiser.post(url, { do: 'publish' }))
  expect(refused.text).toContain('It is not published: a board still takes words.')
  expect((await house.visitor().get(`${event.here}/outputs`)).status).toBe(404)
  expect(refused.text).toContain('Close the board and publish it')
  await reword('Reworded in time')
  await organiser.post(url, { do: 'publish', closes: 'boards' })
  await reword('Reworded too late')
  expect((await house.visitor().get(`${event.here}/outputs`)).text).toContain('Reworded in time')
})

test('of a board that is opened later, nothing comes onto a published page before it is closed', async () => {
  const event = await layEvent(house, { startsAt: clock.now() })
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/outputs`
  await organiser.get(url)
  await organiser.post(url, { do: 'draft' })
  await organiser.post(url, { do: 'publish' })
  const board = await aBoardOf(event.id)
  await writeCard(await aGuest(house, board), board, { words: 'Said later' })
  await organiser.post(url, { do: 'draft' })
  expect((await house.visitor().get(`${event.here}/outputs`)).text).not.toContain('Said later')
  await organiser.get(`${board.at}/close`)
  await organiser.post(`${board.at}/close`)
  await organiser.post(url, { do: 'draft' })
  expect((await house.visitor().get(`${event.here}/outputs`)).text).toContain('Said later')
})

test('a board leads back to its event, and once it is closed to what came of it', async () => {
  const event = await layEvent(house, { startsAt: clock.now() })
  const board = await aBoardOf(event.id)
  const guest = await aGuest(house, board)
  expect((await guest.get(board.at)).links.map(({ href }) => href)).toContain(event.here)
  const organiser = await house.signedIn('organiser')
  const hrefs = async () => (await organiser.get(`${board.at}/lead`)).links.map(({ href }) => href)
  expect(await hrefs()).toContain(`/programme/${event.slug}`)
  const { fields } = await organiser.get(`${board.at}/change`)
  await organiser.post(`${board.at}/change`, { ...fields, title: 'Called otherwise' })
  expect((await organiser.get(`/programme/${event.slug}/board`)).text).toContain('Called otherwise')
  await organiser.post(`${board.at}/close`)
  expect(await hrefs()).toContain(`/programme/${event.slug}/outputs`)
  const facilitator = await house.signedIn('facilitator')
  const links = (await facilitator.get(`${board.at}/lead`)).links.map(({ href }) => href)
  expect(links).toContain(event.here)
  expect(links).not.toContain(`/programme/${event.slug}/outputs`)
})

test('nothing is published of an event that has yet to begin, and nobody is promised a mail', async () => {
  const startsAt = new Date(clock.now().getTime() + 21 * 24 * 60 * 60 * 1000)
  const event = await layEvent(house, { startsAt })
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/outputs`
  await organiser.get(url)
  const drafted = await organiser.follow(await organiser.post(url, { do: 'draft' }))
  expect(drafted.text).toContain('It can be published once the event has begun')
  expect(drafted.text).not.toContain('Publish it')
  expect((await organiser.post(url, { do: 'publish' })).location).toContain('done=not-yet')
  expect((await house.visitor().get(`${event.here}/outputs`)).status).toBe(404)
})

test('what a card or its group was tagged with in the room stands on the page, and leads to its wording', async () => {
  await plantFrameworks({ db, config: house.config, now: clock.now() })
  const event = await layEvent(house, { startsAt: clock.now() })
  const board = await aBoardOf(event.id)
  await writeCard(await aGuest(house, board), board, { words: 'Promises kept' })
  const { id: groupId } = await db
    .insertInto('boards.cardGroup')
    .values({
      questionId: `${board.questions[0]?.id}`,
      name: 'Trust',
      characteristic: 'trust',
      madeAt: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.updateTable('boards.card').set({ groupId }).where('words', '=', 'Promises kept').execute()
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/outputs`
  await organiser.get(url)
  await organiser.post(url, { do: 'draft' })
  await organiser.post(url, { do: 'publish', closes: 'boards' })
  const { links } = await house.visitor().get(`${event.here}/outputs`)
  expect(links.map(({ href }) => href).find((href) => href?.endsWith('/trust'))).toMatch(/^\/frameworks\//)
})
