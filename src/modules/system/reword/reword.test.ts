import { beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { add } from '../add/add.ts'
import { listEntries, listSystem } from '../queries.ts'
import { plantSystem } from '../seed.ts'

const house = await openTestHouse()
const { db } = house
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let one: Person
let other: Person

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: house.clock.now() })
  one = await house.signedIn('organiser')
  other = await house.signedIn('organiser')
})

const entry = async (name: string) => {
  const found = (await listEntries(db)).find((each) => each.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}
const addressOf = async (name: string) => {
  const { kind, id } = await entry(name)
  return `/system/reword/${kind}/${id}`
}

test('an organiser adds a part of the system, which is offered last', async () => {
  await one.get('/system/add/part')
  const added = await one.post('/system/add/part', {
    name: '  Schools   and nurseries ',
    description: 'Where children are, every day.',
    hasOrganisations: 'yes',
  })
  expect(added.location).toBe('/system/arrange?done=added')
  const { parts } = await listSystem(db)
  expect(parts.at(-1)).toMatchObject({
    slug: 'schools-and-nurseries',
    name: 'Schools and nurseries',
    hasOrganisations: true,
  })
  await one.post('/system/add/part', { name: 'Travellers’ sites' })
  expect((await listSystem(db)).parts.at(-1)).toMatchObject({
    slug: 'travellers-sites',
    hasOrganisations: false,
  })
})

test('two organisers who add the same at once add it once', async () => {
  const wording = { name: 'Prisons', description: '', hasOrganisations: true, isLived: false }
  const at = house.clock.now()
  const outcomes = await Promise.all(
    ['Prisons', 'PRISONS', 'Prisóns'].map((name) =>
      add(db, { kind: 'part', wording: { ...wording, name }, by: one.member.id, at }),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1)
})

test('a name that is taken, is empty or is too long is told, and what was typed is kept', async () => {
  await one.get('/system/add/place')
  const taken = await one.post('/system/add/place', { name: ' lewisham' })
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('There is a place called “Lewisham” already')
  expect(taken.fields.name).toBe(' lewisham')
  expect((await one.post('/system/add/place', { name: '\u200b ' })).text).toContain('Enter a name')
  expect((await one.post('/system/add/place', { name: 'x'.repeat(121) })).text).toContain('120 characters')
  const long = await one.post('/system/add/part', { name: 'Long', description: 'x'.repeat(501) })
  expect(long.text).toContain('What it is must be 500 characters or less')
  expect((await one.get('/system/add/king')).status).toBe(404)
})

test('what is retired is brought back rather than added again', async () => {
  const { id } = await entry('Bexley')
  await db.updateTable('system.place').set({ retiredAt: house.clock.now() }).where('id', '=', id).execute()
  await one.get('/system/add/place')
  const told = await one.post('/system/add/place', { name: 'Bexley' })
  expect(told.text).toContain('which is retired. Bring it back instead')
})

test('an organiser rewords a part, and what leads to it stays', async () => {
  const before = await entry('Councils')
  const address = await addressOf('Councils')
  const { fields } = await one.get(address)
  expect(fields).toMatchObject({ name: 'Councils', hasOrganisations: 'yes' })
  const saved = await one.post(address, { ...fields, name: 'Local councils', description: 'All six.' })
  expect(saved.location).toBe('/system/arrange?done=reworded')
  expect(await entry('Local councils')).toMatchObject({
    id: before.id,
    slug: 'councils',
    description: 'All six.',
  })
})

test('two organisers reword the same: the second is shown what the first made of it, and decides', async () => {
  const address = await addressOf('Hospitals')
  const [mine, theirs] = [(await one.get(address)).fields, (await other.get(address)).fields]
  await other.post(address, { ...theirs, name: 'Hospitals, large and small', description: 'Theirs.' })
  const told = await one.post(address, { ...mine, name: 'Acute hospitals', description: 'Mine.' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('Somebody else changed this while you were writing')
  expect(told.text).toContain('Hospitals, large and small')
  expect(told.text).toContain('Theirs.')
  expect(told.fields).toMatchObject({ name: 'Acute hospitals', description: 'Mine.' })
  await one.post(address, told.fields)
  expect(await entry('Acute hospitals')).toMatchObject({ description: 'Mine.' })
})

test('two who press at the same instant: one saves, the other is told; a slip hides nothing', async () => {
  const address = await addressOf('Lambeth')
  const [mine, theirs] = [(await one.get(address)).fields, (await other.get(address)).fields]
  const pressed = await Promise.all([
    one.post(address, { ...mine, name: 'Lambeth one' }),
    other.post(address, { ...theirs, name: 'Lambeth two' }),
  ])
  expect(pressed.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const slip = await one.post(address, { ...mine, name: '' })
  expect(slip.fields.revision).toBe(mine.revision)
  for (const revision of ['', '-1', 'two', '9'.repeat(30)])
    expect((await one.post(address, { ...mine, name: 'Sly', revision })).status).toBe(422)
})
