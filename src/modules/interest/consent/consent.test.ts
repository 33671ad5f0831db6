import { expect, test } from 'vitest'
import { applyAs, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house
const system = await plantSmallSystem(house)

test('a member sees what they agreed to when they joined, takes it back, and is listed no more', async () => {
  const address = 'ada@commonweal.example'
  await applyAs(house.visitor(), { name: 'Ada Test-Hill', address, part: system.residents })
  const organiser = await house.signedIn('organiser')
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  await organiser.get(`/interest/${id}`)
  await organiser.post(`/interest/${id}/accept`)
  const said = await db.selectFrom('interest.consent').selectAll().where('what', '=', 'join').execute()
  expect(said).toMatchObject([{ given: true, memberId: expect.any(String) }])
})

test('what was said before stays, and the newest holds', async () => {
  const member = await house.signedIn()
  const first = await member.get('/account/consent')
  expect(first.text).toContain('You were not asked yet')
  await member.post('/account/consent', { what: 'listing', given: 'yes' })
  house.clock.forward(60_000)
  await member.post('/account/consent', { what: 'listing', given: 'no' })
  const rows = await db
    .selectFrom('interest.consent')
    .select(['given', 'version', 'how'])
    .where('memberId', '=', member.member.id)
    .orderBy('at')
    .execute()
  expect(rows).toEqual([
    { given: true, version: 1, how: 'website' },
    { given: false, version: 1, how: 'website' },
  ])
  expect((await member.get('/account/consent')).text).toContain('You said no')
  const { unlistedAt } = await db
    .selectFrom('people.profile')
    .select('unlistedAt')
    .where('memberId', '=', member.member.id)
    .executeTakeFirstOrThrow()
  expect(unlistedAt).toEqual(house.clock.now())
})

test('what nobody asked is no answer', async () => {
  const member = await house.signedIn()
  await member.get('/account/consent')
  for (const fields of [{}, { what: 'join', given: 'no' }, { what: 'news', given: 'perhaps' }])
    expect((await member.post('/account/consent', fields)).status).toBe(400)
  expect((await house.visitor().get('/account/consent')).location).toContain('/sign-in')
})

test('whoever agreed to earlier words is shown the new ones, and agrees to them or not', async () => {
  const member = await house.signedIn()
  const { id } = member.member
  const earlier = { memberId: id, what: 'insights', given: true, wording: 'As it was then', version: 0 }
  await db
    .insertInto('interest.consent')
    .values({ ...earlier, how: 'website', at: house.clock.now() })
    .execute()
  house.clock.forward(1000)
  const seen = await member.get('/account/consent')
  expect(seen.text).toContain('As it was then')
  expect(seen.text).toContain('Agree to the new words')
  await member.post('/account/consent', { what: 'insights', given: 'yes' })
  const after = await member.get('/account/consent')
  expect(after.text).not.toContain('Agree to the new words')
  expect(after.text).not.toContain('As it was then')
})

test('nobody changes what somebody agreed to, in the database either', async () => {
  const { member } = await house.signedIn()
  const { id } = await db
    .insertInto('interest.consent')
    .values({
      memberId: member.id,
      what: 'news',
      given: false,
      wording: 'As they read it',
      version: 1,
      how: 'paper',
      recordedBy: member.id,
      at: house.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const change = (to: object) => db.updateTable('interest.consent').set(to).where('id', '=', id).execute()
  const other = await house.signedIn()
  for (const to of [
    { given: true },
    { wording: 'Other words' },
    { at: new Date() },
    { memberId: other.member.id },
    { memberId: null },
    { recordedBy: other.member.id },
  ])
    await expect(change(to)).rejects.toThrow('kept as they said it')
  await change({ recordedBy: null })
})

test('what a member chooses in their profile is what they agreed to, and never something else', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get('/account/profile')
  await member.post('/account/profile', { ...fields, listed: 'no' })
  expect((await member.get('/account/consent')).text).toContain('You said no')
  house.clock.forward(1000)
  await member.post('/account/consent', { what: 'listing', given: 'yes' })
  const rows = await db
    .selectFrom('interest.consent')
    .select('given')
    .where('memberId', '=', member.member.id)
    .orderBy('at')
    .execute()
  expect(rows).toEqual([{ given: false }, { given: true }])
})
