import { expect, test } from 'vitest'
import { findMailPauses, type PauseReason } from '#platform/mail/pause.ts'
import { makeMember, openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house

const pause = (address: string, because: PauseReason) =>
  db
    .insertInto('platform.mailPause')
    .values({ address, because, since: clock.now(), said: '550 5.1.1 User unknown' })
    .execute()
const isPaused = async (address: string) => (await findMailPauses(db, [address])).length > 0

let count = 0
const aMember = () => {
  const address = `paused-${++count}@commonweal.example`
  return makeMember(house, { name: 'Dev Test-Sharma', address, roles: [], at: clock.now() })
}

/** Asks to sign in, and reads the mail. */
async function signsIn(address: string, by: 'code' | 'link') {
  const browser = house.visitor()
  await browser.get('/sign-in')
  await browser.post('/sign-in', { address })
  const { bodyText } = await db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('toAddress', '=', address)
    .where('act', '=', 'people.askToSignIn')
    .executeTakeFirstOrThrow()
  const code = /^\d{6}$/m.exec(bodyText)?.[0] ?? ''
  const link = /\/sign-in\/[\w-]{20,}/.exec(bodyText)?.[0] ?? ''
  await browser.get(by === 'code' ? '/sign-in/check-your-mail' : link)
  const answer = await browser.post(
    by === 'code' ? '/sign-in/check-your-mail' : link,
    by === 'code' ? { code } : {},
  )
  expect(answer.status).toBe(303)
  return browser
}

test('a member whose mail comes back is told on their account, and starts it again', async () => {
  const browser = await house.signedIn()
  const { address } = browser.member
  expect((await browser.get('/account')).text).not.toContain('We do not write to you')
  await pause(address, 'bounce')
  const held = {
    act: 'test.write',
    subject: 'A',
    bodyText: 'B',
    bodyHtml: 'C',
    queuedAt: clock.now(),
    dueAt: clock.now(),
  }
  await db
    .insertInto('platform.mail')
    .values({ ...held, once: 'held', toAddress: address, deadAt: clock.now(), withheldAt: clock.now() })
    .execute()
  const before = house.database.statistics.statements
  const seen = await browser.get('/account')
  expect(house.database.statistics.statements - before).toBeLessThanOrEqual(6)
  expect(seen.text).toContain(`Mail to ${address} came back to us.`)
  expect(seen.text).not.toContain('550')
  const started = await browser.post('/account/letters/start-again')
  expect((await browser.follow(started)).text).toContain('Started again.')
  expect(await isPaused(address)).toBe(false)
  const mail = await db
    .selectFrom('platform.mail')
    .select(['deadAt', 'withheldAt'])
    .where('once', '=', 'held')
    .execute()
  expect(mail).toEqual([{ deadAt: null, withheldAt: null }])
  await browser.post('/account/letters/start-again')
  const acts = await db
    .selectFrom('platform.act')
    .select('byPerson')
    .where('act', '=', 'letters.startAgain')
    .execute()
  expect(acts).toEqual([{ byPerson: browser.member.id }])
})

test('a member who called a letter unwanted can take that back, for their own addresses only', async () => {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  for (const { member } of [one, other]) await pause(member.address, 'complaint')
  expect((await one.get('/account')).text).toContain('was reported as unwanted (spam)')
  await one.post('/account/letters/start-again')
  expect([await isPaused(one.member.address), await isPaused(other.member.address)]).toEqual([false, true])
})

test.each(['code', 'link'] as const)(
  'who signs in by the %s from a mail has shown that mail arrives',
  async (by) => {
    const { address } = await aMember()
    await pause(address, 'bounce')
    await signsIn(address, by)
    expect(await isPaused(address)).toBe(false)
  },
)

test('a complaint outlasts a sign-in by mail', async () => {
  const { address } = await aMember()
  await pause(address, 'complaint')
  const browser = await signsIn(address, 'code')
  expect(await isPaused(address)).toBe(true)
  expect((await browser.get('/account')).text).toContain('was reported as unwanted')
})

test('organisers see on a member’s page that mail comes back; other members do not', async () => {
  const [organiser, member, editor] = [
    await house.signedIn('organiser'),
    await aMember(),
    await house.signedIn('editor'),
  ]
  await pause(member.address, 'bounce')
  const url = `/members/${member.id}`
  expect((await organiser.get(url)).text).toContain('Mail comes back')
  expect((await editor.get(url)).text).not.toContain('Mail comes back')
})
