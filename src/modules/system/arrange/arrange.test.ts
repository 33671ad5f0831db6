import { beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { inUse, retired } from '../entry.ts'
import { listEntries, listSystem } from '../queries.ts'
import { plantSystem } from '../seed.ts'
import { arrange } from './arrange.ts'

const house = await openTestHouse()
const { db } = house
const at = house.clock.now()
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let organiser: Person

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: at })
  organiser = await house.signedIn('organiser')
  await organiser.get('/system/arrange')
})

const places = async () => (await listSystem(db)).places.map(({ name }) => name)
const idOf = async (name: string) => (await listEntries(db)).find((each) => each.name === name)?.id ?? ''
const press = async (name: string, press: string, place = 0) =>
  organiser.post('/system/arrange', {
    kind: 'place',
    id: await idOf(name),
    press,
    place: String(place),
  })

test('a new house has eight parts, six boroughs, and experience from life and from work', async () => {
  const { parts, places: boroughs, experiences } = await listSystem(db)
  expect(parts).toHaveLength(8)
  expect(boroughs.map(({ name }) => name)).toEqual([
    'Bexley',
    'Bromley',
    'Greenwich',
    'Lambeth',
    'Lewisham',
    'Southwark',
  ])
  expect(experiences.filter(({ isLived }) => isLived)).toHaveLength(3)
  expect(parts.filter(({ hasOrganisations }) => !hasOrganisations).map(({ slug }) => slug)).toEqual([
    'residents',
    'unpaid-carers',
  ])
  const organisations = await db.selectFrom('system.organisation').select('name').execute()
  expect(organisations.filter(({ name }) => !name.endsWith('(invented)'))).toEqual([])
})

test('members read the map; a visitor signs in first; only organisers change it', async () => {
  const member = await house.signedIn('editor', 'administrator', 'facilitator', 'guardian')
  const map = await member.get('/system')
  for (const words of [
    'Unpaid carers',
    'without being paid for it',
    'Southwark',
    'Using services',
    'Medicine',
  ])
    expect(map.text).toContain(words)
  expect(map.text).not.toContain('Look after the map')
  expect((await organiser.get('/system')).text).toContain('Look after the map')
  expect((await house.visitor().get('/system')).location).toBe('/sign-in?to=%2Fsystem')
  expect((await member.get('/system/arrange')).status).toBe(403)
  expect((await member.post('/system/arrange', { press: 'retire' })).status).toBe(403)
})

test('an organiser moves a place up and down, and a press that comes twice moves it once', async () => {
  await organiser.get('/system/arrange')
  expect((await press('Bromley', 'up', 2)).location).toBe('/system/arrange?done=up#place')
  expect((await press('Bromley', 'up', 2)).location).toBe('/system/arrange#place')
  expect((await places()).slice(0, 3)).toEqual(['Bromley', 'Bexley', 'Greenwich'])
  await press('Bromley', 'down', 1)
  await press('Southwark', 'down', 6)
  await press('Bexley', 'up', 1)
  expect(await places()).toEqual(['Bexley', 'Bromley', 'Greenwich', 'Lambeth', 'Lewisham', 'Southwark'])
})

test('a place that is retired is offered no longer, is deleted by nobody, and comes back where it was', async () => {
  await press('Greenwich', 'retire')
  expect(await places()).not.toContain('Greenwich')
  expect((await organiser.get('/system')).text).not.toContain('Greenwich')
  const page = await organiser.get('/system/arrange?done=retire')
  expect(page.text).toContain('Bring back Greenwich')
  // Its neighbours move over it, as if it were not there.
  await press('Lambeth', 'up', 3)
  expect(await places()).toEqual(['Bexley', 'Lambeth', 'Bromley', 'Lewisham', 'Southwark'])
  await press('Greenwich', 'bring-back')
  expect(await places()).toContain('Greenwich')
  const acts = await db.selectFrom('platform.act').select(['act', 'onKind']).execute()
  expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['system.retire', 'system.bringBack']))
})

test('many organisers who arrange at once leave an order in which everything stands once', async () => {
  const entries = inUse(await listEntries(db), 'experience')
  const presses = entries.flatMap(({ id }, index) =>
    (['up', 'down', 'retire', 'bring-back'] as const).map((each) => ({
      kind: 'experience' as const,
      id,
      press: each,
      place: index + 1,
    })),
  )
  const by = organiser.member.id
  await Promise.all(presses.map((arrangement) => arrange(db, { arrangement, by, at })))
  const after = await listEntries(db)
  const all = [...inUse(after, 'experience'), ...retired(after, 'experience')]
  expect(all.map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
  expect(new Set(all.map(({ position }) => position)).size).toBe(all.length)
})

test('a press that no page offers changes nothing', async () => {
  const before = await listEntries(db)
  for (const fields of [
    {},
    { kind: 'king', id: 'x', press: 'up' },
    { kind: 'part', id: '00000000-0000-4000-8000-000000000000', press: 'retire' },
    { kind: 'place', id: before.find(({ kind }) => kind === 'part')?.id ?? '', press: 'retire' },
  ])
    expect((await organiser.post('/system/arrange', fields)).status).toBe(303)
  expect(await listEntries(db)).toEqual(before)
})
