import { beforeAll, expect, test } from 'vitest'
import { listSystem, plantSystem, type SystemMap } from '#modules/system/index.ts'
import { dayFields } from '#platform/day.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { addHat } from '../add-hat/add-hat.ts'
import { listHats } from '../hats.ts'

const house = await openTestHouse()
const { db } = house
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let map: SystemMap

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: house.clock.now() })
  map = await listSystem(db)
})

const part = (slug: string) => map.parts.find((each) => each.slug === slug)?.id ?? ''

/** A member who wears these hats since May 2020, the first as the main one. */
async function wearing(...roles: string[]): Promise<Person & { hats: string[] }> {
  const person = await house.signedIn()
  const hats: string[] = []
  for (const roleInWords of roles) {
    const stated = { partId: part('hospitals'), organisation: { is: 'none' as const }, roleInWords }
    const ask = { memberId: person.member.id, stated, sinceOn: '2020-05-01', isMain: false }
    const added = await addHat(db, { ...ask, at: house.clock.now() })
    if (typeof added !== 'string') hats.push(added.id)
  }
  return Object.assign(person, { hats })
}

const rolesOn = async ({ member }: Person, on: string) =>
  ((await listHats(db, [member.id], { on })).get(member.id) ?? []).map(({ roleInWords }) => roleInWords)

const leaving = (hat: string | undefined, until: string) =>
  `/account/moved?${new URLSearchParams({ step: '2', hat: `${hat}`, ...dayFields('untilOn', until) })}`

test('somebody moves, step by step: the old hat ends, the new one begins, and nothing is lost', async () => {
  const person = await wearing('Ward sister')
  const one = await person.get('/account/moved')
  expect(one.text).toContain('Step 1 of 3')
  expect(one.fields.hat).toBe(person.hats[0])
  const two = await person.follow(await person.get(leaving(person.hats[0], '2022-04-01')))
  expect(two.text).toContain('What ends: Ward sister (Hospitals), on 1 April 2022')
  expect(two.fields).toMatchObject({ 'sinceOn.day': '1', 'sinceOn.month': '4', 'sinceOn.year': '2022' })
  const to = `/account/moved/to?hat=${person.hats[0]}&until=2022-04-01`
  const sent = await person.post(to, {
    ...two.fields,
    now: 'here',
    partId: part('councils'),
    organisation: 'Borough of Hollybridge (invented)',
    roleInWords: 'Public health nurse',
    ...dayFields('sinceOn', '2022-05-01'),
  })
  const done = await person.follow(sent)
  expect(done.select('h1')).toContain('Does your e-mail address change too?')
  expect(done.text).toContain(person.member.address)
  expect(done.links.map(({ href }) => href)).toContain('/account/addresses')
  expect(done.text).toContain('From 1 May 2020 to 1 April 2022')

  expect(await rolesOn(person, '2022-03-31')).toEqual(['Ward sister'])
  expect(await rolesOn(person, '2022-04-15')).toEqual([])
  expect(await rolesOn(person, '2022-05-01')).toEqual(['Public health nurse'])
  const acts = await db
    .selectFrom('platform.act')
    .select('act')
    .where('byPerson', '=', person.member.id)
    .where('act', '=', 'people.move')
    .execute()
  expect(acts).toHaveLength(1)
})

test('who leaves the main hat takes up the new one as the main one; who leaves another does not', async () => {
  const person = await wearing('Main', 'Second')
  await person.get('/account/moved')
  const fields = { now: 'here', partId: part('residents'), ...dayFields('sinceOn', '2022-06-01') }
  const move = (hat: string | undefined, roleInWords: string) =>
    person.post(`/account/moved/to?hat=${hat}&until=2022-06-01`, { ...fields, roleInWords })
  await move(person.hats[1], 'Third')
  expect((await rolesOn(person, '2022-06-02'))[0]).toBe('Main')
  await move(person.hats[0], 'Fourth')
  expect((await rolesOn(person, '2022-06-02'))[0]).toBe('Fourth')
  expect((await rolesOn(person, '2022-05-31'))[0]).toBe('Main')
})

test('there may be nothing new for now', async () => {
  const person = await wearing('Ward sister')
  await person.get('/account/moved')
  const sent = await person.post(`/account/moved/to?hat=${person.hats[0]}&until=2022-06-02`, {
    now: 'nowhere',
  })
  expect(sent.location).toBe('/account/moved/done')
  expect(await rolesOn(person, '2022-06-02')).toEqual([])
  expect((await person.get('/account/moved')).text).toContain('You wear no hat at present')
})

test('the same post again on the same day is a new hat, and no day is counted twice', async () => {
  const person = await wearing('Locum')
  await person.get('/account/moved')
  const sent = await person.post(`/account/moved/to?hat=${person.hats[0]}&until=2022-05-01`, {
    now: 'here',
    partId: part('hospitals'),
    roleInWords: 'Locum',
    ...dayFields('sinceOn', '2022-05-01'),
  })
  expect(sent.status).toBe(303)
  for (const day of ['2022-04-30', '2022-05-01', '2022-06-02'])
    expect(await rolesOn(person, day)).toEqual(['Locum'])
})

test('pressed twice at once, somebody moves once', async () => {
  const person = await wearing('Ward sister')
  await person.get('/account/moved')
  const to = `/account/moved/to?hat=${person.hats[0]}&until=2022-06-01`
  const fields = { now: 'here', partId: part('residents'), ...dayFields('sinceOn', '2022-06-01') }
  const sent = await Promise.all(
    [1, 2, 3].map(() => person.post(to, { ...fields, roleInWords: 'Neighbour' })),
  )
  expect(new Set(sent.map(({ location }) => location?.split('?')[0]))).toContain('/account/moved/done')
  expect(await rolesOn(person, '2022-06-02')).toEqual(['Neighbour'])
})

test('a slip at either step is told, keeps what was typed, and moves nobody', async () => {
  const person = await wearing('One', 'Two')
  const nothing = await person.get('/account/moved?step=2')
  expect(nothing.status).toBe(422)
  expect(nothing.text).toContain('Select what you no longer do')
  expect(nothing.text).toContain('Enter the day since when you no longer do it')
  expect((await person.get(leaving(person.hats[0], '2020-04-30'))).text).toContain('when it began')
  expect((await person.get(leaving(person.hats[0], '2022-06-03'))).text).toContain('today or in the past')
  const other = await wearing('Theirs')
  expect((await person.get(leaving(other.hats[0], '2022-06-01'))).status).toBe(422)
  expect((await person.get(`/account/moved/to?hat=${other.hats[0]}&until=2022-06-01`)).status).toBe(404)
  for (const query of ['', '?hat=x&until=2022-06-01', `?hat=${person.hats[0]}&until=soon`])
    expect([303, 404]).toContain((await person.get(`/account/moved/to${query}`)).status)

  await person.get('/account/moved')
  const to = `/account/moved/to?hat=${person.hats[0]}&until=2022-06-01`
  const wrong = await person.post(to, { now: 'here', roleInWords: 'Half said' })
  expect(wrong.status).toBe(422)
  expect(wrong.fields.roleInWords).toBe('Half said')
  expect((await person.post(to, {})).status).toBe(422)
  expect(await rolesOn(person, '2022-06-02')).toHaveLength(2)
})
