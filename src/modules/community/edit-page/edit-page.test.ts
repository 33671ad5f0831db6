import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { pageSlugs } from '../page.ts'

const house = await openTestHouse()
const visitor = house.visitor()
const editor = await house.signedIn('editor')
const other = await house.signedIn('editor')

test.each(pageSlugs)('a visitor reads the page /%s without a cookie', async (slug) => {
  const shown = await visitor.get(`/${slug}`)
  expect(shown.status).toBe(200)
  expect(shown.headers['set-cookie']).toBeUndefined()
  expect(shown.text).not.toContain('{contact}')
  expect(shown.links.map(({ text }) => text)).not.toContain('Edit this page')
})

test('the pages say what must be said', async () => {
  expect((await visitor.get('/accessibility')).text).toContain('not yet been tested by disabled people')
  const privacy = await visitor.get('/privacy')
  expect(privacy.text).toContain('holds one of its backups, can read what is in its database')
  expect(privacy.text).toContain('within 30 days')
  const cookies = await visitor.get('/cookies')
  expect(cookies.text).toContain('__Host-session')
  expect(cookies.text).toContain('__Host-visitor')
})

test('an editor sees how new words look, then saves them, and visitors read them', async () => {
  const shown = await editor.get('/glossary')
  expect(shown.links.map(({ href }) => href)).toContain('/community/pages/glossary/edit')
  const { fields } = await editor.get('/community/pages/glossary/edit')
  const words = { ...fields, title: 'Our words', body: '## Cake\n\nWhat **we** share. Write to {contact}.' }
  const preview = await editor.post('/community/pages/glossary/edit', { ...words, do: 'preview' })
  expect(preview.status).toBe(200)
  expect(preview.selectAll('strong')).toContain('we')
  expect((await visitor.get('/glossary')).text).not.toContain('Cake')

  const saved = await editor.post('/community/pages/glossary/edit', { ...preview.fields, do: 'save' })
  expect(saved.location).toBe('/glossary?done=saved')
  await expect.poll(async () => (await visitor.get('/glossary')).text).toContain('Cake')
  expect((await visitor.get('/glossary')).select('h1')).toBe('Our words')
})

test('the second of two editors is shown what the first changed, with nothing lost', async () => {
  const mine = (await editor.get('/community/pages/cookies/edit')).fields
  const theirs = (await other.get('/community/pages/cookies/edit')).fields
  await other.post('/community/pages/cookies/edit', { ...theirs, title: 'Biscuits' })
  const told = await editor.post('/community/pages/cookies/edit', { ...mine, body: 'Two of them.' })
  expect(told.status).toBe(409)
  expect(told.text).toContain(other.member.name)
  expect(told.text).toContain('Biscuits')
  expect(told.fields.body).toBe('Two of them.')
  const saved = await editor.post('/community/pages/cookies/edit', { ...told.fields, title: 'Biscuits' })
  expect(saved.status).toBe(303)
})

test('an editor brings back the words that came with the house', async () => {
  const { fields } = await editor.get('/community/pages/privacy/edit')
  await editor.post('/community/pages/privacy/edit', { ...fields, body: 'Nothing to see.' })
  const history = await editor.get('/community/pages/privacy/history')
  expect(history.text).toContain(editor.member.name)
  const earlier = await editor.get('/community/pages/privacy/history/0')
  expect(earlier.text).toContain('as it came with the house')
  const stale = await editor.post('/community/pages/privacy/history/0/bring-back', { holding: '0' })
  expect(stale.location).toBe('/community/pages/privacy/history/0')
  await editor.get('/community/pages/privacy/history/0')
  const done = await editor.post('/community/pages/privacy/history/0/bring-back', earlier.fields)
  expect(done.location).toBe('/privacy?done=brought-back')
  expect((await editor.follow(done)).text).toContain('Your rights')
})

test('hostile words are shown as words', async () => {
  const { fields } = await editor.get('/community/pages/accessibility/edit')
  const body =
    '<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://e.example/p.gif) <b onclick=x>b</b>'
  await editor.post('/community/pages/accessibility/edit', { ...fields, title: '<i>t</i>', body })
  const shown = await editor.get('/accessibility')
  expect(shown.body).not.toMatch(/<script>alert|javascript:alert\(1\)"|<img|<b onclick/)
  expect(shown.select('h1')).toBe('<i>t</i>')
})

test('what is empty or too long is answered with a message, and kept', async () => {
  const { fields } = await editor.get('/community/pages/glossary/edit')
  const wrong = await editor.post('/community/pages/glossary/edit', {
    ...fields,
    title: 'x'.repeat(10_000),
    body: 'y'.repeat(40_001),
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('The page must be 40,000 characters or less')
  expect(wrong.fields.body).toHaveLength(40_001)
  const empty = await editor.post('/community/pages/glossary/edit', { ...fields, body: ' ' })
  expect(empty.text).toContain('Enter the words of the page')
})

test('only the pages that there are can be edited, and only by editors', async () => {
  expect((await editor.get('/community/pages/secrets/edit')).status).toBe(404)
  expect((await editor.get('/community/pages/privacy/history/77')).status).toBe(404)
  expect((await editor.post('/community/pages/privacy/history/77/bring-back')).status).toBe(404)
  const member = await house.signedIn()
  expect((await member.get('/community/pages/privacy/edit')).status).toBe(403)
})
