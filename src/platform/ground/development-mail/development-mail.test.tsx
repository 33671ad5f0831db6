import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { sendLater } from '../../mail/outbox.ts'

const house = await openTestHouse()

test('in development mail is read on a page, its link can be followed, and its drawing is kept apart', async () => {
  const to = 'reader@commonweal.example'
  const view = (
    <Letter title="Hello" from="Us" why="Because.">
      <Action href="http://localhost:3000/about">Look</Action>
    </Letter>
  )
  const mail = {
    act: 'test.write' as const,
    about: '1',
    to,
    subject: 'Hello there',
    view,
    at: house.clock.now(),
  }
  await house.db.transaction().execute((tx) => sendLater(tx, mail))

  const box = await house.visitor().get('/development/mail')
  expect(box.text).toContain('Hello there')
  expect(box.text).toContain(to)
  expect(box.links).toContainEqual({
    text: 'http://localhost:3000/about',
    href: 'http://localhost:3000/about',
  })

  const url = box.links.find(({ href }) => href.startsWith('/development/mail/'))?.href ?? ''
  const drawn = await house.app.inject(url)
  expect(drawn.headers['content-security-policy']).toMatch(/^default-src 'none'; .*sandbox/)
  expect(drawn.body).toContain('<h1>Hello</h1>')
  expect((await house.visitor().get('/development/mail/00000000-0000-4000-8000-000000000000')).status).toBe(
    404,
  )
})

test.each([
  ['whose name was made to point at this machine', { headers: { host: 'elsewhere.example:3000' } }],
  ['through a proxy', { headers: { host: 'localhost', 'x-forwarded-for': '192.0.2.7' } }],
  ['from another machine', { headers: { host: 'localhost' }, remoteAddress: '192.0.2.7' }],
])('nobody reads the mail %s', async (_, from) => {
  const answer = await house.app.inject({ url: '/development/mail', ...from })
  expect(answer.statusCode).toBe(404)
})

test('a house that others reach has no such page', async () => {
  const settings = { BASE_URL: 'https://leaders.example.org', SMTP_URL: 'smtp://localhost:25' }
  const abroad = await openTestHouse(settings)
  expect((await abroad.visitor().get('/development/mail')).status).toBe(404)
})
