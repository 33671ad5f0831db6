import { beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from '#test/browser.ts'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import type { Introduction } from '../introduction.ts'

const house = await openTestHouse()
let member: Browser
let organiser: Browser
let things: Map<string, string>

const idOf = (slug: string) => `${things.get(slug)}`
const hat = (part: string, roleInWords = '') => ({ partId: idOf(part), organisationId: null, roleInWords })
const add = (name: string, introduction: Introduction = {}) => addIntroduced(house, name, introduction)

beforeAll(async () => {
  member = await house.signedIn()
  organiser = await house.signedIn('organiser')
  things = await drawSystem(house, {
    parts: ['hospitals', 'councils', 'residents'],
    places: ['lambeth', 'bexley'],
    experiences: ['nursing', 'housing'],
  })
  await add('Zoë Test-Ångström', { hats: [hat('hospitals', 'Ward sister')], placeIds: [idOf('lambeth')] })
  await add('Siân O’Testbrien', {
    hats: [hat('councils')],
    placeIds: [idOf('lambeth'), idOf('bexley')],
    profile: { gives: 'Mentoring, and a room to meet in' },
  })
  await add('Rosa Test-Fernández', {
    hats: [hat('councils'), hat('residents')],
    experienceIds: [idOf('housing')],
    profile: { about: 'I learned mentoring from Zoë.', gains: 'Courage' },
  })
  await add('Hidden Test-Fields', {
    hats: [hat('hospitals', 'Submariner')],
    placeIds: [idOf('bexley')],
    profile: {
      about: 'Kaleidoscope',
      gives: 'Xylophone',
      gains: 'Quietude',
      contact: '0800-zither',
      pronouns: 'ze',
    },
    audiences: { hats: 'me', places: 'me', about: 'me', gives: 'me', gains: 'me' },
  })
  await add('Quillon Test-Unlisted', {
    hats: [hat('residents', 'Falconer')],
    experienceIds: [idOf('nursing')],
    profile: { about: 'Zymurgy', gives: 'Falconry' },
    unlisted: true,
  })
})

const namesOn = (page: Page) =>
  page.links.filter(({ href }) => /^\/members\/[0-9a-f-]{36}$/.test(href)).map(({ text }) => text)
const find = async (query: Record<string, string>, by = member) =>
  await by.get(`/members?${new URLSearchParams(query)}`)
const found = async (query: Record<string, string>, by = member) => namesOn(await find(query, by))

test.each([
  ['without its accents', 'zoe angstrom'],
  ['with other accents and capitals', 'ZÖE ÅNGSTROM'],
  ['in another order', 'ångström zoë'],
  ['by the beginnings of its words', 'zo ang'],
  ['with a letter too few', 'angstrm zoe'],
  ['with a letter too many', 'angsttrom'],
  ['with another letter', 'angstrum'],
  ['with two letters that changed places', 'angstorm'],
])('a name is found %s', async (_, typed) => {
  expect(await found({ find: typed })).toEqual(['Zoë Test-Ångström'])
})

test.each(['O’Testbrien', "o'testbrien", 'otestbrien', 'testbrien'])(
  '%s finds the one with an apostrophe',
  async (typed) => {
    expect(await found({ find: typed })).toEqual(['Siân O’Testbrien'])
  },
)

test('members are found by where they stand, what they do and what they say; who is called so comes first', async () => {
  expect(await found({ find: 'ward sister' })).toEqual(['Zoë Test-Ångström'])
  expect(await found({ find: 'lambeth' })).toEqual(['Siân O’Testbrien', 'Zoë Test-Ångström'])
  expect(await found({ find: 'zoe' })).toEqual(['Zoë Test-Ångström', 'Rosa Test-Fernández'])
  expect(await found({ find: 'courage from' })).toEqual(['Rosa Test-Fernández'])
})

test('what was meant is said, and small words do not stand in the way', async () => {
  const page = await find({ find: 'Ferandez' })
  expect(page.text).toContain('Nobody is found by “ferandez”, so these are found by “fernandez”.')
  expect(namesOn(page)).toEqual(['Rosa Test-Fernández'])
  expect(await found({ find: 'a room to meet in' })).toEqual(['Siân O’Testbrien'])
})

test('who can give something is found by that alone, a slip forgiven', async () => {
  expect(await found({ gives: 'mentor' })).toEqual(['Siân O’Testbrien'])
  expect(await found({ gives: 'mentroing' })).toEqual(['Siân O’Testbrien'])
  expect(await found({ find: 'mentoring' })).toEqual(['Rosa Test-Fernández', 'Siân O’Testbrien'])
})

test('filters work together, and each choice says how many it leads to', async () => {
  expect(await found({ part: 'councils' })).toEqual(['Rosa Test-Fernández', 'Siân O’Testbrien'])
  expect(await found({ part: 'councils', place: 'bexley' })).toEqual(['Siân O’Testbrien'])
  expect(await found({ part: 'residents', experience: 'housing', find: 'rosa' })).toEqual([
    'Rosa Test-Fernández',
  ])
  const page = await find({ part: 'councils' })
  expect(page.text).toContain('2 members found')
  // Other parts are counted as if none were chosen, places among those of the councils.
  for (const choice of [
    'Hospitals (1)',
    'Councils (2)',
    'Residents (1)',
    'Lambeth (1)',
    'Bexley (1)',
    'Housing (1)',
  ])
    expect(page.text).toContain(choice)
  expect(page.text).not.toContain('Nursing')
})

test('nobody found: the page says so and leads on, and keeps what was typed', async () => {
  const page = await find({ find: 'zoe', part: 'councils', place: 'bexley' })
  expect(page.text).toContain('Nobody is found')
  expect(page.fields.find).toBe('zoe')
  const ways = page.links.filter(({ text }) => text.startsWith('Look without'))
  // Without the part there would be nobody still, so that way is not offered.
  expect(ways.map(({ text }) => text)).toEqual(['Look without “zoe”', 'Look without Bexley'])
  expect(page.text).toContain('Look without Bexley (1 member)')
  expect(namesOn(await member.get(`${ways[0]?.href}`))).toEqual(['Siân O’Testbrien'])
  expect(await found({ part: 'nowhere' })).toEqual([])
})

test.each(['submariner', 'bexley hidden', 'kaleidoscope', 'xylophone', 'quietude'])(
  'nobody is found by what they keep to themselves: %s',
  async (typed) => {
    for (const by of [member, organiser]) expect(await found({ find: typed }, by)).toEqual([])
    expect((await find({ find: `${typed}q` })).text).not.toContain(`“${typed}”`)
  },
)

test('what somebody keeps to themselves is in no filter, no count and not on their line', async () => {
  expect(await found({ gives: 'xylophone' })).toEqual([])
  expect(await found({ part: 'hospitals' })).toEqual(['Zoë Test-Ångström'])
  const page = await find({ find: 'hidden' })
  expect(namesOn(page)).toEqual(['Hidden Test-Fields'])
  expect(page.text).not.toMatch(/Submariner|Xylophone|Hospitals \(1\)/)
})

test('who is not listed is found by nobody but organisers, who are told; not by a slip either', async () => {
  const nothing = await find({ find: 'zzzyx' })
  for (const typed of ['quillon', 'quilon', 'falconer', 'falcner', 'zymurgy', 'unlisted']) {
    const page = await find({ find: typed })
    expect(namesOn(page)).toEqual([])
    // The answer is the same as to a word that there is not.
    expect(page.text.replaceAll(typed, 'zzzyx')).toBe(nothing.text)
  }
  expect(await found({ gives: 'falconry' })).toEqual([])
  expect((await find({})).text).not.toMatch(/Quillon|Nursing/)
  const seen = await find({ find: 'quilon' }, organiser)
  expect(namesOn(seen)).toEqual(['Quillon Test-Unlisted'])
  expect(seen.text).toContain('Not listed')
  expect(seen.text).toContain('Nursing (1)')
})

test('pages of a search show nobody twice and miss nobody, though names tie and ranks change', async () => {
  for (let count = 0; count < 70; count++) await add('Same Test-Tarragon')
  for (let count = 0; count < 40; count++)
    await add(`Other Test-Person ${count}`, { profile: { about: 'Tarragon' } })
  let page = await find({ find: 'tarragon' })
  expect(page.text).toContain('110 members found')
  const link = (words: string) => page.links.find(({ text }) => text.startsWith(words))?.href
  const forwards = [idsOn(page)]
  for (let next = link('Next'); next; next = link('Next')) {
    page = await member.get(next)
    forwards.push(idsOn(page))
  }
  expect(forwards.map(({ length }) => length)).toEqual([50, 50, 10])
  expect(new Set(forwards.flat()).size).toBe(110)
  const backwards = [idsOn(page)]
  for (let previous = link('Previous'); previous; previous = link('Previous')) {
    page = await member.get(previous)
    backwards.unshift(idsOn(page))
  }
  expect(backwards).toEqual(forwards)
})

const idsOn = (page: Page) =>
  page.links.flatMap(({ href }) => /^\/members\/([0-9a-f-]{36})$/.exec(href)?.slice(1) ?? [])

test('two change the same member at once: the directory knows what both said', async () => {
  const memberId = await add('Twice Test-Changed')
  const { db } = house
  await Promise.all([
    db.updateTable('people.profile').set({ about: 'Ultramarine' }).where('memberId', '=', memberId).execute(),
    db.updateTable('people.member').set({ name: 'Twice Test-Renamed' }).where('id', '=', memberId).execute(),
    db
      .insertInto('people.memberPlace')
      .values({ memberId, placeId: idOf('bexley'), sinceOn: '2022-06-02' })
      .execute(),
  ])
  expect(await found({ find: 'ultramarine renamed bexley', place: 'bexley' })).toEqual(['Twice Test-Renamed'])
})

test('who leaves is found no more, and an organisation’s new name finds its people', async () => {
  const { db, clock } = house
  const { id } = await db
    .insertInto('system.organisation')
    .values({ name: 'Test Old Trust', partId: idOf('hospitals'), addedAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const leaver = await add('Leaving Test-Soon', { hats: [{ ...hat('hospitals'), organisationId: id }] })
  expect(await found({ find: 'old trust' })).toEqual(['Leaving Test-Soon'])
  await db
    .updateTable('system.organisation')
    .set({ name: 'Test Verdigris Trust' })
    .where('id', '=', id)
    .execute()
  expect(await found({ find: 'verdigris' })).toEqual(['Leaving Test-Soon'])
  await db.updateTable('people.member').set({ leftAt: clock.now() }).where('id', '=', leaver).execute()
  expect(await found({ find: 'verdigris' })).toEqual([])
  expect(await found({ find: 'leaving' })).toEqual([])
})
