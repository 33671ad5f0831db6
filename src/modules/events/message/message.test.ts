import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { plantUntoldCommunity } from '#modules/community/index.ts'
import { mailsTo } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { message } from './message.ts'

const house = await openTestHouse()
const { db } = house
let organiser: Awaited<ReturnType<typeof house.signedIn>>

beforeAll(async () => {
  organiser = await house.signedIn('organiser')
})

/** An event with a member and a guest, one who waits, one who gave up their place, and one who has not confirmed. */
async function anEvent(slug: string) {
  const { id: eventId } = await layEvent(house, { slug })
  const { member } = await house.signedIn()
  const address = (who: string) => `${who}-${slug}@commonweal.example`
  const guest = (who: string) => ({ guestName: 'Wren Test-Guest', guestAddress: address(who) })
  await layPlace(house, { eventId, person: { memberId: member.id } })
  await layPlace(house, { eventId, person: guest('guest') })
  await layPlace(house, { eventId, person: guest('waiting'), waits: true })
  const gone = await layPlace(house, { eventId, person: guest('gone') })
  const silent = await layPlace(house, { eventId, person: guest('silent'), waits: true })
  await sql`update events.registration set cancelled_at = now(), cancelled_how = 'cancelled' where id = ${gone}`.execute(
    db,
  )
  await sql`update events.registration set confirmed_at = null where id = ${silent}`.execute(db)
  const form = await organiser.get(`/programme/${slug}/message`)
  const told = async () => {
    const all = [member.address, ...['guest', 'waiting', 'gone', 'silent'].map(address)]
    const mails = await Promise.all(all.map((one) => mailsTo(house, one)))
    return mails.map((each) => each.filter(({ act }) => act === 'events.message').length)
  }
  return { way: `/programme/${slug}/message`, once: `${form.fields.once}`, told, member, form }
}

const said = {
  to: 'both',
  subject: 'Bring a story',
  words: 'One that you like to tell.\n\nWe look forward to it.',
}

test('an organiser sees the letter and to how many it goes, and then sends it once to each', async () => {
  const { way, once, told, member, form } = await anEvent('stories')
  expect(form.text).toContain('Everybody with a place (2)')
  const preview = await organiser.post(way, { ...said, once })
  expect(preview.text).toContain('Send it to 3 people?')
  expect(preview.text).toContain('One that you like to tell.')
  expect(await told()).toEqual([0, 0, 0, 0, 0])
  const send = () => organiser.post(way, { ...said, once, do: 'send' })
  const [one, other] = await Promise.all([send(), send()])
  expect([one.location, other.location]).toEqual([`${way}?done=sent`, `${way}?done=sent`])
  await send()
  expect(await told()).toEqual([1, 1, 1, 0, 0])
  const [mail] = (await mailsTo(house, member.address)).filter(({ act }) => act === 'events.message')
  expect(mail?.subject).toBe('Building trust: Bring a story')
  expect(mail?.bodyText).toContain('You get this because you registered for this event.')
  const page = await organiser.get(way)
  expect(page.text).toContain('to 3 people')
})

test.each([
  ['registered', [1, 1, 0, 0, 0]],
  ['waiting', [0, 0, 1, 0, 0]],
])('a message to those who are %s reaches nobody else', async (to, expected) => {
  const { way, once, told } = await anEvent(`only-${to}`)
  await organiser.post(way, { ...said, to, once, do: 'send' })
  expect(await told()).toEqual(expected)
})

test('at an event that is both in a room and online, one half is written to, with how many get it', async () => {
  const { id: eventId, slug } = await layEvent(house, { format: 'both', place: 'The Albany' })
  const guest = (who: string) => ({ guestName: who, guestAddress: `${who}@halves.example` })
  for (const who of ['room', 'online', 'phone', 'unsaid', 'waits'])
    await layPlace(house, { eventId, person: guest(who), waits: who === 'waits' })
  await sql`update events.registration set
      comes = case guest_name when 'room' then 'in-person' when 'unsaid' then null else 'online' end,
      room_wanted_at = case guest_name when 'online' then asked_at end,
      guest_address = case guest_name when 'phone' then null else guest_address end
    where event_id = ${eventId}`.execute(db)
  house.clock.forward(60_000)
  const way = `/programme/${slug}/message`
  const form = await organiser.get(way)
  for (const words of ['Those in the room (2)', 'Those online (2)', 'Everybody on the waiting list (2)'])
    expect(form.text).toContain(words)
  const asked = { ...said, to: 'online', once: `${form.fields.once}` }
  const preview = await organiser.post(way, asked)
  expect(preview.text).toContain('Send it to one person?')
  expect(preview.text).toContain('One person has no e-mail')
  const done = await organiser.follow(await organiser.post(way, { ...asked, do: 'send' }))
  expect(done.text).toContain('to one person online')
  const reached = await Promise.all(
    ['room', 'online', 'unsaid', 'waits'].map((who) => mailsTo(house, `${who}@halves.example`)),
  )
  expect(reached.map(({ length }) => length)).toEqual([0, 1, 0, 0])
  expect((await organiser.get(`/programme/${slug}/people`)).text).toContain(
    'phone: we wrote: “Bring a story”',
  )
  // Where it is in the room alone since, what they said of it once names nobody.
  await sql`update events.event set format = 'in-person' where id = ${eventId}`.execute(db)
  for (const press of [{}, { do: 'send' }]) {
    const late = await organiser.post(way, { ...asked, once: randomUUID(), ...press })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Select to whom you write')
  }
  const { by, config } = { by: organiser.member.id, config: house.config }
  const sends = { to: 'online', subject: 'Late', words: 'Words', once: randomUUID() } as const
  expect(await message(db, { eventId, message: sends, by, config, at: house.clock.now() })).toBe('not-now')
})

test('answers go to the community, where it has an address', async () => {
  const told = { ...house.config, organiserEmail: 'hello@leaders.org' }
  await plantUntoldCommunity({ db, config: told, now: house.clock.now() })
  const { way, once } = await anEvent('answers')
  await organiser.post(way, { ...said, once, do: 'send' })
  const { rows } = await sql<{ replyTo: string | null }>`
    select distinct reply_to as "replyTo" from platform.mail where act = 'events.message' and to_address like '%-answers@%'`.execute(
    db,
  )
  expect(rows).toEqual([{ replyTo: 'hello@leaders.org' }])
})

test('what is missing is asked for, and what was typed is kept', async () => {
  const { way, once } = await anEvent('missing')
  const page = await organiser.post(way, { to: 'both', subject: ' ', words: 'Some words', once })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Enter a subject')
  expect(page.fields.words).toBe('Some words')
  // A form without its opening is shown again rather than sent, perhaps twice.
  const without = await organiser.post(way, { ...said, once: '', do: 'send' })
  expect(`${without.fields.once}`).toMatch(/^[\da-f-]{36}$/)
})
