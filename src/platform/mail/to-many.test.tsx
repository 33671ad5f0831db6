import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readConfig } from '#platform/config.ts'
import { openTestHouse } from '#test/house.ts'
import { openTestSmtp } from '#test/smtp.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'
import { claimMail } from './claim.ts'
import { mailWaiting, sendLater } from './outbox.ts'
import { findMailPauses, resumeMail } from './pause.ts'
import { type Postman, startPostman } from './postman.ts'
import { keyOfHouse, readReturnToken } from './return-address.ts'
import { sendToMany } from './send-to-many.ts'
import { writeWords } from './words.ts'

const house = await openTestHouse()
const { db, clock, database } = house
const smtp = await openTestSmtp()
const channel = await openChannel(database)
const settings = {
  LOG_LEVEL: 'silent',
  BASE_URL: 'https://leaders.example.org',
  MAIL_FROM: 'The Community <us@leaders.example.org>',
  SMTP_URL: smtp.url,
}
const minute = 60_000
let postmen: Postman[] = []
let count = 0

const openPost = (more: Record<string, string> = {}) => {
  const config = readConfig({ ...settings, ...more })
  postmen.push(startPostman({ database, channel, config, clock, log: pino({ level: 'silent' }) }))
}

afterEach(async () => {
  await Promise.all(postmen.map((postman) => postman.stop()))
  postmen = []
  smtp.answer(() => ({ accept: true }))
  smtp.atRecipient(async () => {})
  smtp.received.length = 0
  for (const table of ['platform.mail', 'platform.mailPause', 'platform.mailReturn'] as const)
    await db.deleteFrom(table).execute()
})

const letter = (
  <Letter title="It is on" from="The Community" why={<a href={unsubscribeInMail}>Stop</a>}>
    <Action href={`${houseInMail}/about`}>Look</Action>
  </Letter>
)
const anAddress = () => `many-${++count}@commonweal.example`

async function writeToMany(
  addresses: readonly string[],
  { token = 'a-word-of-theirs' as string | null } = {},
) {
  await db.transaction().execute(async (tx) => {
    const wordsId = await writeWords(tx, { subject: 'It is on', view: letter, at: clock.now() })
    const to = addresses.map((address) => ({ address, once: `test:${++count}`, unsubscribeToken: token }))
    await sendToMany(tx, { act: 'test.write', wordsId, to, at: clock.now() })
  })
  channel.hint(mailWaiting)
}

async function writeToOne(to: string, { uselessAfterMs }: { uselessAfterMs?: number } = {}) {
  const mail = {
    act: 'test.one' as const,
    about: `${++count}`,
    to,
    subject: 'For you',
    view: letter,
    at: clock.now(),
  }
  const uselessAt =
    uselessAfterMs === undefined ? {} : { uselessAt: new Date(clock.now().getTime() + uselessAfterMs) }
  await db.transaction().execute((tx) => sendLater(tx, { ...mail, ...uselessAt }))
  channel.hint(mailWaiting)
}

const arrivals = (to: string) => smtp.received.filter((mail) => mail.to === to)
const rowsFor = (to: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', to).execute()
const isDead = async (to: string) => (await rowsFor(to)).every(({ deadAt }) => deadAt !== null)
const soon = { timeout: 8000, interval: 20 }
const unfolded = (raw: string | undefined) => `${raw}`.replaceAll('=\r\n', '')

test('a letter to many arrives with the reader’s own link, in the letter and for their mail program', async () => {
  openPost()
  const [one, other] = [anAddress(), anAddress()]
  await writeToMany([one], { token: 'word-of-one' })
  await writeToMany([other], { token: 'word-of-other' })
  await expect.poll(() => smtp.received.length, soon).toBe(2)
  for (const [to, word] of [
    [one, 'word-of-one'],
    [other, 'word-of-other'],
  ]) {
    const [mail] = arrivals(`${to}`)
    expect(mail?.header('list-unsubscribe')).toBe(`<https://leaders.example.org/unsubscribe/${word}>`)
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mail?.header('subject')).toBe('It is on')
    expect(mail?.header('auto-submitted')).toBe('auto-generated')
    expect(mail?.header('message-id')).toMatch(/^<[0-9a-f]{32}@leaders\.example\.org>$/)
    expect(unfolded(mail?.raw).split(`https://leaders.example.org/unsubscribe/${word}`)).toHaveLength(4)
    expect(unfolded(mail?.raw)).toContain('https://leaders.example.org/about')
    expect(mail?.raw).not.toContain('house.invalid')
  }
  expect(await db.selectFrom('platform.mailWords').select('id').execute()).toHaveLength(2)
})

test('a mail for one person has no such headers, nor has a letter that nobody may stop', async () => {
  openPost({ MAIL_RETURN: 'bounces@leaders.example.org' })
  const [one, other] = [anAddress(), anAddress()]
  await writeToOne(one)
  await writeToMany([other], { token: null })
  await expect.poll(() => smtp.received.length, soon).toBe(2)
  for (const { raw } of smtp.received) expect(raw.toLowerCase()).not.toContain('list-unsubscribe')
})

test('mail comes back to an address that names it, which also takes a wish to unsubscribe', async () => {
  openPost({ MAIL_RETURN: 'bounces@leaders.example.org' })
  const to = anAddress()
  await writeToMany([to])
  await expect.poll(() => smtp.received.length, soon).toBe(1)
  const [mail] = arrivals(to)
  const [, token = ''] = /^bounces\+([0-9a-z]{41})@leaders\.example\.org$/.exec(`${mail?.from}`) ?? []
  expect(readReturnToken(await keyOfHouse(db), token)).toBe((await rowsFor(to))[0]?.id)
  expect(mail?.header('x-commonweal-mail')).toBe(token)
  expect(mail?.header('list-unsubscribe')).toContain(`, <mailto:${mail?.from}?subject=unsubscribe>`)
})

test('who asked for a code does not wait behind a letter to many', async () => {
  await writeToMany(Array.from({ length: 50 }, anAddress))
  clock.forward(1000)
  const to = anAddress()
  await writeToOne(to, { uselessAfterMs: 10 * minute })
  const [first] = await claimMail(db, { worker: 900, most: 1, at: clock.now() })
  expect(first?.toAddress).toBe(to)
})

const refuseRecipient = (responseCode: number, message: string) =>
  smtp.atRecipient(async () => {
    throw Object.assign(new Error(message), { responseCode })
  })

test.each([
  [550, '5.1.1 No such user here'],
  [550, 'Mailbox unavailable'],
  [553, '5.1.3 Bad address'],
])(
  'a mailbox that is not there (%i %s) gets no more mail, and codes to sign in all the same',
  async (code, said) => {
    refuseRecipient(code, said)
    openPost()
    const to = anAddress()
    await writeToOne(to)
    await expect.poll(() => isDead(to), soon).toBe(true)
    await expect
      .poll(() => findMailPauses(db, [to]), soon)
      .toMatchObject([{ because: 'bounce', said: expect.stringContaining(said) }])

    smtp.atRecipient(async () => {})
    await writeToMany([to])
    await writeToOne(to)
    await expect
      .poll(async () => (await rowsFor(to)).filter(({ withheldAt }) => withheldAt).length, soon)
      .toBe(2)
    await writeToOne(to, { uselessAfterMs: 10 * minute })
    await expect.poll(() => arrivals(to).length, soon).toBe(1)

    await db
      .transaction()
      .execute((tx) => resumeMail(tx, { addresses: [to], evenComplaints: false, at: clock.now() }))
    channel.hint(mailWaiting)
    await expect.poll(() => arrivals(to).length, soon).toBe(3)
    expect(await findMailPauses(db, [to])).toEqual([])
  },
)

test.each([
  [554, '5.7.1 Relay access denied'],
  [550, 'Your address is on a block list'],
  [550, '5.7.26 This mail is unauthenticated'],
  [530, 'Authentication required'],
  [451, 'Come back later'],
])('a server that refuses us and not the mailbox (%i %s) pauses nobody', async (code, said) => {
  refuseRecipient(code, said)
  openPost()
  const to = anAddress()
  await writeToOne(to)
  await expect.poll(async () => (await rowsFor(to))[0]?.lastError, soon).toContain(said)
  await postmen.shift()?.stop()
  expect(await findMailPauses(db, [to])).toEqual([])
})

test('a mail whose words displease pauses nobody', async () => {
  smtp.answer(() => ({ code: 550, message: 'We do not like this' }))
  openPost()
  const to = anAddress()
  await writeToOne(to)
  await expect.poll(() => isDead(to), soon).toBe(true)
  await postmen.shift()?.stop()
  expect(await findMailPauses(db, [to])).toEqual([])
})

test('a full mailbox is tried again and again; the third mail in a month that comes back is the last', async () => {
  refuseRecipient(552, '5.2.2 Mailbox full')
  openPost()
  const to = anAddress()
  for (const mails of [1, 2, 3]) {
    expect(await findMailPauses(db, [to]), `before mail ${mails}`).toEqual([])
    await writeToOne(to)
    await expect.poll(() => isDead(to), soon).toBe(true)
    const noted = () =>
      db.selectFrom('platform.mailReturn').select('mailId').where('address', '=', to).execute()
    await expect.poll(async () => (await noted()).length, soon).toBe(mails)
  }
  await expect.poll(() => findMailPauses(db, [to]), soon).toMatchObject([{ because: 'bounce' }])
})
