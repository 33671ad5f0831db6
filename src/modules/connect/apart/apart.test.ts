import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addIntroduced } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { forgetApart, keepApart, listApart, listOwnApart, shuffleApart } from '../apart.ts'

const house = await openTestHouse()
const { db, clock } = house

/** A member who can be found by name. */
async function listed(name: string): Promise<string> {
  const id = await addIntroduced(house, name, { audiences: { name: 'members' } })
  await db
    .insertInto('people.address')
    .values({ memberId: id, address: `${id}@commonweal.example`, verifiedAt: clock.now() })
    .execute()
  return id
}

test('somebody is looked for, named, and taken back; no address holds the name', async () => {
  const id = await listed('Zelda Test-Apart')
  const member = await house.signedIn()
  expect((await member.get('/connect/apart')).text).toContain('You have named nobody.')
  const found = await member.post('/connect/apart', { do: 'find', find: 'zelda' })
  expect(found.status).toBe(200)
  expect(found.text).toContain('Zelda Test-Apart')
  const done = await member.post('/connect/apart', { do: 'add', other: id })
  expect(done.location).toBe('/connect/apart?done=added')
  await member.post('/connect/apart', { do: 'add', other: id })
  expect(await listOwnApart(db, member.member.id)).toEqual([id])
  expect(await listApart(db, [member.member.id, id])).toEqual([{ memberId: member.member.id, otherId: id }])
  await member.post('/connect/apart', { do: 'take-back', other: id })
  expect(await listOwnApart(db, member.member.id)).toEqual([])
})

test('nobody else sees it: not the one who is named, not an organiser, not the log of acts', async () => {
  const id = await listed('Yara Test-Apart')
  const member = await house.signedIn()
  await member.get('/connect/apart')
  await member.post('/connect/apart', { do: 'add', other: id })
  const organiser = await house.signedIn('organiser', 'administrator')
  const pages = ['/connect/apart', `/members/${id}`, `/members/${member.member.id}`]
  for (const page of pages) {
    const { text } = await organiser.get(page)
    expect(text, page).not.toContain('I would rather not meet them')
    if (page === '/connect/apart') expect(text).toContain('You have named nobody.')
  }
  const acts = await db
    .selectFrom('platform.act')
    .select('act')
    .where('byPerson', '=', member.member.id)
    .execute()
  expect(acts).toEqual([])
})

test('nobody is put apart from themselves, nor from somebody who is not there', async () => {
  const member = await house.signedIn()
  await member.get('/connect/apart')
  await member.post('/connect/apart', { do: 'add', other: member.member.id })
  await member.post('/connect/apart', { do: 'add', other: '00000000-0000-4000-8000-000000000000' })
  expect((await member.post('/connect/apart', { do: 'add', other: 'nobody' })).status).toBe(404)
  expect(await listOwnApart(db, member.member.id)).toEqual([])
})

test('names that were typed before are offered to be chosen properly, and then forgotten', async () => {
  await listed('Xavier Test-Typed')
  const member = await house.signedIn()
  await db
    .insertInto('interest.avoided')
    .values({ memberId: member.member.id, words: 'Xavier\nMy old boss' })
    .execute()
  const page = await member.get('/connect/apart')
  expect(page.text).toContain('Names that you typed before')
  expect(page.text).toContain('My old boss')
  expect((await member.post('/connect/apart', { do: 'find', find: 'Xavier' })).text).toContain(
    'Xavier Test-Typed',
  )
  const done = await member.post('/connect/apart', { do: 'forget' })
  expect((await member.follow(done)).text).not.toContain('My old boss')
  expect(
    await db.selectFrom('interest.avoided').select('id').where('memberId', '=', member.member.id).execute(),
  ).toEqual([])
})

test('an empty search is asked for again; who is in no list is not found', async () => {
  await addIntroduced(house, 'Wanda Test-Unlisted', { unlisted: true })
  const member = await house.signedIn()
  await member.get('/connect/apart')
  expect((await member.post('/connect/apart', { do: 'find', find: ' ' })).status).toBe(422)
  const page = await member.post('/connect/apart', { do: 'find', find: 'Wanda' })
  expect(page.text).toContain('Nobody of that name is in the list of members.')
})

test('two say so at once, and both are kept', async () => {
  const ids = await Promise.all(['Ulla', 'Vito', 'Tara'].map((name) => listed(`${name} Test-Once`)))
  const people = await Promise.all(ids.map(() => house.signedIn()))
  await Promise.all(people.map((person) => person.get('/connect/apart')))
  await Promise.all(
    people.map((person, place) => person.post('/connect/apart', { do: 'add', other: ids[place] ?? '' })),
  )
  const kept = await Promise.all(people.map(({ member }) => listOwnApart(db, member.id)))
  expect(kept).toEqual(ids.map((id) => [id]))
})

test('whoever leaves is forgotten with whom they named', async () => {
  const id = await listed('Sana Test-Stays')
  const member = await house.signedIn()
  await member.get('/connect/apart')
  await member.post('/connect/apart', { do: 'add', other: id })
  await member.get('/account/leave')
  await member.post('/account/leave')
  expect(await listOwnApart(db, member.member.id)).toEqual([])
})

test('whoever leaves while all is written anew is forgotten all the same', async () => {
  const memberId = await listed('Rosa Test-Leaves')
  const otherId = await listed('Quin Test-Named')
  await db.transaction().execute((tx) => keepApart(tx, { memberId, otherId }))
  let leaving: Promise<void> = Promise.resolve()
  await db.transaction().execute(async (tx) => {
    await shuffleApart(tx)
    leaving = db.transaction().execute((leave) => forgetApart(leave, { memberId }))
    // It has come as far as it gets: it waits for what is written anew.
    await expect.poll(() => isWaitedFor()).toBe(true)
  })
  await leaving
  expect(await listOwnApart(db, memberId)).toEqual([])
})

async function isWaitedFor(): Promise<boolean> {
  const { rows } = await sql`
    select from pg_locks join pg_database as base on base.oid = pg_locks.database
    where base.datname = current_database() and not granted`.execute(db)
  return rows.length > 0
}
