import { expect, test } from 'vitest'
import { answer, beginAs, hiddenOf, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house
const system = await plantSmallSystem(house)
let count = 0
const address = () => `writer-${++count}@commonweal.example`

async function begun() {
  const browser = house.visitor()
  await beginAs(browser, { name: 'Wren', address: address(), part: system.residents })
  return browser
}

test('what cannot be taken is said at the place, and stays as it was typed', async () => {
  const browser = await begun()
  for (const [question, field, words, said] of [
    ['name', 'name', ' ', 'Enter your name'],
    ['address', 'address', 'joy at commonweal', 'in the correct format'],
    ['draws', 'draws', 'x'.repeat(10_000), 'What draws you must be 2,000 characters or less'],
    ['hopes', 'hopes', 'x'.repeat(501), 'What you hope to learn must be 500 characters or less'],
  ] as const) {
    const refused = await answer(browser, question, { [field]: words })
    expect(refused.status).toBe(422)
    expect(refused.title).toContain('Error: ')
    expect(refused.text).toContain('There is a problem')
    expect(refused.text).toContain(said)
    expect(refused.fields[field]?.trim()).toBe(words.trim())
  }
})

test('emoji, and names that are read from the right, come back as they were typed', async () => {
  const browser = await begun()
  for (const name of ['يوسف الحداد', '👩‍👩‍👧‍👦 Joy', 'O’Brien-Nguyễn']) {
    expect((await answer(browser, 'name', { name })).status).toBe(303)
    expect((await browser.get('/join/name')).fields.name).toBe(name)
    expect((await browser.get('/join/check')).text).toContain(name)
  }
})

test('two windows answer the same differently: the second is told, and decides', async () => {
  const browser = await begun()
  const [one, other] = [await browser.get('/join/draws'), await browser.get('/join/draws')]
  await browser.post('/join/draws', { ...hiddenOf(one), draws: 'From one window' })
  const told = await browser.post('/join/draws', { ...hiddenOf(other), draws: 'From another' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('“From one window” in another window')
  expect(told.fields.draws).toBe('From another')
  await browser.post('/join/draws', { ...hiddenOf(told), draws: 'From another' })
  expect((await browser.get('/join/draws')).fields.draws).toBe('From another')
})

test('a page that is pressed twice, or gone back to and sent again, is no conflict', async () => {
  const browser = await begun()
  const page = await browser.get('/join/draws')
  const sent = { ...hiddenOf(page), draws: 'Once' }
  const both = await Promise.all([browser.post('/join/draws', sent), browser.post('/join/draws', sent)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const again = await browser.post('/join/draws', { ...sent, draws: 'Once, and after going back' })
  expect(again.status).toBe(303)
  expect((await browser.get('/join/draws')).fields.draws).toBe('Once, and after going back')
})

test('a part that is unknown is refused, and one that was retired since is asked for again', async () => {
  const browser = await begun()
  const unknown = await answer(browser, 'parts', { parts: '00000000-0000-4000-8000-000000000000' })
  expect(unknown.status).toBe(422)
  expect(unknown.text).toContain('Select from the list')
  const { id } = await db
    .insertInto('system.part')
    .values({ slug: 'gone', name: 'A part that goes', position: 9 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await answer(browser, 'parts', { parts: id, [`organisation-${id}`]: 'Its last one' })
  expect((await browser.get('/join/check')).text).toContain('A part that goes: Its last one')
  await db.updateTable('system.part').set({ retiredAt: clock.now() }).where('id', '=', id).execute()
  expect((await browser.get('/join/check')).location).toBe('/join/parts?to=check')
  expect((await browser.get('/join/parts?to=check')).text).toContain('Select from the list')
  expect((await browser.post('/join/check', { joining: 'yes' })).location).toBe('/join/parts?to=check')
})

test('nobody is asked for an organisation where people speak for themselves', async () => {
  const browser = await begun()
  const page = await browser.get('/join/parts')
  expect(page.body).toContain(`organisation-${system.hospital}`)
  expect(page.body).not.toContain(`organisation-${system.residents}`)
  await answer(browser, 'parts', {
    parts: [system.hospital, system.residents],
    [`organisation-${system.hospital}`]: 'x'.repeat(201),
  }).then((refused) => expect(refused.text).toContain('must be 200 characters or less'))
})

test('whoever jumps to the end with holes is led to the first of them', async () => {
  const browser = house.visitor()
  await browser.get('/join')
  await browser.post('/join')
  expect((await browser.get('/join/check')).location).toBe('/join/name?to=check')
  expect((await browser.post('/join/check', { joining: 'yes' })).location).toBe('/join/name?to=check')
  expect((await browser.get('/join/king')).status).toBe(404)
})

test('a draft that is gone while somebody types shows what they typed', async () => {
  const browser = await begun()
  const page = await browser.get('/join/draws')
  clock.forward(30 * 24 * 60 * 60 * 1000)
  const lost = await browser.post('/join/draws', { ...hiddenOf(page), draws: 'A long thought of mine' })
  expect(lost.status).toBe(409)
  expect(lost.text).toContain('A long thought of mine')
  expect((await browser.post('/join/check', { joining: 'yes' })).status).toBe(409)
})

test('the link to go on comes once the address is given, and not again with every answer', async () => {
  const browser = house.visitor()
  const mine = address()
  await beginAs(browser, { name: 'Wren', address: mine, part: system.residents })
  await answer(browser, 'draws', { draws: 'Curiosity' })
  await answer(browser, 'address', { address: mine })
  expect((await mailsTo(house, mine)).map(({ act }) => act)).toEqual(['interest.mailResumeLink'])
})

test('whoever is short of time skips to the end: what they typed is kept', async () => {
  const browser = await begun()
  expect((await browser.get('/join/name')).text).not.toContain('Skip to the end')
  expect((await browser.get('/join/draws')).text).toContain('Skip to the end')
  const skipped = await answer(browser, 'draws', { draws: 'Curiosity', do: 'skip' })
  expect(skipped.location).toBe('/join/check')
  // All that is needed was answered before: nothing stands between them and sending.
  expect((await browser.follow(skipped)).text).toContain('Check your answers before joining')
  expect((await browser.get('/join/draws')).fields.draws).toBe('Curiosity')
})

test('whoever skips with something needed left out is led to it from their answers', async () => {
  const browser = house.visitor()
  await browser.get('/join')
  await browser.post('/join')
  const skipped = await answer(browser, 'places', { do: 'skip' })
  expect((await browser.follow(skipped)).location).toBe('/join/name?to=check')
})
