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

test('what somebody typed too late stands in the form again after the proof, for them alone, until they send it', async () => {
  const [member, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  const url = '/members/addresses/ask'
  const reason = 'A letter to all, by hand. <b>Deleted</b> on Friday'
  house.clock.forward(16 * minute)
  await member.get('/sign-out')
  const late = await member.post(url, { reason, code: '123456' })
  expect(late.location).toBe(`/account/prove?to=${encodeURIComponent(url)}`)
  expect((await member.follow(late)).text).toContain('what you typed is kept, and not sent yet')
  const { code } = await getsCode(member, url)
  const proved = await member.post('/account/prove', { code, to: url })
  const form = await member.follow(proved)
  expect([form.fields.reason, form.text]).toEqual([reason, expect.stringContaining('It is not sent yet')])
  expect((await member.get('/members/addresses')).text).not.toContain('by hand')

  const kept = () =>
    house.db
      .selectFrom('people.keptWords')
      .select('sealed')
      .where('memberId', '=', member.member.id)
      .execute()
  const [row] = await kept()
  expect(Buffer.from(row?.sealed ?? '').toString('latin1')).not.toMatch(/letter|123456/)
  // Not for another session; nor for another page.
  const theirs = await getsCode(other, url)
  await other.post('/account/prove', { code: theirs.code, to: url })
  expect((await other.get(url)).fields.reason ?? '').toBe('')
  expect((await member.get('/account/addresses/add')).text).not.toContain('not sent yet')

  await member.get(url)
  expect((await member.post(url, { reason })).location).toBe('/members/addresses?done=asked')
  expect(await kept()).toEqual([])
  expect((await member.get(url)).text).not.toContain('not sent yet')
})

test('what is kept once more by the press that sends it stays, however long the press takes', async () => {
  const member = await house.signedIn()
  const url = '/account/addresses/add'
  house.clock.forward(16 * minute)
  await member.get('/sign-out')
  const { now } = house.clock
  house.clock.now = () => {
    house.clock.forward(1)
    return now()
  }
  await member.post(url, { address: 'first@commonweal.example' })
  const again = await member.post(url, { address: 'second@commonweal.example' })
  house.clock.now = now
  expect((await member.follow(again)).text).toContain('what you typed is kept')
  const { code } = await getsCode(member, url)
  const form = await member.follow(await member.post('/account/prove', { code, to: url }))
  expect(form.fields.address).toBe('second@commonweal.example')
})

test('what is kept at a proof has a size and an hour', async () => {
  const member = await house.signedIn()
  const url = '/account/addresses/add'
  house.clock.forward(16 * minute)
  await member.get('/sign-out')
  const keeps = async (address: string) => {
    const late = await member.post(url, { address })
    return (await member.follow(late)).text.includes('what you typed is kept')
  }
  expect(await keeps('x'.repeat(300_000))).toBe(false)
  expect(await keeps('one-more@commonweal')).toBe(true)
  house.clock.forward(60 * minute)
  expect((await member.get(`/account/prove?to=${encodeURIComponent(url)}`)).text).not.toContain('is kept')
})

test('roles that were ticked too late are ticked again, unless somebody changed them meanwhile', async () => {
  const administrator = await house.signedIn('administrator')
  const { member } = await house.signedIn('editor')
  const url = `/members/${member.id}/roles`
  house.clock.forward(16 * minute)
  await administrator.get('/sign-out')
  await administrator.post(url, { roles: ['editor', 'facilitator'], seen: 'editor' })
  const proves = () =>
    house.db
      .updateTable('people.session')
      .set({ provedAgainAt: house.clock.now(), secondAt: house.clock.now() })
      .where('memberId', '=', administrator.member.id)
      .execute()
  await proves()
  const ticked = await administrator.get(url)
  expect(ticked.body.match(/value="(?:editor|facilitator)"[^>]* checked/g)).toHaveLength(2)
  await house.db.deleteFrom('people.heldRole').where('memberId', '=', member.id).execute()
  await administrator.get(url)
  const changed = await administrator.post(url, { roles: ['editor', 'facilitator'], seen: 'editor' })
  expect(changed.text).toContain('Another administrator changed these roles meanwhile')
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

test('whoever presses twice goes on, in the same session; whoever has the token from before alone does not', async () => {
  const member = await house.signedIn()
  const to = '/account/addresses'
  house.clock.forward(20 * minute)
  const { token: another = '' } = (await member.get('/account/prove')).fields
  const { page, code } = await getsCode(member, to)
  const { token = '' } = page.fields
  const before = member.cookie('__Host-session')
  const first = await member.post('/account/prove', { code, to, token })
  const after = member.cookie('__Host-session')
  /** As a browser sends it that left the first answer unread, or a thief: either knows the token from before alone. */
  const sendsAgain = (sent: Record<string, string>) => {
    member.keep('__Host-session', before)
    return member.post('/account/prove', { code, to, token, ...sent })
  }
  const second = await sendsAgain({})
  expect([first.location, second.status, second.location]).toEqual([to, 303, to])
  expect(member.cookie('__Host-session')).toBe(after)
  expect((await member.follow(second)).status).toBe(200)

  // The right code does not do without the page that it was typed in: codes are guessed.
  const stolen = [{ code: code === '111111' ? '222222' : '111111' }, { token: another }, { token: '' }]
  for (const sent of stolen) {
    expect((await sendsAgain(sent)).location ?? '/sign-in?').toMatch(/^\/sign-in\?/)
    expect(member.cookie('__Host-session')).toBe(before)
  }
  // Nor is it looked up for a network that sent too much.
  await house.db.updateTable('platform.asked').set({ times: 120 }).where('what', 'like', 'post %').execute()
  expect((await sendsAgain({})).status).toBe(429)
  house.clock.forward(minute)
  expect((await sendsAgain({})).location).toMatch(/^\/sign-in\?/)
  expect(member.cookie('__Host-session')).toBe(before)
})

test('of two presses at once both go on', async () => {
  const member = await house.signedIn()
  house.clock.forward(20 * minute)
  const { code } = await getsCode(member)
  const presses = await Promise.all([1, 2].map(() => member.post('/account/prove', { code })))
  expect(presses.map(({ status }) => status)).toEqual([303, 303])
  expect((await member.get('/account/addresses')).status).toBe(200)
})
