import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { networkOf } from './caller.ts'
import { explainFailure } from './failure.tsx'

const house = await openTestHouse()

describe('when something is wrong with an address', () => {
  test.each([
    ['that cannot be read', '/%ff'],
    ['with a part that is too long', `/frameworks/${'a'.repeat(400)}`],
    ['of a member that cannot be one', '/members/not-an-id'],
    ['of a place in a list that cannot be one', '/members?after='],
  ])('a member asks for one %s: a page of the house says so', async (_, address) => {
    const page = await (await house.signedIn()).get(address)
    expect(page.status).toBe(404)
    expect(page.title).toContain('Page not found')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a member is not asked to sign in where there is no page', async () => {
    const member = await house.signedIn()
    expect((await member.get('/nowhere')).links.map(({ href }) => href)).not.toContain('/sign-in')
    // A link in a mail to what is for members leads there once they have signed in.
    expect((await house.visitor().get('/nowhere?page=2')).links.map(({ href }) => href)).toContain(
      '/sign-in?to=%2Fnowhere%3Fpage%3D2',
    )
  })

  test('what PostgreSQL could not read is our mistake, and logged as that', () => {
    const error = Object.assign(new Error('invalid input syntax'), { code: '22P02' })
    expect(explainFailure(error, null, { reference: 'r', form: '/', here: '/' })).toMatchObject({
      status: 500,
      ours: true,
    })
  })
})

test('a program that asks for the head of a closed page is sent where a person would be', async () => {
  const { statusCode, headers } = await house.app.inject({ method: 'HEAD', url: '/members' })
  expect([statusCode, headers.location]).toEqual([303, '/sign-in?to=%2Fmembers'])
})

test('whoever asks too often is told when to come back, in words and for programs', async () => {
  const visitor = house.visitor()
  await visitor.get('/sign-in')
  let last = await visitor.post('/sign-in')
  for (let count = 0; count < 125 && last.status !== 429; count++) last = await visitor.post('/sign-in')
  expect(last.status).toBe(429)
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  house.clock.forward(60_000)
})

test('a form that another tab made invalid says so, and leads back to its page', async () => {
  const [first, second] = [house.visitor(), house.visitor()]
  const { fields } = await first.get('/sign-in')
  await second.get('/sign-in')
  const answer = await second.post(
    '/sign-in',
    { token: `${fields.token}` },
    { referer: 'http://localhost:80/sign-in' },
  )
  expect([answer.status, answer.select('h1')]).toEqual([403, 'This form has expired'])
  expect(answer.links).toContainEqual({ text: 'open the form again', href: '/sign-in' })
})

test('a form with a file takes no more words than one without', async () => {
  const member = await house.signedIn()
  await member.get('/account/photograph')
  const words = { one: 'a'.repeat(700_000), two: 'b'.repeat(700_000) }
  const file = { field: 'photograph', fileName: 'me.png', content: 'x' }
  const answer = await member.postFile('/account/photograph', words, file)
  expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('too much for one form')])
})

test('a page that is sent as it is says by what it differs, too', async () => {
  const { headers } = await house.app.inject({ url: '/about', headers: { 'accept-encoding': 'identity' } })
  expect(headers.vary).toBe('accept-encoding, cookie')
})

test('all addresses of one network over IPv6 count as one', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0DB8:1:2::9'))
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})

test('with the database down a member gets a page that says so, with the name of the community', async () => {
  const lonely = await openTestHouse()
  const member = await lonely.signedIn()
  const { text } = await member.get('/account')
  expect(text).not.toBe('')
  await lonely.database.close()
  const page = await member.get('/account')
  expect(page.status).toBe(500)
  expect(page.select('h1')).toBe('Sorry, something went wrong')
  expect(page.body).not.toMatch(/statusCode|driver|pool/)
  expect(lonely.mistakes).toHaveLength(1)
  expect((await lonely.visitor().get('/nowhere')).select('h1')).toBe('Page not found')
})

test('what is not HTTP is refused in a few words, which repeat nothing', async () => {
  const listening = await openTestHouse()
  const address = new URL(await listening.app.listen({ port: 0, host: '127.0.0.1' }))
  const socket = connect(Number(address.port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => void (answer += chunk.toString()))
  socket.write('GET /secret-word NONSENSE\r\n\r\n')
  await once(socket, 'close')
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
  expect(answer).toContain("content-security-policy: default-src 'none'")
  expect(answer).not.toContain('secret-word')
})
