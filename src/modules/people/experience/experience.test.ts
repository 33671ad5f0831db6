import { beforeAll, expect, test } from 'vitest'
import { listSystem, plantSystem, type SystemMap } from '#modules/system/index.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { listBelonging } from '../chosen.ts'

const house = await openTestHouse()
const { db } = house
const day = 24 * 60 * 60 * 1000
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let map: SystemMap

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: house.clock.now() })
  map = await listSystem(db)
})

const place = (name: string) => map.places.find((each) => each.name === name)?.id ?? ''
const experience = (name: string) => map.experiences.find((each) => each.name === name)?.id ?? ''

/** Ticks exactly these on the form as it stands. */
async function tick(person: Person, places: string[], experiences: string[] = []) {
  const { fields } = await person.get('/account/experience')
  const { places: _, experiences: __, ...seen } = fields
  return await person.post('/account/experience', {
    ...seen,
    places: places.map(place),
    experiences: experiences.map(experience),
  })
}

async function on(person: Person, date: string) {
  const found = (await listBelonging(db, [person.member.id], { on: date })).get(person.member.id)
  return found?.places.map(({ name }) => name) ?? []
}

test('what is ticked begins today, what is unticked ends today, and the past stays', async () => {
  const person = await house.signedIn()
  expect((await tick(person, ['Lewisham', 'Bexley'], ['Using services'])).location).toBe(
    '/account/hats?done=experience',
  )
  expect((await person.get('/account/hats')).text).toContain('Bexley, Lewisham')
  expect(await on(person, '2022-06-01')).toEqual([])
  house.clock.forward(10 * day)
  await tick(person, ['Lewisham', 'Southwark'])
  expect(await on(person, '2022-06-11')).toEqual(['Bexley', 'Lewisham'])
  expect(await on(person, '2022-06-12')).toEqual(['Lewisham', 'Southwark'])
  const acts = await db
    .selectFrom('platform.act')
    .select('act')
    .where('byPerson', '=', person.member.id)
    .execute()
  expect(acts.map(({ act }) => act)).toEqual(['people.chooseExperience', 'people.chooseExperience'])
})

test('unticked by mistake and ticked again on the same day, it never ended; a slip of a day never was', async () => {
  const person = await house.signedIn()
  await tick(person, ['Bromley'])
  await tick(person, [])
  const rows = () =>
    db.selectFrom('people.memberPlace').selectAll().where('memberId', '=', person.member.id).execute()
  expect(await rows()).toEqual([])
  await tick(person, ['Bromley'])
  house.clock.forward(day)
  await tick(person, [])
  await tick(person, ['Bromley'])
  expect(await rows()).toMatchObject([{ untilOn: null }])
  house.clock.forward(day)
  await tick(person, [])
  house.clock.forward(day)
  await tick(person, ['Bromley'])
  expect(await rows()).toHaveLength(2)
})

test('two windows: each changes what it changed, and undoes nothing of the other', async () => {
  const person = await house.signedIn()
  await tick(person, ['Lambeth'])
  const { places: _, experiences: __, ...seen } = (await person.get('/account/experience')).fields
  await person.post('/account/experience', { ...seen, places: [place('Lambeth'), place('Bexley')] })
  await person.post('/account/experience', { ...seen, places: [place('Greenwich')] })
  expect(await on(person, house.clock.now().toISOString().slice(0, 10))).toEqual(['Bexley', 'Greenwich'])
})

test('pressed many times at once, everything stands once', async () => {
  const person = await house.signedIn()
  await person.get('/account/experience')
  const fields = { places: map.places.map(({ id }) => id) }
  const sent = await Promise.all([1, 2, 3, 4].map(() => person.post('/account/experience', fields)))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  const rows = await db
    .selectFrom('people.memberPlace')
    .select('placeId')
    .where('memberId', '=', person.member.id)
    .execute()
  expect(rows).toHaveLength(6)
})

test('what is retired stays with who chose it, can be unticked, and nobody new gets it', async () => {
  const [person, late] = [await house.signedIn(), await house.signedIn()]
  await tick(person, ['Greenwich', 'Bexley'])
  house.clock.forward(day)
  await db
    .updateTable('system.place')
    .set({ retiredAt: house.clock.now() })
    .where('name', '=', 'Greenwich')
    .execute()
  expect((await person.get('/account/experience')).text).toContain('No longer offered')
  await tick(person, ['Greenwich'])
  const today = house.clock.now().toISOString().slice(0, 10)
  expect(await on(person, today)).toEqual(['Greenwich'])
  await tick(late, ['Greenwich'])
  expect(await on(late, today)).toEqual([])
  await tick(person, [])
  expect(await on(person, today)).toEqual([])
})

test('what is no place is refused', async () => {
  const person = await house.signedIn()
  await person.get('/account/experience')
  const wrong = await person.post('/account/experience', { places: ['king', place('Bexley')] })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Select from the list')
  const nowhere = await person.post('/account/experience', { places: [person.member.id] })
  expect(nowhere.status).toBe(303)
})
