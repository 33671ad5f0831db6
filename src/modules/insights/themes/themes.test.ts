import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { keepInsights, saidOfTwo } from '#test/said.ts'
import { layConversation } from '#test/voting.ts'
import { findThemesNow } from '../themes-now.ts'

const house = await openTestHouse()
const { db } = house
const [member, organiser, editor] = [
  await house.signedIn(),
  await house.signedIn('organiser'),
  await house.signedIn('editor'),
]
const themes = async (query = '') => (await member.get(`/themes${query}`)).selectAll('.cw-card__title')
/** Where the theme of this name is. */
const addressOf = async (name: string) =>
  (await member.get('/themes')).links.find(({ text }) => text === name)?.href ?? ''

test('where too few have said something of the same, the page says when a theme shows', async () => {
  expect((await member.get('/themes')).text).toContain('Nothing has been said here yet')
  await keepInsights(house, saidOfTwo.listening.slice(0, 2))
  expect((await member.get('/themes')).text).toContain(
    'One shows as soon as 3 people have said something of the same; so far there are 2 things that were said',
  )
})

test('members read what others speak of, as far as their authors let them', async () => {
  const [secret] = await keepInsights(house, ['Listening in secret, residents trust nobody'], {
    uses: ['report'],
  })
  await keepInsights(house, [...saidOfTwo.listening.slice(2), ...saidOfTwo.buses])
  const page = await member.get('/themes')
  expect(page.selectAll('.cw-card__title')).toEqual(['Listening, trust, leaders', 'Buses, carers, clinic'])
  expect(page.text).toContain('Said 4 times, by 3 people or more')
  // A page that there is no more, as themes were joined, is the last that there is.
  expect(await themes('?page=9')).toEqual(['Listening, trust, leaders', 'Buses, carers, clinic'])
  const theme = await member.get(await addressOf('Listening, trust, leaders'))
  expect(theme.select('h1')).toContain('Listening, trust, leaders')
  expect(theme.selectAll('.cw-quote')).toHaveLength(4)
  expect(theme.text).not.toContain('in secret')
  expect((await member.get(`/themes/${secret}`)).status).toBe(404)
})

test('a name that an editor gives stays when more is said, and can be taken back', async () => {
  const address = await addressOf('Buses, carers, clinic')
  const { fields } = await editor.get(`${address}/rename`)
  expect(fields.label).toBe('buses, carers, clinic')
  expect((await editor.post(`${address}/rename`, { ...fields, label: ' ' })).status).toBe(422)
  const renamed = await editor.post(`${address}/rename`, { ...fields, label: 'Getting there' })
  expect((await editor.get(renamed.location ?? '')).text).toContain('The theme has its new name')
  await keepInsights(house, ['Night buses to the clinic would help carers'])
  expect(await themes()).toContain('Getting there')

  const page = await editor.get('/themes')
  expect(page.text).toContain('“buses, carers, clinic” was called “Getting there”')
  const { id } = await db.selectFrom('insights.themeEdit').select('id').executeTakeFirstOrThrow()
  expect((await editor.post('/themes/undo', { edit: id, of: '' })).location).toBe('/themes?done=undone')
  expect((await editor.post('/themes/undo', { edit: id, of: '' })).location).toBe('/themes?done=late')
  expect(await themes()).not.toContain('Getting there')
})

test('two people put a theme right at once: one does, the other is told and keeps what they typed', async () => {
  const address = await addressOf('Listening, trust, leaders')
  const [first, second] = [await editor.get(`${address}/rename`), await organiser.get(`${address}/rename`)]
  const both = await Promise.all([
    editor.post(`${address}/rename`, { ...first.fields, label: 'Listen first' }),
    organiser.post(`${address}/rename`, { ...second.fields, label: 'Trust first' }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const late = both.find(({ status }) => status === 409)
  expect(late?.text).toContain('Somebody else has saved this since you opened it')
  expect(late?.fields.label).toMatch(/ first$/)
})

test('themes are joined, and something is taken out of one', async () => {
  const [buses = ''] = (await themes()).filter((name) => /buses/i.test(name))
  const address = await addressOf(buses)
  const merge = await organiser.get(`${address}/merge`)
  const [into] = await db
    .selectFrom('insights.insight')
    .select('id')
    .where('words', '=', saidOfTwo.listening[0])
    .execute()
  const key = merge.body.match(/name="into"[^>]*value="([^"]+)"/)?.[1] ?? into?.id ?? ''
  expect((await organiser.post(`${address}/merge`, { ...merge.fields, into: 'x' })).status).toBe(422)
  const merged = await organiser.post(`${address}/merge`, { ...merge.fields, into: key })
  expect(merged.status).toBe(303)
  expect(await themes()).toHaveLength(1)

  const sort = await organiser.get(`${merged.location?.split('?')[0]}/sort`)
  const { id: one } = await db
    .selectFrom('insights.insight')
    .select('id')
    .where('words', '=', saidOfTwo.buses[0])
    .executeTakeFirstOrThrow()
  const asked = { revision: `${sort.fields.revision}`, texts: one }
  const sortAt = `${merged.location?.split('?')[0]}/sort`
  expect((await organiser.post(sortAt, { ...asked, to: 'new', label: '' })).text).toContain(
    'Enter what the new theme is called',
  )
  const few = await organiser.post(sortAt, { ...asked, to: 'new', label: 'Far away' })
  expect(few.location).toBe('/themes?done=too-few')
  expect((await member.get(`/themes/${one}`)).status).toBe(404)
  expect((await member.get('/themes/none')).text).toContain(saidOfTwo.buses[0])
})

test('a member reads themes and changes none', async () => {
  const [name = ''] = await themes()
  const address = await addressOf(name)
  expect((await member.get(address)).text).not.toContain('Call it something else')
  for (const verb of ['rename', 'merge', 'sort'])
    expect((await member.get(`${address}/${verb}`)).status).toBe(403)
})

test('a conversation has themes of its own, and what is not English waits for a person', async () => {
  const statements = [...saidOfTwo.listening, 'Zuhören schafft Vertrauen']
  const here = await layConversation(house, { slug: 'trust', statements })
  const said = await db
    .selectFrom('insights.statement')
    .select(['id', 'words'])
    .where('conversationId', '=', here.id)
    .orderBy('number')
    .execute()
  for (const [at, { id, words }] of said.entries()) {
    const author = await house.signedIn()
    const lang = words.startsWith('Zu') ? 'de' : 'en'
    // Two statements are of one person.
    const authorId = at === 1 ? member.member.id : author.member.id
    await db.updateTable('insights.statement').set({ authorId, lang }).where('id', '=', id).execute()
  }
  expect(await themes('?of=trust')).toEqual(['Listening, trust, leaders'])
  const page = await member.get('/themes?of=trust')
  expect(page.text).toContain('One of them is not in English')
  expect(page.text).toContain('by 3 people or more')
  expect((await member.get('/themes?of=nothing')).status).toBe(404)
  expect((await member.get(`/themes/${said[0]?.id}?of=trust`)).text).toContain('From a member, in')
})

test('whoever asks for themes of very much is told that it takes a while, and then has them', async () => {
  const statements = Array.from({ length: 304 }, (_, at) => saidOfTwo.listening[at % 4] ?? '')
  const { id: conversationId } = await layConversation(house, { slug: 'much', statements })
  expect((await findThemesNow(db, { conversationId, patience: 0 })).found).toBeNull()
  // Nobody is known to have said it: there is no theme, but an answer.
  expect((await findThemesNow(db, { conversationId })).found?.rest).toHaveLength(304)
})
