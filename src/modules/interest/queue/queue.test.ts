import { expect, test } from 'vitest'
import { applyAs, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'

const house = await openTestHouse()
const { clock, db } = house
const system = await plantSmallSystem(house)
const dayMs = 24 * 60 * 60 * 1000
const apply = (name: string, part = system.residents) =>
  applyAs(house.visitor(), { name, address: `${name.toLowerCase()}@commonweal.example`, part })

test('the queue is empty in words, and so is the hall', async () => {
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/interest')).text).toContain('Nobody is waiting for you')
  expect((await organiser.get('/')).text).toContain('Nobody waits to join')
  expect((await (await house.signedIn()).get('/')).text).not.toContain('to join')
})

test('who waits longest stands first, and a long wait shows: after seven days, and after fourteen', async () => {
  for (const name of ['Oldest', 'Older', 'Newest']) {
    await apply(name)
    clock.forward(7 * dayMs)
  }
  clock.forward(-7 * dayMs)
  const organiser = await house.signedIn('organiser')
  const queue = await organiser.get('/interest')
  const names = queue.links.map(({ text }) => text).filter((text) => /^(Old|New)/.test(text))
  expect(names).toEqual(['Oldest', 'Older', 'Newest'])
  expect(queue.selectAll('.nhsuk-tag')).toEqual(['14 days, over two weeks', '7 days, over a week'])
  expect(queue.text).toContain('3 people are waiting for you')
  const hall = await organiser.get('/')
  expect(hall.text).toContain('3 people wait to join')
  expect(hall.text).toContain('has waited for 14 days')
})

test('the queue is filtered by part and by what became of it, with counts', async () => {
  await apply('Ward', system.hospital)
  const organiser = await house.signedIn('organiser')
  const all = await organiser.get('/interest')
  expect(all.text).toContain('Waiting (4)')
  expect(all.text).toContain('Hospitals (1)')
  const hospital = await organiser.get(`/interest?part=${system.hospital}`)
  expect(hospital.text).toContain('Ward')
  expect(hospital.text).not.toContain('Oldest')
  expect((await organiser.get('/interest?show=declined')).text).toContain('Nobody was declined')
  for (const odd of ['show=king', 'part=nowhere', 'after=yesterday_nobody', 'after=2022-99-99T00:00:00Z_x'])
    expect((await organiser.get(`/interest?${odd}`)).status).toBe(200)
})

test('a long queue is turned page by page, and nobody is passed over', async () => {
  const at = clock.now()
  await db
    .insertInto('interest.expression')
    .values(
      Array.from({ length: 60 }, (_, count) => ({
        reference: `PAGE-${count}`,
        name: `Many ${count}`,
        address: `many-${count}@commonweal.example`,
        status: 'waiting',
        // All at the same instant: a place that an instant alone holds would lose some.
        sentAt: at,
      })),
    )
    .execute()
  const organiser = await house.signedIn('organiser')
  const first = await organiser.get('/interest')
  const next = first.links.find(({ text }) => text.startsWith('Next'))?.href ?? ''
  const second = await organiser.get(next)
  const namesOn = (page: typeof first) =>
    page.links.map(({ text }) => text).filter((text) => text.startsWith('Many'))
  expect(new Set([...namesOn(first), ...namesOn(second)]).size).toBe(60)
  expect(namesOn(first).length + namesOn(second).length).toBe(60)
})

test('what somebody needs is flagged in the queue, and stands first on their page, for organisers alone', async () => {
  await db
    .updateTable('interest.expression')
    .set({ accessNeeds: 'Captions, please' })
    .where('name', '=', 'Oldest')
    .execute()
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('name', '=', 'Oldest')
    .executeTakeFirstOrThrow()
  const organiser = await house.signedIn('organiser')
  const queue = await organiser.get('/interest')
  expect(queue.text).toContain('Has access needs')
  expect(queue.text).not.toContain('Captions, please')
  expect((await organiser.get(`/interest/${id}`)).text).toContain('Captions, please')
  for (const others of [[], ['editor', 'administrator', 'guardian', 'facilitator']] as const)
    expect((await (await house.signedIn(...others)).get(`/interest/${id}`)).status).toBe(403)
  expect((await house.visitor().get(`/interest/${id}`)).status).toBe(303)
  expect((await organiser.get('/interest/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

test('who had time to confirm their own address has waited since that ended, in the queue and in the hall', async () => {
  await db.deleteFrom('interest.expression').execute()
  await apply('Elm')
  // The hall goes by the clock of the database.
  clock.set(new Date())
  const ended = new Date(Date.now() - dayMs)
  await db
    .updateTable('interest.expression')
    .set({ sentAt: new Date(ended.getTime() - 7 * dayMs), confirmationEndsAt: ended })
    .execute()
  const organiser = await house.signedIn('organiser')
  const queue = await organiser.get('/interest')
  expect(queue.text).toContain('1 day')
  expect(queue.selectAll('.nhsuk-tag')).toEqual([])
  const href = queue.links.find(({ text }) => text === 'Elm')?.href ?? ''
  expect((await organiser.get(href)).text).toContain('Waiting: 1 day.')
  const hall = await organiser.get('/')
  expect(hall.text).toContain('One person waits to join')
  expect(hall.text).not.toContain('has waited for')
})

test('the queue stands in the order of the ages that it shows', async () => {
  await db.deleteFrom('interest.expression').execute()
  for (const name of ['Confirmed', 'Plain']) await apply(name)
  const now = clock.now().getTime()
  const ago = (days: number) => new Date(now - days * dayMs)
  const set = (name: string, times: { sentAt: Date; confirmationEndsAt: Date | null }) =>
    db.updateTable('interest.expression').set(times).where('name', '=', name).execute()
  await set('Confirmed', { sentAt: ago(9), confirmationEndsAt: ago(2) })
  await set('Plain', { sentAt: ago(4), confirmationEndsAt: null })
  const queue = await (await house.signedIn('organiser')).get('/interest')
  expect(queue.text.indexOf('Plain')).toBeLessThan(queue.text.indexOf('Confirmed'))
})

test('the queue says how somebody came, and never by whose link', async () => {
  await db.deleteFrom('interest.expression').execute()
  for (const name of ['Asked', 'Friend', 'Shared', 'Walked']) await apply(name)
  await invite(house, { name: 'Asked', address: 'asked@commonweal.example' })
  const { id } = await db.selectFrom('invitations.invitation').select('id').executeTakeFirstOrThrow()
  const call = (name: string, callId: string) =>
    db.updateTable('interest.expression').set({ callId }).where('name', '=', name).execute()
  for (const name of ['Asked', 'Friend']) await call(name, `invitation:${id}`)
  await call('Shared', `share-link:${id}`)
  const { text } = await (await house.signedIn('organiser')).get('/interest')
  expect(text).toMatch(/Asked\S+Was invited/)
  expect(text).toMatch(/Friend\S+Came by an invitation that was passed on/)
  expect(text).toMatch(/Shared\S+Came by word of mouth/)
  expect(text.match(/Came by|Was invited/g)).toHaveLength(3)
})
