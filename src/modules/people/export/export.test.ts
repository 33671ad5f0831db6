import { expect, test } from 'vitest'
import { readCells } from '#platform/csv.ts'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('an organiser takes the list away: what members see, without addresses and without who is not listed', async () => {
  const { db, clock } = house
  const things = await drawSystem(house, {
    parts: ['hospitals', 'residents'],
    places: ['lambeth', 'bexley'],
    experiences: ['nursing'],
  })
  const idOf = (slug: string) => `${things.get(slug)}`
  const { id: organisationId } = await db
    .insertInto('system.organisation')
    .values({ name: 'Test Trust; of “Zoë”, Ltd', partId: idOf('hospitals'), addedAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addIntroduced(house, '=HYPERLINK("http://x","Ångström")', {
    hats: [
      { partId: idOf('hospitals'), organisationId, roleInWords: '+44 of us, "nurses"' },
      { partId: idOf('residents'), organisationId: null, roleInWords: '' },
    ],
    placeIds: [idOf('bexley'), idOf('lambeth')],
    experienceIds: [idOf('nursing')],
    profile: { gives: 'Two\nlines', gains: 'Kept-to-myself', about: 'About' },
    audiences: { gains: 'me' },
  })
  await addIntroduced(house, 'Quillon Test-Unlisted', { unlisted: true })
  const organiser = await house.signedIn('organiser')
  const shown = await organiser.get('/members/export')
  expect(shown.text).toContain('of 2 members')
  expect(shown.text).toContain('Not in it: e-mail addresses')

  const sent = await organiser.post('/members/export')
  expect(sent.headers['content-disposition']).toContain('members-2022-06-02.csv')
  expect(sent.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(sent.body.startsWith('\ufeffName,Parts of the system,')).toBe(true)
  expect(sent.body).toContain(`"'=HYPERLINK(""http://x"",""Ångström"")"`)
  expect(sent.body).not.toMatch(/Quillon|Kept-to-myself|@commonweal/)
  const read = readCells(sent.body.slice(1))
  expect(read.ok && read.rows.map((row) => row.map(({ text }) => text)).at(1)).toEqual([
    '=HYPERLINK("http://x","Ångström")',
    'Hospitals; Residents',
    'Test Trust; of “Zoë”, Ltd',
    '+44 of us, "nurses"',
    'Lambeth; Bexley',
    'Nursing',
    'Two\nlines',
    '',
    '',
    '2022-06-02',
  ])
  const acts = await db
    .selectFrom('platform.act')
    .select('byPerson')
    .where('act', '=', 'people.export')
    .execute()
  expect(acts).toEqual([{ byPerson: organiser.member.id }])
})

test('a list longer than what is held at a time is whole, in order, and has nobody twice', async () => {
  const names = Array.from({ length: 2_100 }, (_, n) => `Row Test-Person ${String(n).padStart(4, '0')}`)
  await house.db
    .insertInto('people.member')
    .values(names.map((name) => ({ name, joinedAt: house.clock.now() })))
    .execute()
  const organiser = await house.signedIn('organiser')
  await organiser.get('/members/export')
  const { body } = await organiser.post('/members/export')
  const read = readCells(body.slice(1))
  const taken = read.ok
    ? read.rows.map(([name]) => `${name?.text}`).filter((name) => name.startsWith('Row '))
    : []
  expect(taken).toEqual(names)
})

test('nobody but organisers takes it', async () => {
  const others = await house.signedIn('editor', 'administrator', 'guardian', 'facilitator')
  expect((await others.get('/members/export')).status).toBe(403)
  await others.get('/account')
  expect((await others.post('/members/export')).status).toBe(403)
})
