import { beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { findOrganisations } from '../organisations.ts'
import { plantSystem } from '../seed.ts'

const house = await openTestHouse()
const { db } = house
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let organiser: Person
let councils = ''

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: house.clock.now() })
  organiser = await house.signedIn('organiser')
  const parts = await db.selectFrom('system.part').select(['id', 'slug']).execute()
  councils = parts.find(({ slug }) => slug === 'councils')?.id ?? ''
  const addedAt = house.clock.now()
  const many = Array.from({ length: 119 }, (_, n) => ({
    name: `Parish ${String(n).padStart(3, '0')}`,
    partId: councils,
    addedAt,
    checkedAt: n % 2 ? addedAt : null,
  }))
  await db.insertInto('system.organisation').values(many).execute()
})

const listed = (page: Awaited<ReturnType<Person['get']>>) =>
  page.links.filter(({ href }) => /organisations\/[0-9a-f-]{36}$/.test(href)).map(({ text }) => text)

test('what is new stands first, fifty on a page, everything once', async () => {
  let page = await organiser.get(`/system/organisations?part=${councils}`)
  expect(page.text).toContain('122 organisations')
  const all = listed(page)
  expect(all).toHaveLength(50)
  for (;;) {
    const next = page.links.find(({ text }) => text.startsWith('Next'))?.href
    if (!next) break
    page = await organiser.get(next)
    all.push(...listed(page))
  }
  expect(all).toHaveLength(122)
  expect(new Set(all).size).toBe(122)
  expect(all.slice(0, 60).every((name) => /^Parish \d\d[02468]$/.test(name))).toBe(true)
  expect(all.at(60)).toBe('Borough of Deepmarsh (invented)')
})

test('an organiser finds by words and by how they stand, and sees where there is none', async () => {
  expect(listed(await organiser.get('/system/organisations?words=parish+007'))).toEqual(['Parish 007'])
  expect((await organiser.get('/system/organisations?only=new')).text).toContain('60 organisations')
  expect((await organiser.get('/system/organisations?words=nowhere')).text).toContain('There is none here')
  for (const query of ['page=0', 'page=99999', 'page=x', 'part=x', 'only=king', 'words=%25_', 'page=-1'])
    expect((await organiser.get(`/system/organisations?${query}`)).status).toBe(200)
})

test('what an organiser checks is offered to others from then on, and what they retire no longer', async () => {
  const offered = async () => (await findOrganisations(db, { words: 'parish 008' })).length
  expect(await offered()).toBe(0)
  const { id } = await db
    .selectFrom('system.organisation')
    .select('id')
    .where('name', '=', 'Parish 008')
    .executeTakeFirstOrThrow()
  await organiser.get('/system/organisations')
  const checked = await organiser.post(`/system/organisations/${id}/check`, { from: 'list' })
  expect(checked.location).toBe('/system/organisations?done=checked')
  expect(await offered()).toBe(1)
  await organiser.post(`/system/organisations/${id}/check`)
  const acts = await db.selectFrom('platform.act').select('act').where('onId', '=', id).execute()
  expect(acts).toEqual([{ act: 'system.check' }])

  const retired = await organiser.post(`/system/organisations/${id}/retire`, { press: 'retire' })
  expect((await organiser.follow(retired)).text).toContain('Retired')
  expect(await offered()).toBe(0)
  await organiser.post(`/system/organisations/${id}/retire`, { press: 'bring-back' })
  expect(await offered()).toBe(1)
})

test('an organiser adds an organisation; one that is there already is told', async () => {
  await organiser.get('/system/organisations/add')
  const fields = { name: 'Borough of Newmarsh (invented)', partId: councils }
  const added = await organiser.post('/system/organisations/add', fields)
  expect((await organiser.follow(added)).select('h1')).toBe(fields.name)
  const again = await organiser.post('/system/organisations/add', {
    ...fields,
    name: 'borough of NEWMARSH invented',
  })
  expect(again.status).toBe(422)
  expect(again.text).toContain('of this name in that part of the system already')
  const nowhere = await organiser.post('/system/organisations/add', {
    name: 'X',
    partId: organiser.member.id,
  })
  expect(nowhere.text).toContain('Select a part of the system that is offered')
  expect((await organiser.post('/system/organisations/add', {})).text).toContain('Enter the name')
})

test('organisations that members named are for organisers alone', async () => {
  const member = await house.signedIn('editor', 'administrator', 'facilitator', 'guardian')
  expect((await member.get('/system/organisations')).status).toBe(403)
  expect((await organiser.get('/system/organisations/nobody')).status).toBe(404)
  expect((await organiser.get('/system/organisations/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})
