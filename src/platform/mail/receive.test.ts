import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findMailPauses, resumeMail } from './pause.ts'
import { receiveMail } from './receive.ts'
import { keyOfHouse, readReturnToken, returnToken } from './return-address.ts'

const house = await openTestHouse()
const { db, clock } = house
const key = await keyOfHouse(db)

let count = 0
/** A mail that the house sent, with the word that names it on its way back. */
async function aMail(unsubscribeToken: string | null = null) {
  const id = randomUUID()
  const address = `returned-${++count}@commonweal.example`
  const at = clock.now()
  await db
    .insertInto('platform.mail')
    .values({
      id,
      act: 'test.write',
      once: id,
      toAddress: address,
      subject: 'Hello',
      bodyText: 'Words',
      bodyHtml: '<p>Words</p>',
      queuedAt: at,
      dueAt: at,
      sentAt: at,
      unsubscribeToken,
    })
    .execute()
  return { id, address, token: returnToken(key, id) }
}

const lines = (...all: string[]) => all.join('\r\n')

/** A delivery report as Postfix writes one. */
const report = (
  token: string,
  { action = 'failed', status = '5.1.1', said = '550 5.1.1 User unknown' } = {},
) =>
  lines(
    'Return-Path: <>',
    'From: MAILER-DAEMON@mail.elsewhere.example (Mail Delivery System)',
    `To: bounces+${token}@leaders.example.org`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mail.elsewhere.example.',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.elsewhere.example',
    'Arrival-Date: Thu, 2 Jun 2022 09:00:00 +0000 (UTC)',
    '',
    'Final-Recipient: rfc822; somebody@elsewhere.example',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp;`,
    ` ${said}`,
    '',
    '--x',
    'Content-Type: message/rfc822',
    '',
    'From: us@leaders.example.org',
    'Subject: Hello',
    '',
    'Words',
    '--x--',
    '',
  )

/** A complaint as a feedback loop sends it: to an address of its own, with our mail enclosed. */
const complaint = (token: string, type = 'abuse') =>
  lines(
    'From: <feedback@provider.example>',
    'To: <abuse@leaders.example.org>',
    'Subject: FW: Hello',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="y"',
    '',
    '--y',
    'Content-Type: text/plain; charset="US-ASCII"',
    '',
    'This is an email abuse report.',
    '',
    '--y',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    '--y',
    'Content-Type: message/rfc822',
    'Content-Disposition: inline',
    '',
    'From: us@leaders.example.org',
    `X-Commonweal-Mail: ${token}`,
    'Subject: Hello',
    '',
    'Words',
    '--y--',
    '',
  )

const receive = (raw: string, recipient = '') =>
  receiveMail(db, { raw: Buffer.from(raw), recipient, at: clock.now() })
const pauseOf = async (address: string) => (await findMailPauses(db, [address]))[0]

test('a report that there is no such mailbox pauses mail to the address, once', async () => {
  const { address, token } = await aMail()
  expect(await receive(report(token))).toBe('paused')
  expect(await pauseOf(address)).toMatchObject({ because: 'bounce', said: '550 5.1.1 User unknown' })
  expect(await receive(report(token))).toBe('known')
  await db
    .transaction()
    .execute((tx) => resumeMail(tx, { addresses: [address], evenComplaints: false, at: clock.now() }))
  expect(await receive(report(token))).toBe('known')
  expect(await pauseOf(address)).toBeUndefined()
  const acts = await db
    .selectFrom('platform.act')
    .select(['byPerson', 'onKind'])
    .where('act', '=', 'platform.pauseMail')
    .execute()
  expect(acts).toEqual([{ byPerson: null, onKind: 'mail' }])
})

test('the word may stand in capitals, in the recipient that the mail server names, or in the enclosed mail', async () => {
  for (const make of [
    (token: string) => [report(token.toUpperCase()), ''],
    (token: string) => [report('x'), `bounces+${token}@leaders.example.org`],
    (token: string) => [report('x').replace('Subject: Hello', `X-Commonweal-Mail: ${token}`), ''],
  ]) {
    const { address, token } = await aMail()
    const [raw, recipient] = make(token)
    expect(await receive(`${raw}`, recipient)).toBe('paused')
    expect(await pauseOf(address)).toBeDefined()
  }
})

test.each([
  ['a delay', { action: 'delayed', status: '4.4.1' }],
  ['a delivery', { action: 'delivered', status: '2.1.5' }],
  ['a policy of theirs', { status: '5.7.1', said: '550 5.7.1 Blocked by policy' }],
])('%s pauses nobody, however often it is told', async (_, how) => {
  for (let times = 0; times < 4; times++) {
    const { address, token } = await aMail()
    expect(await receive(report(token, how))).toBe('nothing')
    expect(await pauseOf(address)).toBeUndefined()
  }
})

test('what may pass is counted: the third mail within thirty days pauses, and one of long ago counts no more', async () => {
  const { address, token } = await aMail()
  const full = { status: '5.2.2', said: '552 5.2.2 Mailbox full' }
  const another = async () => {
    const mail = await aMail()
    await db.updateTable('platform.mail').set({ toAddress: address }).where('id', '=', mail.id).execute()
    return mail.token
  }
  const day = 24 * 60 * 60 * 1000
  expect(await receive(report(token, full))).toBe('counted')
  clock.forward(31 * day)
  expect(await receive(report(await another(), full))).toBe('counted')
  expect(await receive(report(await another(), full))).toBe('counted')
  expect(await receive(report(await another(), { ...full, status: '4.2.2' }))).toBe('paused')
  expect(await pauseOf(address)).toMatchObject({ because: 'bounce' })
})

test('a complaint pauses mail, weighs more than a mail that came back, and "not spam" is none', async () => {
  const { address, token } = await aMail()
  expect(await receive(complaint(token, 'not-spam'))).toBe('nothing')
  expect(await receive(report(token))).toBe('paused')
  expect(await receive(complaint(token))).toBe('paused')
  expect(await pauseOf(address)).toMatchObject({ because: 'complaint', said: 'It was reported as abuse' })
  const resumed = await db
    .transaction()
    .execute((tx) => resumeMail(tx, { addresses: [address], evenComplaints: false, at: clock.now() }))
  expect(resumed).toBe(0)
  expect(await pauseOf(address)).toBeDefined()
})

test('what nobody but the house can have signed changes nothing', async () => {
  const { id, address, token } = await aMail()
  const other = await aMail()
  const swapped = `${token.slice(0, 30)}${other.token.slice(30)}`
  const changed = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
  for (const forged of [swapped, changed, 'z'.repeat(41), '0'.repeat(41), id.replaceAll('-', '')]) {
    expect(readReturnToken(key, forged)).toBeNull()
    expect(await receive(report(forged))).toBe('not-ours')
    expect(await receive(complaint(forged))).toBe('not-ours')
  }
  expect(await findMailPauses(db, [address, other.address])).toEqual([])
})

test('of a mail that the house has forgotten it says so', async () => {
  expect(await receive(report(returnToken(key, randomUUID())))).toBe('forgotten')
})

test.each([
  [
    'an answer of somebody who is away',
    (token: string) => `To: bounces+${token}@x.example\r\nSubject: I am away\r\n\r\nUntil Monday.`,
  ],
  ['nothing at all', () => ''],
  ['something that is no mail', () => '\u0000\u0001\u0002'.repeat(1000)],
  ['a report without its end', (token: string) => report(token).slice(0, 500)],
  [
    'a report without a recipient',
    (token: string) => report(token).replace(/Final-Recipient[\s\S]*?\r\n\r\n/, ''),
  ],
  [
    'parts within parts within parts',
    () =>
      Array.from(
        { length: 300 },
        (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`,
      ).join('\r\n'),
  ],
])('%s changes nothing', async (_, make) => {
  const { address, token } = await aMail()
  expect(await receive(make(token))).toBe('nothing')
  expect(await pauseOf(address)).toBeUndefined()
})

test('every mail has its own word, and each is read back', () => {
  for (let times = 0; times < 500; times++) {
    const id = randomUUID()
    expect(readReturnToken(key, returnToken(key, id))).toBe(id)
  }
  const [least, most] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  for (const id of [least, most]) expect(readReturnToken(key, returnToken(key, id))).toBe(id)
})
