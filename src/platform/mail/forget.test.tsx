import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { type Db, openDatabase } from '#platform/db.ts'
import { openTestHouse } from '#test/house.ts'
import { openTestSmtp } from '#test/smtp.ts'
import { Letter } from '#ui/mail/letter.tsx'
import { settleLeftovers } from './claim.ts'
import { deliverMail } from './delivery.ts'
import { blankMailNaming } from './forget.ts'
import { listDeadMail, retryMail, sendLater } from './outbox.ts'
import { findMailPauses, noteReturn, resumeMail } from './pause.ts'
import { sendToMany } from './send-to-many.ts'
import { writeWords } from './words.ts'

// What is left in the outbox of somebody who was erased.

const house = await openTestHouse()
const { db, clock } = house
const smtp = await openTestSmtp()
const config = readConfig({ LOG_LEVEL: 'silent', SMTP_URL: smtp.url })
let count = 0

afterEach(async () => {
  smtp.atRecipient(async () => {})
  smtp.received.length = 0
  await db.deleteFrom('platform.mail').execute()
})

const anAddress = () => `somebody-${++count}@commonweal.example`
const letter = (
  <Letter title="It is on" from="The Community" why="Because.">
    <p>Come.</p>
  </Letter>
)
const deliver = () => deliverMail({ db, config, clock, log: pino({ level: 'silent' }) }, 900)
const forget = (...words: string[]) => db.transaction().execute((tx) => blankMailNaming(tx, words))

function write(to: string, { subject = 'For you', forgottenOnceSent = false } = {}) {
  const mail = { act: 'test.write' as const, about: `${++count}`, to, subject, view: letter, at: clock.now() }
  return db.transaction().execute((tx) => sendLater(tx, { ...mail, forgottenOnceSent }))
}

const writeToMany = (address: string) =>
  db.transaction().execute(async (tx) => {
    const wordsId = await writeWords(tx, { subject: 'It is on', view: letter, at: clock.now() })
    const to = [{ address, once: `test:${++count}`, unsubscribeToken: null }]
    await sendToMany(tx, { act: 'test.write', wordsId, to, at: clock.now() })
  })

const rowsFor = (to: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', to).orderBy('id').execute()

test.each([
  ['Jo', 'Join us on the same day, John and Major', true],
  ['Jo', 'Joëlle and Banjo', true],
  ['Sam', 'Sam1 and _Sam', true],
  ['Jo', 'Ask Jo', false],
  ['Jo', '“Jo”, Jo’s friend, said so', false],
  ['Jo', 'Joined by\nJo\n', false],
  ['Zoë', 'Zoës and Zoëlle', true],
  ['Zoë', 'Come, Zoë!', false],
  ["D'Arcy O'Neill-Smith", "By D'Arcy O'Neill-Smith.", false],
  ["D'Arcy O'Neill-Smith", "By D'Arcy O'Neill-Smithers.", true],
  ['A. B. Lee', 'A. B. Lee is here', false],
  ['A. B. Lee', 'Ax B. Lee is here', true],
  ['Sam (she) [*]', 'It was Sam (she) [*] who came', false],
  ['Sam (she) [*]', 'It was Sam she who came', true],
  ['\\m', 'A mouse', true],
])('when “%s” is erased, settled mail with “%s” keeps its words: %s', async (erased, bodyText, kept) => {
  const at = clock.now()
  const once = `test:${++count}`
  const mail = { act: 'test.write', once, toAddress: anAddress(), subject: '', bodyText, bodyHtml: bodyText }
  await db
    .insertInto('platform.mail')
    .values({ ...mail, queuedAt: at, dueAt: at, sentAt: at })
    .execute()
  await forget(erased)
  const [after] = await rowsFor(mail.toAddress)
  const words = kept ? bodyText : ''
  expect(after).toMatchObject({ bodyText: words, bodyHtml: words })
})

test('an erasure is not broken off for taking longer than a page may', async () => {
  const hurried = openDatabase(house.address, 1, { statementMs: 5000 })
  const limitOf = async (tx: Db) =>
    (await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(tx)).rows
  const within = await hurried.db.transaction().execute(async (tx) => {
    await blankMailNaming(tx, ['Jo'])
    return await limitOf(tx)
  })
  expect([within, await limitOf(hurried.db)]).toEqual([[{ limit: '0' }], [{ limit: '5s' }]])
  await hurried.close()
})

test('what was withheld from others and names whoever is erased goes; nothing is ever sent without words', async () => {
  const to = anAddress()
  const at = clock.now()
  await db.insertInto('platform.mailPause').values({ address: to, because: 'bounce', since: at }).execute()
  await write(to, { subject: 'Gone Person writes' })
  await write(to, { subject: 'Blanked' })
  await writeToMany(to)
  await deliver()
  expect((await rowsFor(to)).filter(({ withheldAt }) => withheldAt)).toHaveLength(3)
  // As an earlier release left it.
  const none = { subject: '', bodyText: '', bodyHtml: '' }
  await db.updateTable('platform.mail').set(none).where('subject', '=', 'Blanked').execute()
  await forget('Gone Person')
  expect(await rowsFor(to)).toHaveLength(2)
  expect((await rowsFor(to)).map(({ subject }) => subject)).not.toContain('Gone Person writes')
  await forget('It is on')
  expect(await rowsFor(to)).toMatchObject([{ wordsId: null, bodyText: '' }])
  await db
    .transaction()
    .execute((tx) => resumeMail(tx, { addresses: [to], evenComplaints: false, at: clock.now() }))
  expect(await deliver()).toBe(0)
  expect(smtp.received).toEqual([])
})

test('a letter whose shared words were blanked cannot be tried again', async () => {
  const to = anAddress()
  await writeToMany(to)
  const deadAt = clock.now()
  await db.updateTable('platform.mail').set({ deadAt }).where('toAddress', '=', to).execute()
  const canBeRetried = async () => (await listDeadMail(db, { before: null })).mails[0]?.canBeRetried
  expect(await canBeRetried()).toBe(true)
  await forget('It is on')
  expect(await canBeRetried()).toBe(false)
  const id = `${(await rowsFor(to))[0]?.id}`
  expect(await db.transaction().execute((tx) => retryMail(tx, id, clock.now()))).toBeNull()
})

const notedOf = async (address: string) => [
  ...(await db.selectFrom('platform.mailReturn').select('mailId').where('address', '=', address).execute()),
  ...(await findMailPauses(db, [address])),
]
const refuse = async () => {
  throw Object.assign(new Error('5.1.1 No such user here'), { responseCode: 550 })
}

test('a receipt to somebody who was erased is refused: their address stands nowhere', async () => {
  smtp.atRecipient(refuse)
  const [to, other] = [anAddress(), anAddress()]
  await write(to, { forgottenOnceSent: true })
  await write(other)
  expect(await deliver()).toBe(2)
  await settleLeftovers(db, clock.now())
  expect(await notedOf(other)).toHaveLength(2)
  expect([...(await rowsFor(to)), ...(await notedOf(to))]).toEqual([])
})

test('mail is on its way while its reader is erased, and then refused: their address is noted nowhere', async () => {
  const to = anAddress()
  smtp.atRecipient(async () => {
    await db.deleteFrom('platform.mail').where('toAddress', '=', to).execute()
    await refuse()
  })
  await write(to)
  expect(await deliver()).toBe(1)
  expect(await notedOf(to)).toEqual([])
})

test('a receipt comes back by mail before it is forgotten: nothing is noted', async () => {
  const to = anAddress()
  await write(to, { forgottenOnceSent: true })
  const mailId = `${(await rowsFor(to))[0]?.id}`
  const returned = {
    mailId,
    address: to,
    kind: 'bounce',
    isLasting: true,
    said: to,
    at: clock.now(),
  } as const
  expect(await db.transaction().execute((tx) => noteReturn(tx, returned))).toBe('forgotten')
  expect(await notedOf(to)).toEqual([])
})
