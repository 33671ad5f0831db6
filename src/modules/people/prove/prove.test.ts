import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { newestMail } from '#test/mailbox.ts'

const house = await openTestHouse()
const minute = 60_000

/** Asks for the code by mail, and reads it. */
async function getsCode(member: Awaited<ReturnType<typeof house.signedIn>>, to = '') {
  house.clock.forward(1000)
  await member.get('/account/prove')
  const sent = await member.post('/account/prove', { do: 'send', ...(to && { to }) })
  const page = await member.follow(sent)
  return { page, ...(await newestMail(house, member.member.address, 'people.prove')) }
}

test('what matters opens for ten minutes after signing in; then a member proves again who they are, and goes on', async () => {
  const member = await house.signedIn()
  house.clock.forward(9 * minute)
  expect((await member.get('/account/addresses')).status).toBe(200)
  house.clock.forward(minute)
  const asked = await member.get('/account/addresses?done=added')
  expect(asked.location).toBe('/account/prove?to=%2Faccount%2Faddresses%3Fdone%3Dadded')

  const { page, code } = await getsCode(member, '/account/addresses')
  expect(page.text).toContain(`A code is on its way to ${member.member.address}`)
  const wrong = await member.post('/account/prove', { code: code === '111111' ? '222222' : '111111' })
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('The code is not right')])
  const proved = await member.post('/account/prove', { code, to: '/account/addresses' })
  expect(proved.location).toBe('/account/addresses')
  expect((await member.follow(proved)).status).toBe(200)
  expect((await member.get('/account/prove')).location).toBe('/account')
})

test('a form that was opened in time is taken until a quarter of an hour after the proof, and not later', async () => {
  const member = await house.signedIn()
  const sends = () => member.post('/account/addresses/add', { address: 'one-more@commonweal.example' })
  house.clock.forward(9 * minute)
  await member.get('/account/addresses/add')
  house.clock.forward(6 * minute - 1)
  expect((await sends()).location).toBe('/account/addresses/verify')
  house.clock.forward(1)
  expect((await sends()).location).toBe('/account/prove?to=%2Faccount%2Faddresses%2Fadd')
  expect((await member.post('/account/addresses/remove', {})).location).toBe(
    '/account/prove?to=%2Faccount%2Faddresses',
  )
})

test('an administrator who granted no role for a while proves again before the next', async () => {
  const [administrator, member] = [await house.signedIn('administrator'), await house.signedIn()]
  const url = `/members/${member.member.id}/roles`
  expect((await administrator.get(url)).text).toContain('has not set up a second factor yet')
  house.clock.forward(15 * minute)
  expect((await administrator.post(url, { roles: 'editor' })).location).toBe(
    `/account/prove?to=${encodeURIComponent(url)}`,
  )
  const held = await house.db
    .selectFrom('people.heldRole')
    .select('role')
    .where('memberId', '=', member.member.id)
    .execute()
  expect(held).toEqual([])
})

test('a code for a proof works once, in the session that asked, and the newest alone', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  house.clock.forward(20 * minute)
  const first = await getsCode(member)
  house.clock.forward(1000)
  const second = await getsCode(member)
  await other.get('/account/prove')
  expect((await other.post('/account/prove', { code: second.code })).status).toBe(422)
  if (first.code !== second.code)
    expect((await member.post('/account/prove', { code: first.code })).status).toBe(422)
  expect((await member.post('/account/prove', { code: second.code })).status).toBe(303)
  expect((await member.post('/account/prove', { code: second.code })).status).toBe(422)
})

test('a code is asked for five times in a quarter of an hour, and leads nowhere but into the house', async () => {
  const member = await house.signedIn()
  house.clock.forward(20 * minute)
  const { code } = await getsCode(member)
  for (let times = 1; times < 5; times++) await getsCode(member)
  expect((await member.post('/account/prove', { do: 'send' })).status).toBe(429)
  expect(code).toMatch(/^\d{6}$/)
  const newest = await newestMail(house, member.member.address, 'people.prove')
  const proved = await member.post('/account/prove', { code: newest.code, to: 'https://elsewhere.example' })
  expect(proved.location).toBe('/')
})
