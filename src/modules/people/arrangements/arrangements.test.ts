import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Role, roles, type Viewer } from '#platform/access.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { flagArrangements, listArrangements } from '../arrangement.ts'

const house = await openTestHouse()
const { db } = house
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
const secret = 'A quiet room, and my sister Test-Joan beside me'

async function needing(words = secret): Promise<Person> {
  const person = await house.signedIn()
  const { fields } = await person.get('/account/arrangements')
  const sent = await person.post('/account/arrangements', {
    ...fields,
    accessNeeds: words,
    contactHow: 'By post',
  })
  expect(sent.location).toBe('/account/arrangements?done=saved')
  return person
}

const viewerOf = ({ member }: Person, ...held: Role[]): Viewer => ({
  id: member.id,
  name: member.name,
  roles: new Set(held),
  waitingRoles: new Set(),
  sessionId: '',
  hasSecondFactor: false,
  hasKeptWords: false,
  provedAt: null,
})

const readingsOf = ({ member }: Person) =>
  db
    .selectFrom('platform.act')
    .selectAll()
    .where('act', '=', 'people.readArrangements')
    .where('onId', '=', member.id)
    .execute()

test('a member says what they need, changes it, and takes it away: of what is empty, nothing is kept', async () => {
  const person = await needing()
  const page = await person.get('/account/arrangements?done=saved')
  expect(page.text).toContain('Only you and the organisers see this')
  expect(page.fields.accessNeeds).toBe(secret)
  await person.post('/account/arrangements', { ...page.fields, accessNeeds: '', contactHow: ' \n ' })
  const rows = await db
    .selectFrom('people.arrangement')
    .selectAll()
    .where('memberId', '=', person.member.id)
    .execute()
  expect(rows).toEqual([])
})

test.each([...roles.filter((role) => role !== 'organiser'), null])(
  'whoever is no organiser reads nothing of it, and is not told that it is there: %s',
  async (role) => {
    const [person, reader] = [await needing(), await house.signedIn(...(role ? [role] : []))]
    const memberIds = [person.member.id]
    const viewer = viewerOf(reader, ...(role ? [role] : []))
    expect(await listArrangements(db, { viewer, memberIds, at: house.clock.now() })).toEqual([])
    expect(await flagArrangements(db, { viewer, memberIds })).toEqual(new Set())
    expect((await reader.get(`/members/${person.member.id}/arrangements`)).status).toBe(403)
    const seen = await reader.get(`/members/${person.member.id}`)
    expect(seen.body).not.toContain('arrangements')
    expect(seen.body).not.toContain(secret)
    expect(await readingsOf(person)).toEqual([])
  },
)

test('all roles but the organiser’s together read nothing either', async () => {
  const [person, reader] = [await needing(), await house.signedIn()]
  const viewer = viewerOf(reader, ...roles.filter((role) => role !== 'organiser'))
  expect(
    await listArrangements(db, { viewer, memberIds: [person.member.id], at: house.clock.now() }),
  ).toEqual([])
})

test('an organiser is told where to look, reads it there, and the member sees who looked', async () => {
  const [person, organiser] = [await needing(), await house.signedIn('organiser')]
  const member = await organiser.get(`/members/${person.member.id}`)
  expect(member.text).toContain(`See what ${person.member.name} needs`)
  expect(member.body).not.toContain(secret)
  expect(await readingsOf(person)).toEqual([])

  const read = await organiser.get(`/members/${person.member.id}/arrangements`)
  expect(read.text).toContain(secret)
  expect(read.text).toContain('That you looked is written down')
  const [act, ...more] = await readingsOf(person)
  expect(more).toEqual([])
  expect(act?.byPerson).toBe(organiser.member.id)
  expect(JSON.stringify(act)).not.toContain('quiet')
  const own = await person.get('/account/arrangements')
  expect(own.text).toContain(`${organiser.member.name}, on 2 June 2022`)
  const administrator = await house.signedIn('administrator')
  const acts = await administrator.get('/administration/acts')
  expect(acts.text).toContain(`looked at what ${person.member.name} needs to take part`)
  expect(acts.text).not.toContain('quiet')
})

test('who has said nothing has no flag; to look there is no act, nor is one’s own', async () => {
  const [person, organiser] = [await house.signedIn(), await house.signedIn('organiser')]
  expect((await organiser.get(`/members/${person.member.id}`)).text).toContain('have not said that they need')
  const nothing = await organiser.get(`/members/${person.member.id}/arrangements`)
  expect(nothing.text).toContain('has not said that they need anything')
  expect(await readingsOf(person)).toEqual([])
  const { fields } = await organiser.get('/account/arrangements')
  await organiser.post('/account/arrangements', { ...fields, payment: 'Fares' })
  expect((await organiser.get(`/members/${organiser.member.id}/arrangements`)).text).toContain('Fares')
  expect(await readingsOf(organiser)).toEqual([])
})

test('of many, an organiser reads those who said something, each recorded once a look', async () => {
  const organiser = await house.signedIn('organiser')
  const people = [await needing(), await house.signedIn(), await needing('Captions')]
  const memberIds = people.map(({ member }) => member.id)
  const viewer = viewerOf(organiser, 'organiser')
  const found = await listArrangements(db, { viewer, memberIds, at: house.clock.now() })
  expect(found.map(({ accessNeeds }) => accessNeeds).toSorted()).toEqual([secret, 'Captions'].toSorted())
  expect(await flagArrangements(db, { viewer, memberIds })).toEqual(new Set([memberIds[0], memberIds[2]]))
  expect(await Promise.all(people.map(async (each) => (await readingsOf(each)).length))).toEqual([1, 0, 1])
  await db
    .updateTable('people.member')
    .set({ leftAt: house.clock.now() })
    .where('id', '=', `${memberIds[0]}`)
    .execute()
  expect(await listArrangements(db, { viewer, memberIds, at: house.clock.now() })).toHaveLength(1)
})

test('two windows: the second is told what the first wrote, and decides', async () => {
  const person = await house.signedIn()
  const { fields } = await person.get('/account/arrangements')
  await person.post('/account/arrangements', { ...fields, accessNeeds: 'From one window' })
  const told = await person.post('/account/arrangements', { ...fields, accessNeeds: 'From another' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('It says by now:')
  expect(told.text).toContain('From one window')
  expect(told.fields.accessNeeds).toBe('From another')
  expect((await person.post('/account/arrangements', told.fields)).status).toBe(303)
  const long = await person.post('/account/arrangements', { ...told.fields, payment: 'x'.repeat(1001) })
  expect(long.text).toContain('Expenses and payment must be 1000 characters or less')
  expect(long.fields.payment).toHaveLength(1001)
})

test('what somebody needs is in no mail and in no other table', async () => {
  await needing('Unmistakable-need-7431')
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
  const holding: string[] = []
  for (const { name } of rows) {
    const found =
      await sql`select 1 from ${sql.table(name)} row where row::text like '%Unmistakable-need%'`.execute(db)
    if (found.rows.length > 0) holding.push(name)
  }
  expect(holding).toEqual(['people.arrangement'])
})
