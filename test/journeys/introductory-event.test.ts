import { expect } from 'vitest'
import { seatCookie } from '#platform/web/cookies.ts'
import { type TestBoard, writeCard } from '#test/boards.ts'
import { Browser } from '#test/browser.ts'
import { browserElsewhere, inTurns } from '#test/comers.ts'
import { invitesAll, registersAsGuest, registersAsMember, signedInElsewhere } from '#test/introductory.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { overNetwork } from '#test/over-network.ts'
import { looksAtEach } from '#test/questions-walk.ts'
import { journey, openStreet } from '#test/real-browser.ts'
import { letterTo } from '#test/received-letter.ts'
import { cellsOf, fullName, guest, invited } from '#test/sixty.ts'
import { asCopied } from '#test/spreadsheet.ts'
import { followStream } from '#test/stream.ts'

// The first two steps of the year in one evening: invited, registered, sixty on one board, and what came of it is read.

const house = await openListeningHouse(() => Promise.resolve({ TRUST_PROXY: 'true' }))
const { db } = house
const street = openStreet(house)
const looks = looksAtEach()
const dev = await house.member('Dev Test-Sharma', 'organiser')

/** Six take up the invitation and come as members, fifty-four as guests; two more come when all places are taken. */
const members = invited.slice(0, 6)
const guests = invited.slice(6, 60)
const late = ['Lou', 'Mo'].map((first) => guest(first, 'Late', 3))

const event = { here: '', home: '', board: '' }
const places = new Map<string, string>()

const tomorrow = () => {
  const at = new Date(Date.now() + 24 * 60 * 60 * 1000)
  const [year = '', month = '', day = ''] = at
    .toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
    .split('-')
  return { day: `${Number(day)}`, month: `${Number(month)}`, year }
}

journey('an organiser prepares the introductory event for sixty, and publishes it', async () => {
  const organiser = await street.signedIn(dev)
  const { page } = organiser
  await organiser.opens('/programme/new')
  await looks.withScript(organiser)
  await organiser.writes('An evening to begin with', 'What is it called?')
  for (const [part, words] of Object.entries(tomorrow()))
    await page.locator(`[name="beginsOn.${part}"]`).fill(words)
  await organiser.writes('5:30pm', 'When does it begin?')
  await organiser.writes('7pm', 'When does it end?')
  await organiser.chooses('Online')
  await organiser.presses('Prepare it')
  await organiser.sees('It is prepared.', 'What there is for people')
  await looks.withScript(organiser)
  event.home = new URL(page.url()).pathname
  event.here = event.home.replace('/programme/', '/events/')
  await organiser.follows('Say what there is: Captions')
  await looks.withScript(organiser)
  for (const fieldset of await page.locator('fieldset').all())
    await fieldset.getByText('Yes', { exact: true }).click()
  await organiser.presses('Save')
  await organiser.opens(`${event.home}/places`)
  await looks.withScript(organiser)
  await organiser.writes('60', /^How many places are there/)
  await organiser.presses('Save')
  await organiser.opens(`${event.home}/publish`)
  await organiser.presses('Publish it')
  await organiser.sees('It is published. Everybody sees it.')
  await looks.withScript(organiser)
})

journey(
  'sixty are invited and register, some as members, most without an account; two more wait',
  async () => {
    const organiser = await signedInElsewhere(house, dev)
    const words = 'Do come. As a member, or just for the evening: you find it under Events on our website.'
    await invitesAll(organiser, {
      list: asCopied(invited.map(cellsOf)),
      subject: 'An evening to begin with',
      words,
    })
    await inTurns(members, async (one) => {
      expect(await registersAsMember(house, one, event.here), fullName(one)).toContain('You have a place')
    })
    await inTurns(guests, async (one) => {
      const { path, stands } = await registersAsGuest(house, one, event.here)
      expect(stands, fullName(one)).toContain('You have a place')
      places.set(one.address, path)
    })
    for (const one of late) {
      const { path, stands } = await registersAsGuest(house, one, event.here)
      expect(stands).toContain('You are on the waiting list')
      places.set(one.address, path)
    }
    const visitor = await street.someone()
    await visitor.opens(event.here)
    await visitor.sees('All places are taken.', 'Join the waiting list')
    await looks.withScript(visitor)
  },
)

journey('one gives their place up by the link in their mail, and the first who waits has it', async () => {
  const [one] = guests
  const person = await street.someone()
  await person.opens(places.get(`${one?.address}`) ?? '')
  await looks.withScript(person)
  await person.presses('I cannot come: give up my place')
  await person.sees('Your place is given up')
  const [first, second] = late
  const about = { to: `${first?.address}`, leadsTo: '/events/place/', subject: /^You have a place now/ }
  expect((await letterTo(house, about)).path).toBe(places.get(`${first?.address}`))
  const waiting = browserElsewhere(house)
  expect((await waiting.get(places.get(`${second?.address}`) ?? '')).text).toContain(
    'Before you in the list Nobody: you are the first',
  )
})

/** The board of the event, as the database knows it: a test must write to its question. */
async function findBoard(): Promise<TestBoard> {
  const id = event.board.split('/').at(-1) ?? ''
  const questions = await db
    .selectFrom('boards.question')
    .select(['id', 'words'])
    .where('boardId', '=', id)
    .orderBy('position')
    .execute()
  return { id, at: event.board, questions }
}

/** The hour comes: nobody can wait for it here. */
async function begins(): Promise<void> {
  const minutesMs = 60_000
  await db
    .updateTable('events.event')
    .set({ startsAt: new Date(Date.now() - 10 * minutesMs), endsAt: new Date(Date.now() + 80 * minutesMs) })
    .where('slug', '=', event.home.replace('/programme/', ''))
    .execute()
}

journey(
  'sixty people write on one board from their phones, and see each other’s words when they are shown',
  async () => {
    const organiser = await street.signedIn(dev)
    await organiser.opens(`${event.home}/board`)
    await organiser.writes('What are the key ingredients of a joyful community?', 'What do you ask?')
    await looks.withScript(organiser)
    await organiser.presses('Lay the board out')
    await organiser.sees('Let people in')
    event.board = new URL(organiser.page.url()).pathname.replace('/share', '')
    // Whoever has a place finds the board on their own page.
    const [, one] = guests
    const own = browserElsewhere(house)
    const { links } = await own.get(places.get(`${one?.address}`) ?? '')
    expect(links.map(({ href }) => href)).toContain(event.board)

    const board = await findBoard()
    const phones: Browser[] = []
    for (let number = 1; number <= 60; number++)
      phones.push(new Browser(overNetwork(house.address, `203.0.113.${number}`)))
    const seats = phones.map((phone, index) => ({ phone, words: `Ingredient ${index + 1}: listening` }))
    await inTurns(seats, async ({ phone, words }) => {
      await phone.get(board.at)
      await phone.post(`${board.at}/join`, { name: '' })
      expect((await writeCard(phone, board, { words })).status).toBe(303)
    })
    const [first] = phones
    if (!first) throw new Error('Sixty came')
    const cookie = `${seatCookie}=${first.cookie(seatCookie)}`
    const stream = await followStream(`${house.address}${board.at}/stream?since=0`, { cookie })
    expect((await first.get(board.at)).text).not.toContain('Ingredient 60')
    await organiser.opens(`${board.at}/lead`)
    await looks.withScript(organiser)
    // The page keeps up by itself: no other page follows.
    await organiser.page.getByRole('button', { name: /^Show/ }).first().click()
    await stream.until((all) => all.includes('Ingredient 60: listening'))
    stream.leave()
    const kept = await db
      .selectFrom('boards.card')
      .select('words')
      .where('standing', '=', 'kept')
      .where('questionId', '=', `${board.questions[0]?.id}`)
      .execute()
    expect(new Set(kept.map(({ words }) => words)).size).toBe(60)
    expect(kept).toHaveLength(60)
  },
)

journey('before they leave, what came of it is drafted, looked through and published', async () => {
  await begins()
  const organiser = await street.signedIn(dev)
  await organiser.opens(`${event.home}/outputs`)
  await organiser.presses('Draft it from the board')
  await organiser.sees('It is drafted from what was shown to all on the board.', 'Ingredient 60: listening')
  await looks.withScript(organiser)
  await organiser.page.getByRole('button', { name: /Leave it out.*Ingredient 7: listening/ }).click()
  await organiser.sees('Left out')
  await organiser.writes('We begin with listening', 'Another line')
  await organiser.presses('Add it')
  await organiser.presses('Close the board and publish it')
  await organiser.sees('It is published. Everybody can read it.')
  const visitor = await street.someone()
  await visitor.opens(event.here)
  await visitor.presses('Read what came of it')
  await visitor.sees('We begin with listening', 'Ingredient 60: listening')
  await visitor.doesNotSee('Ingredient 7: listening')
  await looks.withScript(visitor)
  const cards = await db.selectFrom('boards.card').select(['id', 'words']).execute()
  const { body } = await browserElsewhere(house).get(`${event.here}/outputs`)
  const shown = cards.filter(({ id }) => body.includes(`id="card-${id}"`))
  expect(shown).toHaveLength(59)
})
