import { beforeAll, expect, test } from 'vitest'
import { listSystem, plantSystem, type SystemMap } from '#modules/system/index.ts'
import { dayFields } from '#platform/day.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { endHat } from '../end-hat/end-hat.ts'
import { listAllHats, listHats } from '../hats.ts'

const house = await openTestHouse()
const { db } = house
const today = '2022-06-02'
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let map: SystemMap

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: house.clock.now() })
  map = await listSystem(db)
})

const part = (slug: string) => map.parts.find((each) => each.slug === slug)?.id ?? ''

/** Fills in the form of a hat and sends it. */
async function add(person: Person, fields: Record<string, string>) {
  await person.get('/account/hats/add')
  return await person.post('/account/hats/add', {
    organisation: '',
    roleInWords: '',
    ...dayFields('sinceOn', '2020-05-01'),
    ...fields,
  })
}
const carer = () => ({ partId: part('unpaid-carers'), roleInWords: 'Look after my mother' })
const nurse = () => ({
  partId: part('hospitals'),
  organisation: 'thamesbank hospitals INVENTED',
  roleInWords: 'Ward sister',
})
const wornBy = async ({ member }: Person, on = today) =>
  (await listHats(db, [member.id], { on })).get(member.id) ?? []
const rolesOf = async (person: Person, on = today) =>
  (await wornBy(person, on)).map(({ roleInWords }) => roleInWords)

async function idOf(person: Person, role: string): Promise<string> {
  const hats = await listAllHats(db, person.member.id)
  return hats.find(({ roleInWords }) => roleInWords === role)?.id ?? ''
}

test('who wears no hat is shown the way to one', async () => {
  const person = await house.signedIn()
  const page = await person.get('/account/hats')
  expect(page.text).toContain('You wear no hat at present')
  expect(page.links.map(({ href }) => href)).toContain('/account/hats/add')
  expect((await person.get('/account')).links.map(({ href }) => href)).toContain('/account/hats')
})

test('somebody wears several hats: the first is the main one, until they choose another', async () => {
  const person = await house.signedIn()
  expect((await add(person, nurse())).location).toBe('/account/hats?done=added')
  await add(person, carer())
  await add(person, { partId: part('residents'), roleInWords: 'Neighbour', isMain: 'yes' })
  const [main, ...others] = await rolesOf(person)
  expect([main, ...others.toSorted()]).toEqual(['Neighbour', 'Look after my mother', 'Ward sister'])
  const page = await person.get('/account/hats')
  expect(page.text).toContain('Thamesbank Hospitals (invented)')
  await person.post(`/account/hats/${await idOf(person, 'Look after my mother')}/make-main`)
  expect((await wornBy(person))[0]).toMatchObject({
    roleInWords: 'Look after my mother',
    isMain: true,
    organisation: null,
    part: 'Unpaid carers',
  })
})

test('residents and unpaid carers are asked for no organisation, and one that they type is left out', async () => {
  const person = await house.signedIn()
  await add(person, { ...carer(), organisation: 'Thamesbank Hospitals (invented)' })
  expect(await wornBy(person)).toMatchObject([{ organisationId: null, part: 'Unpaid carers' }])
})

test('who types some words of a name is asked which organisation they mean, and loses nothing', async () => {
  const person = await house.signedIn()
  const fields = { ...nurse(), organisation: ' oriel   HOSPITAL ' }
  const asked = await add(person, fields)
  expect(asked.status).toBe(200)
  expect(asked.text).toContain('St Oriel’s Children’s Hospital (invented)')
  expect(asked.text).toContain('None of these: add “oriel HOSPITAL”')
  expect(asked.fields).toMatchObject({ roleInWords: 'Ward sister', partId: part('hospitals') })

  const unanswered = await person.post('/account/hats/add', asked.fields)
  expect(unanswered.status).toBe(422)
  expect(unanswered.text).toContain('Select the organisation that you mean, or add yours as a new one')

  const [, chosen = ''] = /name="chosen"[^>]*value="([\da-f-]{36})"/.exec(asked.body) ?? []
  const sent = await person.post('/account/hats/add', { ...unanswered.fields, chosen })
  expect(sent.location).toBe('/account/hats?done=added')
  expect(await wornBy(person)).toMatchObject([{ organisation: 'St Oriel’s Children’s Hospital (invented)' }])
})

test('one who means another adds it as a new one; other words ask anew', async () => {
  const person = await house.signedIn()
  const asked = await add(person, { ...nurse(), organisation: 'health' })
  const others = await person.post('/account/hats/add', {
    ...asked.fields,
    organisation: 'Health partners',
    chosen: 'new',
  })
  expect(others.text).toContain('add “Health partners”')
  await person.post('/account/hats/add', { ...others.fields, chosen: 'new' })
  expect(await wornBy(person)).toMatchObject([{ organisation: 'Health partners', part: 'Hospitals' }])
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/system/organisations?only=new')).text).toContain('Health partners')
})

test('the same hat twice is no second hat, also when pressed twice at once; another role is', async () => {
  const person = await house.signedIn()
  await add(person, nurse())
  const twice = await add(person, { ...nurse(), roleInWords: ' WARD sister' })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('You wear this hat already')
  expect((await add(person, { ...nurse(), roleInWords: 'Governor' })).status).toBe(303)

  const busy = await house.signedIn()
  await busy.get('/account/hats/add')
  const fields = { ...carer(), ...dayFields('sinceOn', today) }
  const sent = await Promise.all([1, 2, 3].map(() => busy.post('/account/hats/add', fields)))
  expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 422, 422])
})

test('a hat cannot begin tomorrow, nor on a day that is none; what was typed stays', async () => {
  const person = await house.signedIn()
  const tomorrow = await add(person, { ...carer(), ...dayFields('sinceOn', '2022-06-03') })
  expect(tomorrow.status).toBe(422)
  expect(tomorrow.text).toContain('The day since when must be today or in the past')
  expect(tomorrow.fields).toMatchObject({ roleInWords: 'Look after my mother', 'sinceOn.day': '3' })
  const wrong = await add(person, { ...carer(), 'sinceOn.month': '13' })
  expect(wrong.text).toContain('must be a real date')
  expect((await add(person, { partId: 'king' })).text).toContain('Select the part of the system')
  expect((await add(person, { ...carer(), roleInWords: 'x'.repeat(201) })).text).toContain('200 characters')
  expect(await wornBy(person)).toEqual([])
})

test('what has ended is kept; the next longest worn becomes the main hat; it can be taken up again', async () => {
  const person = await house.signedIn()
  await add(person, { ...nurse(), ...dayFields('sinceOn', '2021-01-01') })
  await add(person, { ...carer(), ...dayFields('sinceOn', '2019-01-01') })
  const id = await idOf(person, 'Ward sister')
  const form = await person.get(`/account/hats/${id}/end`)
  const early = await person.post(`/account/hats/${id}/end`, {
    ...form.fields,
    ...dayFields('untilOn', '2020-12-31'),
  })
  expect(early.text).toContain('must be the same as or after 1 January 2021, when it began')
  await person.post(`/account/hats/${id}/end`, { ...form.fields, ...dayFields('untilOn', '2022-03-01') })
  expect(await rolesOf(person)).toEqual(['Look after my mother'])
  // The past is told as it was: until then the main hat was the other one.
  expect(await rolesOf(person, '2022-02-28')).toEqual(['Ward sister', 'Look after my mother'])
  expect(await rolesOf(person, '2022-03-01')).toEqual(['Look after my mother'])
  expect((await person.get('/account/hats')).text).toContain('From 1 January 2021 to 1 March 2022')
  expect((await person.get(`/account/hats/${id}/end`)).location).toBe('/account/hats#before')

  await person.post(`/account/hats/${id}/resume`)
  expect(await rolesOf(person)).toContain('Ward sister')
})

test('all hats ended: the page says so, and none is the main one', async () => {
  const person = await house.signedIn()
  await add(person, nurse())
  const id = await idOf(person, 'Ward sister')
  await person.get(`/account/hats/${id}/end`)
  await person.post(`/account/hats/${id}/end`, { how: 'ended', ...dayFields('untilOn', today) })
  const page = await person.get('/account/hats')
  expect(page.text).toContain('You wear no hat at present')
  expect(page.text).toContain('Where you stood before')
  const mistaken = await person.post(`/account/hats/${id}/end`, { how: 'never' })
  expect(mistaken.location).toBe('/account/hats?done=removed')
  expect(await listAllHats(db, person.member.id)).toEqual([])
})

test('a hat is corrected, in two windows too: the second is told what the first wrote', async () => {
  const person = await house.signedIn()
  await add(person, nurse())
  const address = `/account/hats/${await idOf(person, 'Ward sister')}/change`
  const { fields } = await person.get(address)
  expect(fields).toMatchObject({ organisation: 'Thamesbank Hospitals (invented)', 'sinceOn.year': '2020' })
  await person.post(address, { ...fields, roleInWords: 'Matron' })
  const told = await person.post(address, { ...fields, roleInWords: 'Nurse' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('It says now: Matron, Thamesbank Hospitals (invented) (Hospitals)')
  expect(told.fields.roleInWords).toBe('Nurse')
  expect((await person.post(address, told.fields)).location).toBe('/account/hats?done=changed')
  expect(await rolesOf(person)).toEqual(['Nurse'])
  const [known] = await wornBy(person)
  expect(known?.organisation).toBe('Thamesbank Hospitals (invented)')
})

test('who wears a part that was retired keeps it and may correct the rest; nobody new gets it', async () => {
  const person = await house.signedIn()
  await add(person, { partId: part('councils'), roleInWords: 'Councillor' })
  const retire = (retiredAt: Date | null) =>
    db.updateTable('system.part').set({ retiredAt }).where('slug', '=', 'councils').execute()
  await retire(house.clock.now())
  expect((await person.get('/account/hats')).text).toContain('This part is in the map no longer')
  const address = `/account/hats/${await idOf(person, 'Councillor')}/change`
  const form = await person.get(address)
  expect(form.text).toContain('No longer offered. You may keep it')
  expect((await person.post(address, { ...form.fields, roleInWords: 'Mayor' })).status).toBe(303)
  expect(await wornBy(person)).toMatchObject([{ roleInWords: 'Mayor', part: 'Councils' }])
  const late = await add(await house.signedIn(), { partId: part('councils') })
  expect(late.text).toContain('Select a part of the system that is offered')

  const id = await idOf(person, 'Mayor')
  await endHat(db, { memberId: person.member.id, id, untilOn: today, at: house.clock.now() })
  const stays = await person.post(`/account/hats/${id}/resume`)
  expect(stays.status).toBe(409)
  expect(stays.text).toContain('in the map no longer')
  await retire(null)
})

test('nobody changes a hat of somebody else, whoever they are', async () => {
  const person = await house.signedIn()
  await add(person, nurse())
  const id = await idOf(person, 'Ward sister')
  const other = await house.signedIn('organiser', 'administrator')
  for (const act of ['change', 'end'])
    expect((await other.get(`/account/hats/${id}/${act}`)).status).toBe(404)
  await other.get('/account')
  for (const act of ['change', 'end', 'resume', 'make-main'])
    expect((await other.post(`/account/hats/${id}/${act}`, { how: 'never' })).status).toBe(404)
  expect(await rolesOf(person)).toEqual(['Ward sister'])
})
