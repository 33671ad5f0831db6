import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('a member changes the name that others know them by', async () => {
  const browser = await house.signedIn()
  const form = await browser.get('/account/rename')
  expect(form.fields.name).toBe(browser.member.name)
  const sent = await browser.post('/account/rename', {
    name: '  Amara   O’Kafor ',
    revision: form.fields.revision ?? '',
  })
  expect((await browser.follow(sent)).text).toContain('Amara O’Kafor')
})

test('two windows, two names: the second is told of the first, and decides', async () => {
  const browser = await house.signedIn()
  const { fields } = await browser.get('/account/rename')
  const seen = { revision: fields.revision ?? '' }
  await browser.post('/account/rename', { name: 'From one window', ...seen })
  const told = await browser.post('/account/rename', { name: 'From another', ...seen })
  expect(told.status).toBe(422)
  expect(told.text).toContain('changed to “From one window” in another window')
  expect(told.fields.name).toBe('From another')
  expect((await browser.get('/account')).text).toContain('From one window')
  await browser.post('/account/rename', { name: 'From another', revision: told.fields.revision ?? '' })
  expect((await browser.get('/account')).text).toContain('From another')
})

test('a name cannot be empty or endless, and a slip does not hide what another window did', async () => {
  const browser = await house.signedIn()
  const { fields } = await browser.get('/account/rename')
  const revision = fields.revision ?? ''
  await browser.post('/account/rename', { name: 'Another window', revision })
  for (const name of ['', ' ', '\u200B', '\u202E']) {
    const empty = await browser.post('/account/rename', { name, revision })
    expect(empty.text).toContain('Enter your name')
  }
  const empty = await browser.post('/account/rename', { name: ' ', revision })
  expect(empty.fields.revision).toBe(revision)
  const long = await browser.post('/account/rename', { name: 'a'.repeat(201), revision })
  expect(long.text).toContain('Name must be 200 characters or less')
  expect((await browser.post('/account/rename', { name: 'x', revision: 'two' })).status).toBe(422)
})
