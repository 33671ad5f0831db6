import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findOrganisations, nameOrganisation } from './organisations.ts'
import { plantSystem } from './seed.ts'

const house = await openTestHouse()
const { db } = house
const at = house.clock.now()
let hospitals = ''
let charities = ''

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: at })
  const parts = await db.selectFrom('system.part').select(['id', 'slug']).execute()
  hospitals = parts.find(({ slug }) => slug === 'hospitals')?.id ?? ''
  charities = parts.find(({ slug }) => slug === 'voluntary-and-community')?.id ?? ''
})

const name = (words: string, partId = hospitals) =>
  db.transaction().execute((tx) => nameOrganisation(tx, { name: words, partId, at }))

const keyOf = async (words: string) => {
  const { rows } = await sql<{ key: string }>`select system.key_of(${words}) as key`.execute(db)
  return rows[0]?.key
}

test.each([
  ['Thamesbank Hospitals (invented)', 'THAMESBANK   hospitals invented'],
  ['St Oriel’s Children’s Hospital (invented)', "St. Oriel's Childrens Hospital (invented)"],
  ['St Oriel’s Children’s Hospital (invented)', 'st oriel`s children´s hospital – invented'],
])('somebody who writes “%s” as “%s” means the same', async (one, other) => {
  expect(await name(other)).toEqual(await name(one))
})

test('accents and ampersands do not make another organisation, nor does the way a letter is composed', async () => {
  const first = await name('Café & Crèche of Nunmead (invented)')
  expect(await name('CAFE AND CRECHE of Nunmead (invented)')).toEqual(first)
  expect(await name('Cafe\u0301 & Cre\u0300che of Nunmead (invented)')).toEqual(first)
})

test('the same name in another part of the system is another organisation, until an organiser says otherwise', async () => {
  expect((await name('The Crossing (invented)', charities)).id).not.toBe(
    (await name('The Crossing (invented)')).id,
  )
})

test('names in other scripts, and names of signs alone, are names', async () => {
  const names = ['جيران', 'שכנים', 'Сусіди', '邻居', 'ગૂર્જરી', '!!!', '…', '🏥', '🏥🏥', '﷽'.repeat(200)]
  const found = await Promise.all(names.map((each) => name(each)))
  expect(new Set(found.map(({ id }) => id)).size).toBe(names.length)
  expect(await name('СУСІДИ')).toEqual(found[2])
})

test('a key never depends on case, spaces or accents, and is its own key', async () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const key = await keyOf(text)
      expect(key).not.toBe('')
      expect(await keyOf(`${key}`)).toBe(key)
      expect(await keyOf(`  ${text.normalize('NFD').replaceAll(' ', '   ')}  `)).toBe(key)
    }),
    { numRuns: 200, examples: [['\u1fef!'], ['\uff40!'], ['\u00b4!'], ['\uff07'], ['\uff0e']] },
  )
})

test('twenty who name the same new organisation at once all stand in one', async () => {
  const ways = ['Ebbfield Hospice (invented)', 'ebbfield hospice INVENTED', 'Ebbfield  Hospice (invented)']
  const found = await Promise.all(Array.from({ length: 20 }, (_, n) => name(ways[n % ways.length] ?? '')))
  expect(new Set(found.map(({ id }) => id)).size).toBe(1)
})

test('a picker offers what is checked, the name itself first, and forgives how it is written', async () => {
  const words = async (typed: string) =>
    (await findOrganisations(db, { words: typed })).map((each) => each.name)
  expect(await words('oriels childrens')).toEqual(['St Oriel’s Children’s Hospital (invented)'])
  expect(await words('hospital st')).toEqual(['St Oriel’s Children’s Hospital (invented)'])
  expect(await words('  ')).toEqual([])
  expect(await words('nobody knows this')).toEqual([])
  await name('Seventh Surgery (invented)')
  expect(await words('Seventh Surgery')).toEqual([])
  const [first, ...others] = await findOrganisations(db, { words: 'borough of DEEPMARSH (Invented)' })
  expect(first).toMatchObject({ name: 'Borough of Deepmarsh (invented)', isSame: true })
  expect(others).toEqual([])
  expect((await findOrganisations(db, { words: 'invented', partId: hospitals })).length).toBe(3)
  expect((await findOrganisations(db, { words: 'invented', most: 4 })).length).toBe(4)
})

test('signs that mean something to a database are words like any other', async () => {
  for (const words of ['%', '_', '\\', "'; drop", '100%', '(', '[a-z]', '*'])
    expect(await findOrganisations(db, { words })).toBeInstanceOf(Array)
  expect(await findOrganisations(db, { words: '%' })).toEqual([])
})
