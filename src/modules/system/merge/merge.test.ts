import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { correct } from '../correct/correct.ts'
import { findOrganisations, nameOrganisation } from '../organisations.ts'
import { plantSystem } from '../seed.ts'
import { unmerge } from '../unmerge/unmerge.ts'
import { merge } from './merge.ts'

const house = await openTestHouse()
const { db } = house
const at = house.clock.now()
type Person = Awaited<ReturnType<TestHouse['signedIn']>>
let organiser: Person
let by = ''
let hospitals = ''
let charities = ''

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: at })
  organiser = await house.signedIn('organiser')
  by = organiser.member.id
  const parts = await db.selectFrom('system.part').select(['id', 'slug']).execute()
  hospitals = parts.find(({ slug }) => slug === 'hospitals')?.id ?? ''
  charities = parts.find(({ slug }) => slug === 'voluntary-and-community')?.id ?? ''
})

let round = 0
beforeEach(() => void round++)

const named = (name: string, partId = hospitals) =>
  db.transaction().execute((tx) => nameOrganisation(tx, { name: `${name} ${round}`, partId, at }))

/** Somebody who says on the form where they stand. */
async function stand(person: Person, fields: Record<string, string>): Promise<void> {
  await person.get('/account/hats/add')
  const day = { 'sinceOn.day': '1', 'sinceOn.month': '1', 'sinceOn.year': '2020' }
  const asked = { ...day, partId: hospitals, askedFor: fields.organisation ?? '', chosen: 'new', ...fields }
  const { location } = await person.post('/account/hats/add', asked)
  expect(location).toBe('/account/hats?done=added')
}

async function standing(name: string): Promise<Person> {
  const person = await house.signedIn()
  await stand(person, { organisation: `${name} ${round}`, roleInWords: 'Nurse' })
  return person
}

const hatOf = ({ member }: Person) =>
  db
    .selectFrom('people.hat')
    .select(['organisationId', 'partId'])
    .where('memberId', '=', member.id)
    .executeTakeFirstOrThrow()

test('an organiser merges what somebody named into what they meant, and everybody follows', async () => {
  const nurse = await standing('Thamesbank Hospitl')
  const wrong = await named('Thamesbank Hospitl')
  const right = await named('Thamesbank Trust', charities)
  const address = `/system/organisations/${wrong.id}/merge`
  const found = await organiser.get(`${address}?words=thamesbank+trust+${round}`)
  expect(found.text).toContain(`Thamesbank Trust ${round}`)
  const question = await organiser.get(`${address}?into=${right.id}`)
  expect(question.text).toContain('One member stands in it')
  const done = await organiser.post(address, { into: right.id })
  expect((await organiser.follow(done)).text).toContain(
    'Merged. Whoever stood here stands in Thamesbank Trust',
  )
  expect(await hatOf(nurse)).toEqual({ organisationId: right.id, partId: charities })
  expect(await named('thamesbank HOSPITL')).toEqual(right)
  // Whoever looks for the old name finds the one that it leads to.
  const offered = await findOrganisations(db, { words: `Hospitl ${round}` })
  expect(offered).toEqual([
    { id: right.id, name: `Thamesbank Trust ${round}`, partId: charities, isSame: false },
  ])
})

test('a merge that was a mistake is taken back: who had named it returns, who came later stays', async () => {
  const early = await standing('Ravenshore North')
  const own = await standing('Ravenshore South')
  const [north, south] = [await named('Ravenshore North'), await named('Ravenshore South')]
  await merge(db, { id: north.id, into: south.id, by, at })
  const late = await standing('Ravenshore North')
  expect(await hatOf(late)).toEqual({ organisationId: south.id, partId: hospitals })
  const back = await organiser.get(`/system/organisations/${north.id}`)
  expect(back.text).toContain('It turned out to be')
  expect(back.status).toBe(200)
  await organiser.post(`/system/organisations/${north.id}/unmerge`)
  expect((await hatOf(early)).organisationId).toBe(north.id)
  expect((await hatOf(own)).organisationId).toBe(south.id)
  expect((await hatOf(late)).organisationId).toBe(south.id)
  expect(await named('Ravenshore North')).toEqual(north)
})

test('merged one after the other, and taken back in the middle, each stands where they said', async () => {
  const people = await Promise.all(['A', 'B', 'C'].map((name) => standing(`Chain ${name}`)))
  const [a, b, c] = [await named('Chain A'), await named('Chain B'), await named('Chain C')]
  await merge(db, { id: a.id, into: b.id, by, at })
  await merge(db, { id: b.id, into: c.id, by, at })
  const stands = async () => await Promise.all(people.map(async (each) => (await hatOf(each)).organisationId))
  expect(await stands()).toEqual([c.id, c.id, c.id])
  expect(await named('Chain A')).toEqual(c)
  await unmerge(db, { id: b.id, by, at })
  expect(await stands()).toEqual([b.id, b.id, c.id])
  await unmerge(db, { id: a.id, by, at })
  expect(await stands()).toEqual([a.id, b.id, c.id])
  expect(await unmerge(db, { id: a.id, by, at })).toBe('not-merged')
})

test('taken back from the beginning of a chain, its people return from the very end', async () => {
  const person = await standing('Link A')
  const [a, b, c] = [await named('Link A'), await named('Link B'), await named('Link C')]
  await merge(db, { id: a.id, into: b.id, by, at })
  await merge(db, { id: b.id, into: c.id, by, at })
  await unmerge(db, { id: a.id, by, at })
  expect((await hatOf(person)).organisationId).toBe(a.id)
})

test('two organisers merge two organisations into each other: one does, and there is no circle', async () => {
  const [a, b] = [await named('Left'), await named('Right')]
  const outcomes = await Promise.all([
    merge(db, { id: a.id, into: b.id, by, at }),
    merge(db, { id: b.id, into: a.id, by, at }),
  ])
  expect(outcomes.toSorted()).toEqual(['into-merged', 'merged'])
  expect(await merge(db, { id: a.id, into: a.id, by, at })).toBe('into-itself')
})

test('people who say where they stand while it is merged all end up in the one that stays', async () => {
  const [wrong, right] = [await named('Busy Hospice'), await named('Busy Hospices')]
  const people = await Promise.all(Array.from({ length: 12 }, () => house.signedIn()))
  await db
    .updateTable('system.organisation')
    .set({ checkedAt: at })
    .where('id', 'in', [wrong.id, right.id])
    .execute()
  const [outcome] = await Promise.all([
    merge(db, { id: wrong.id, into: right.id, by, at }),
    ...people.map((person, way) =>
      stand(
        person,
        way % 2
          ? { organisation: `hospice ${round}`, chosen: wrong.id }
          : { organisation: `busy HOSPICE ${round}` },
      ),
    ),
  ])
  expect(outcome).toBe('merged')
  for (const person of people) expect((await hatOf(person)).organisationId).toBe(right.id)
  const same = await db
    .selectFrom('system.organisation')
    .select('id')
    .where('nameKey', 'like', `busy hospice ${round}`)
    .execute()
  expect(same).toHaveLength(1)
})

test('an organisation that was put under a wrong part is corrected, with everybody in it', async () => {
  const person = await standing('The Long Bench')
  const { id } = await named('The Long Bench')
  const address = `/system/organisations/${id}/correct`
  const { fields } = await organiser.get(address)
  const saved = await organiser.post(address, {
    ...fields,
    name: `The Long Bench CIC ${round}`,
    partId: charities,
  })
  expect((await organiser.follow(saved)).text).toContain('Saved, and checked')
  expect(await hatOf(person)).toEqual({ organisationId: id, partId: charities })
})

test('two organisers correct the same: the second is told; a name that is taken leads to merging', async () => {
  const [a, b] = [await named('Twin A'), await named('Twin B')]
  const address = `/system/organisations/${a.id}/correct`
  const other = await house.signedIn('organiser')
  const [mine, theirs] = [(await organiser.get(address)).fields, (await other.get(address)).fields]
  const taken = await organiser.post(address, { ...mine, partId: hospitals, name: `TWIN B ${round}` })
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('There is an organisation of this name in that part of the system already')
  expect(taken.links.map(({ href }) => href)).toContain(`/system/organisations/${a.id}/merge?into=${b.id}`)
  await other.post(address, { ...theirs, partId: hospitals, name: `Twin Theirs ${round}` })
  const told = await organiser.post(address, { ...mine, partId: hospitals, name: `Twin Mine ${round}` })
  expect(told.text).toContain('Somebody else changed this organisation')
  expect(told.text).toContain(`Twin Theirs ${round}`)
  expect(told.fields.name).toBe(`Twin Mine ${round}`)
})

test('two organisers give two organisations the same name at once: one does', async () => {
  const [a, b] = [await named('Same A'), await named('Same B')]
  const change = (id: string) =>
    correct(db, { id, name: `Same ${round}`, partId: hospitals, revision: 1, by, at })
  expect((await Promise.all([change(a.id), change(b.id)])).toSorted()).toEqual(['corrected', 'name-taken'])
})

test('what lost its name to another cannot stand by itself again, and its page says why', async () => {
  const [a, b, c] = [await named('Old'), await named('New'), await named('Newest')]
  await merge(db, { id: a.id, into: b.id, by, at })
  await correct(db, { id: c.id, name: `Old ${round}`, partId: hospitals, revision: 1, by, at })
  const told = await organiser.follow(await organiser.post(`/system/organisations/${a.id}/unmerge`))
  expect(told.text).toContain('another organisation in its part has the name by now')
})

test('no part without organisations, and none that is retired, gets one', async () => {
  const { id } = await named('Nowhere')
  const { id: residents } = await db
    .selectFrom('system.part')
    .select('id')
    .where('slug', '=', 'residents')
    .executeTakeFirstOrThrow()
  const change = { id, name: 'Nowhere', revision: 1, by, at }
  expect(await correct(db, { ...change, partId: residents })).toBe('not-offered')
  expect(await correct(db, { ...change, partId: by })).toBe('not-offered')
})
