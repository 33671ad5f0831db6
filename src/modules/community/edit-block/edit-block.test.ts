import { beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { blocks } from '../blocks.ts'
import { findCommunity } from '../queries.ts'
import { plantCommunity } from '../seed.ts'

const house = await openTestHouse()
const { db, config } = house
const visitor = house.visitor()
const editor = await house.signedIn('editor')
const other = await house.signedIn('editor')

let planted = 0
beforeEach(async () => {
  await plantCommunity({ db, config, now: house.clock.now() })
  planted = (await listEditions()).at(-1)?.id ?? 0
})

const listEditions = () => db.selectFrom('community.edition').select('id').orderBy('id').execute()
/** The edition that was planted for this test, and those that came of it. */
const countEditions = async () => (await listEditions()).filter(({ id }) => id >= planted).length

test('an editor gives the community another name, and a visitor sees it on every page at once', async () => {
  expect((await visitor.get('/about')).select('h1')).toContain('South East London')
  const { fields } = await editor.get('/community/edit/name-and-place')
  const saved = await editor.post('/community/edit/name-and-place', {
    ...fields,
    name: 'Leaders of Lewisham',
  })
  expect(saved.location).toBe('/community/edit?done=saved')

  await expect.poll(async () => (await visitor.get('/about')).select('h1')).toContain('Leaders of Lewisham')
  expect((await visitor.get('/privacy')).body).toContain('Leaders of Lewisham')
  const act = await db
    .selectFrom('platform.act')
    .selectAll()
    .where('act', '=', 'community.editBlock')
    .execute()
  expect(act.at(-1)).toMatchObject({ byPerson: editor.member.id, onKind: 'edition' })
})

test('saving a form in which nothing was changed makes no edition', async () => {
  for (const { slug } of blocks) {
    const { fields } = await editor.get(`/community/edit/${slug}`)
    const saved = await editor.post(`/community/edit/${slug}`, fields)
    expect([slug, saved.status]).toEqual([slug, 303])
  }
  expect(await countEditions()).toBe(1)
})

test('a member and a visitor cannot edit', async () => {
  const member = await house.signedIn('organiser')
  expect((await member.get('/community/edit')).status).toBe(403)
  expect((await visitor.get('/community/edit/programme')).location).toContain('/sign-in')
  expect((await editor.get('/community/edit/nonsense')).status).toBe(404)
})

describe('without script, an editor', () => {
  test('adds an event and removes another, and nothing that was typed is lost', async () => {
    const { fields } = await editor.get('/community/edit/programme')
    const typed = { ...fields, title: 'Our second year', 'events.6.title': 'The end' }
    const added = await editor.post('/community/edit/programme', { ...typed, do: 'add' })
    expect(added.status).toBe(200)
    expect(added.fields).toMatchObject({
      title: 'Our second year',
      'events.6.title': 'The end',
      'events.7.title': '',
    })

    const less = await editor.post('/community/edit/programme', { ...added.fields, do: 'remove 0' })
    expect(less.fields['events.5.title']).toBe('The end')
    expect(await countEditions()).toBe(1)

    const wrong = await editor.post('/community/edit/programme', { ...less.fields, do: 'save' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Enter the event’s title, or remove the event')
    expect(wrong.text).toContain('Enter the date of the event')

    const date = { 'events.6.title': 'A new beginning', 'events.6.date': '1 May 2023' }
    const saved = await editor.post('/community/edit/programme', { ...wrong.fields, ...date, do: 'save' })
    expect(saved.location).toBe('/community/edit?done=saved')
    const { programme } = await findCommunity(db)
    expect(programme.events.map(({ title }) => title)).toContain('A new beginning')
    expect(programme.events).toHaveLength(7)
  })

  test('has one level where a slip would have made two', async () => {
    const { fields } = await editor.get('/community/edit/success-measures')
    const level = `${fields['successMeasures.0.level']?.toUpperCase()}.`
    await editor.post('/community/edit/success-measures', { ...fields, 'successMeasures.1.level': level })
    const { successMeasures } = await findCommunity(db)
    expect(successMeasures[1]?.level).toBe(successMeasures[0]?.level)
  })

  test('is told how to mend a date, and what ends before it begins', async () => {
    const { fields } = await editor.get('/community/edit/programme')
    const wrong = await editor.post('/community/edit/programme', {
      ...fields,
      'events.0.date': 'soon',
      'events.1.ends': '1 May 2022',
    })
    expect(wrong.text).toContain('Date must be a real date, like 3 May 2022')
    expect(wrong.text).toContain('Last day must be the same as or after the date')
    expect(wrong.title).toMatch(/^Error: /)
  })

  test('keeps the id of a measure whose words change, and gives a new one its own', async () => {
    const { fields } = await editor.get('/community/edit/success-measures')
    await editor.post('/community/edit/success-measures', {
      ...fields,
      'successMeasures.0.text': 'Everybody knows what good looks like',
      'successMeasures.7.id': 'skills',
      'successMeasures.7.level': 'Positive impact on residents',
      'successMeasures.7.text': 'Residents are heard',
    })
    const { successMeasures } = await findCommunity(db)
    expect(successMeasures[0]).toMatchObject({
      id: 'understanding',
      text: 'Everybody knows what good looks like',
    })
    expect(new Set(successMeasures.map(({ id }) => id)).size).toBe(8)
  })
})

describe('two editors at once', () => {
  test('at different blocks do not get in each other’s way', async () => {
    const mine = (await editor.get('/community/edit/key-ingredients')).fields
    const theirs = (await other.get('/community/edit/name-and-place')).fields
    await other.post('/community/edit/name-and-place', { ...theirs, place: 'Lewisham' })
    const saved = await editor.post('/community/edit/key-ingredients', { ...mine, keyIngredients: 'Cake' })
    expect(saved.status).toBe(303)
    expect(await findCommunity(db)).toMatchObject({ place: 'Lewisham', keyIngredients: ['Cake'] })
  })

  test('at the same block: the second is shown what the first changed, and loses nothing', async () => {
    const mine = (await editor.get('/community/edit/name-and-place')).fields
    const theirs = (await other.get('/community/edit/name-and-place')).fields
    await other.post('/community/edit/name-and-place', { ...theirs, place: 'Lewisham' })
    const told = await editor.post('/community/edit/name-and-place', { ...mine, collaborative: 'The Many' })
    expect(told.status).toBe(409)
    expect(told.text).toContain('Somebody else has changed this meanwhile')
    expect(told.text).toContain(other.member.name)
    expect(told.text).toContain('Lewisham')
    expect(told.fields).toMatchObject({ collaborative: 'The Many', place: 'Lewisham' })
    expect((await findCommunity(db)).collaborative).toBe('System Leadership Collaborative')

    const saved = await editor.post('/community/edit/name-and-place', told.fields)
    expect(saved.status).toBe(303)
    expect(await findCommunity(db)).toMatchObject({ collaborative: 'The Many', place: 'Lewisham' })
  })

  test('at one list: what the first did to it is shown, and the second’s list stays as they typed it', async () => {
    const mine = (await editor.get('/community/edit/ways-to-come-together')).fields
    const theirs = (await other.get('/community/edit/ways-to-come-together')).fields
    const less = await other.post('/community/edit/ways-to-come-together', { ...theirs, do: 'remove 0' })
    await other.post('/community/edit/ways-to-come-together', { ...less.fields, do: 'save' })
    const title = 'waysToComeTogether.1.title'
    const told = await editor.post('/community/edit/ways-to-come-together', {
      ...mine,
      [title]: 'By word of mouth',
    })
    expect(told.status).toBe(409)
    expect(told.fields).toMatchObject({
      [title]: 'By word of mouth',
      'waysToComeTogether.0.title': 'Connect Five expression of interest',
    })
  })

  test('who press at the same instant: one saves, the other is told', async () => {
    const mine = (await editor.get('/community/edit/principles')).fields
    const theirs = (await other.get('/community/edit/principles')).fields
    const pressed = await Promise.all([
      editor.post('/community/edit/principles', { ...mine, principles: 'Be kind' }),
      other.post('/community/edit/principles', { ...theirs, principles: 'Be brave' }),
    ])
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(await countEditions()).toBe(2)
  })
})

describe('whatever is typed', () => {
  const hostile = '<script>alert(1)</script>"\'&{{7*7}}</textarea><img src=x onerror=alert(1)> ‮ ﷽'

  test.each(blocks.map(({ slug }) => slug))('in %s is shown as words and nothing else', async (slug) => {
    const { fields } = await editor.get(`/community/edit/${slug}`)
    const typed = Object.fromEntries(
      Object.entries(fields).map(([name, value]) =>
        /token|edition|date|ends|started|contact|shortName|characteristic|\.id$|^do$/.test(name)
          ? [name, value]
          : [name, hostile],
      ),
    )
    const saved = await editor.post(`/community/edit/${slug}`, typed)
    expect(saved.status).toBe(303)
    for (const page of ['/', '/about', '/privacy', '/community/edit', `/community/edit/${slug}`]) {
      const shown = await editor.get(page)
      expect([page, shown.status]).toEqual([page, 200])
      expect(shown.body).not.toMatch(/<script>alert|<img/)
    }
  })

  test.each(blocks.map(({ slug }) => slug))(
    'in %s at ten thousand letters is answered with a message',
    async (slug) => {
      const { fields } = await editor.get(`/community/edit/${slug}`)
      const long = Object.fromEntries(
        Object.entries(fields).map(([name, value]) =>
          /token|edition|^do$/.test(name) ? [name, value] : [name, 'x'.repeat(10_000)],
        ),
      )
      const wrong = await editor.post(`/community/edit/${slug}`, long)
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('There is a problem')
      expect(wrong.body).toContain('x'.repeat(10_000))
      expect(await countEditions()).toBe(1)
    },
  )

  test('a name of 200 letters without a space makes pages all the same', async () => {
    const { fields } = await editor.get('/community/edit/name-and-place')
    const name = 'Nebeneinander'.repeat(16).slice(0, 200)
    expect((await editor.post('/community/edit/name-and-place', { ...fields, name })).status).toBe(303)
    expect((await editor.get('/about')).select('h1')).toContain(name)
    const tooLong = await editor.post('/community/edit/name-and-place', { ...fields, name: `${name}x` })
    expect(tooLong.text).toContain('Name of the community must be 200 characters or less')
  })

  test('a hundred events are refused with a message, not cut off', async () => {
    const { fields } = await editor.get('/community/edit/programme')
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`events.${at}.title`, `Event ${at}`]),
    )
    const wrong = await editor.post('/community/edit/programme', { ...fields, ...many })
    expect(wrong.status).toBe(422)
    expect(wrong.fields['events.99.title']).toBe('Event 99')
  })

  test.each(['-1', '99999999999999', 'x', '1; drop', '1.5', '1e300', ''])(
    'an edition called %j answers like any other',
    async (edition) => {
      const { fields } = await editor.get('/community/edit/principles')
      const answer = await editor.post('/community/edit/principles', {
        ...fields,
        edition,
        principles: 'Be kind',
      })
      expect([303, 409]).toContain(answer.status)
    },
  )
})
