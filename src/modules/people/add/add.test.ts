import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { addMember } from './add.ts'

const house = await openTestHouse()

test('an organiser adds a member, who is welcomed by mail and can sign in', async () => {
  const organiser = await house.signedIn('organiser')
  await organiser.get('/members/add')
  const added = await organiser.post('/members/add', {
    name: 'Gwen Test-Price',
    address: ' Gwen@Commonweal.example ',
  })
  expect((await organiser.follow(added)).select('h1')).toBe('Gwen Test-Price')

  const mail = await house.db
    .selectFrom('platform.mail')
    .selectAll()
    .where('act', '=', 'people.add')
    .executeTakeFirstOrThrow()
  expect(mail.toAddress).toBe('gwen@commonweal.example')
  expect(mail.bodyText).toContain(`${organiser.member.name} has made you a member`)
  expect(mail.bodyText).toContain('/sign-in')
  const act = await house.db
    .selectFrom('platform.act')
    .selectAll()
    .where('act', '=', 'people.add')
    .executeTakeFirstOrThrow()
  expect(act.byPerson).toBe(organiser.member.id)
  expect(added.location).toBe(`/members/${act.onId}?done=added`)
})

test('an address that a member has already is told to the organiser, and nothing is sent', async () => {
  const organiser = await house.signedIn('organiser')
  const other = await house.signedIn()
  await organiser.get('/members/add')
  const refused = await organiser.post('/members/add', {
    name: 'Twin',
    address: other.member.address.toUpperCase(),
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Somebody with this e-mail address is a member already')
  expect(refused.fields.name).toBe('Twin')
  const twins = await house.db.selectFrom('people.member').select('id').where('name', '=', 'Twin').execute()
  expect(twins).toEqual([])
})

test('two organisers add the same person at once: one does, and one mail goes out', async () => {
  const ask = {
    name: 'Only One',
    address: 'only@commonweal.example',
    by: null,
    config: house.config,
    at: house.clock.now(),
  }
  const outcomes = await Promise.all([addMember(house.db, ask), addMember(house.db, ask)])
  expect(outcomes.filter((outcome) => outcome === 'address-taken')).toHaveLength(1)
  const mails = await house.db
    .selectFrom('platform.mail')
    .select('id')
    .where('toAddress', '=', ask.address)
    .execute()
  expect(mails).toHaveLength(1)
})

test('a member who is no organiser may not add, whatever else they are', async () => {
  const editor = await house.signedIn('editor', 'administrator', 'guardian', 'facilitator')
  expect((await editor.get('/members/add')).status).toBe(403)
  await editor.get('/account')
  expect((await editor.post('/members/add', { name: 'X', address: 'x@commonweal.example' })).status).toBe(403)
})
