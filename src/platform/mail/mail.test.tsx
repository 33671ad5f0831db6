import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { openTestHouse } from '#test/house.ts'
import { openSilentSmtp, openTestSmtp } from '#test/smtp.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { claimMail, deliveryLocks, giveBack, LostClaim, markHandedOver } from './claim.ts'
import { blankMailNaming } from './forget.ts'
import { listDeadMail, mailWaiting, sendLater } from './outbox.ts'
import { type Postman, startPostman } from './postman.ts'

const house = await openTestHouse()
const { db, clock, database } = house
const owner = house.owner.db
const smtp = await openTestSmtp()
const channel = await openChannel(database)
const settings = {
  LOG_LEVEL: 'silent',
  BASE_URL: 'http://localhost:3000',
  MAIL_FROM: 'The Community <us@commonweal.example>',
}
const second = 1000
let postmen: Postman[] = []
let count = 0

function openPost(url = smtp.url): void {
  const config: Config = readConfig({ ...settings, SMTP_URL: url })
  postmen.push(startPostman({ database, channel, config, clock, log: pino({ level: 'silent' }) }))
}

afterEach(async () => {
  await Promise.all(postmen.map((postman) => postman.stop()))
  postmen = []
  smtp.answer(() => ({ accept: true }))
  smtp.atRecipient(async () => {})
  smtp.received.length = 0
  await db.deleteFrom('platform.mail').execute()
})

const letter = (
  <Letter title="Grüße – “hello”" from="The Community" why="Because.">
    <Action href="http://localhost:3000/here">Go there</Action>
  </Letter>
)

/** Puts a mail into the outbox, as an act would. */
async function write({ uselessAt, about = `${++count}` }: { uselessAt?: Date; about?: string } = {}) {
  const to = `reader-${about}@commonweal.example`
  const mail = { act: 'test.write' as const, about, to, subject: 'Grüße', view: letter, at: clock.now() }
  await db.transaction().execute((tx) => sendLater(tx, uselessAt ? { ...mail, uselessAt } : mail))
  channel.hint(mailWaiting)
  return to
}

/** Time goes by, and the postmen look again. */
function later(ms: number): void {
  clock.forward(ms)
  channel.hint(mailWaiting)
}

const rowFor = (to: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', to).executeTakeFirstOrThrow()
const arrivals = (to: string) => smtp.received.filter((mail) => mail.to === to)
const soon = { timeout: 8000, interval: 20 }

test('a mail arrives, as text and as HTML, from the community', async () => {
  openPost()
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).sentAt, soon).not.toBeNull()
  const [mail] = arrivals(to)
  expect(mail?.header('from')).toBe('The Community <us@commonweal.example>')
  expect(mail?.header('to')).toBe(to)
  expect(mail?.header('subject')).toContain('=?UTF-8?')
  expect(mail?.header('content-type')).toContain('multipart/alternative')
  expect(mail?.header('auto-submitted')).toBe('auto-generated')
  expect(mail?.header('message-id')).toMatch(/^<[0-9a-f]{32}@localhost>$/)
  expect(mail?.raw).toContain('text/plain')
  expect(mail?.raw).toContain('text/html')
  // A long line goes over several.
  expect(mail?.raw.replaceAll('=\r\n', '').split('http://localhost:3000/here').length).toBe(3)
})

test('answers go to whoever wrote it, by a header of its own; else to the community', async () => {
  openPost()
  const send = (about: string, replyTo: string | null, alsoReplyTo: string | null = null) => {
    const to = `reader-${about}@commonweal.example`
    const mail = {
      act: 'test.write' as const,
      about,
      to,
      subject: 'Come',
      view: letter,
      at: clock.now(),
      replyTo,
      alsoReplyTo,
    }
    return db.transaction().execute((tx) => sendLater(tx, mail))
  }
  await send('answered', "amara.o'neill+us@commonweal.example")
  await send('unanswered', null)
  await send('trio', 'a@commonweal.example', 'b@commonweal.example')
  await expect.poll(() => smtp.received.length, soon).toBe(3)
  const [answered] = arrivals('reader-answered@commonweal.example')
  expect(answered?.header('from')).toBe('The Community <us@commonweal.example>')
  expect(answered?.header('reply-to')).toBe("amara.o'neill+us@commonweal.example")
  expect(arrivals('reader-unanswered@commonweal.example')[0]?.header('reply-to')).toBeUndefined()
  expect(arrivals('reader-trio@commonweal.example')[0]?.header('reply-to')).toBe(
    'a@commonweal.example, b@commonweal.example',
  )
  // What would be more than one address, or another header, is not even queued.
  for (const hostile of [
    'a@commonweal.example\r\nBcc: everybody@commonweal.example',
    'a@commonweal.example, b@commonweal.example',
    'Amara <a@commonweal.example>',
    'a@commonweal.example\n',
    '',
  ]) {
    await expect(send(`hostile ${hostile}`, hostile)).rejects.toThrow('reply_to')
    await expect(send(`too ${hostile}`, 'a@commonweal.example', hostile)).rejects.toThrow('also_reply_to')
  }
})

test('once somebody is erased, their address stands in no settled mail as the one to answer', async () => {
  const replyTo = 'gone@commonweal.example'
  const ask = (about: string) => ({ act: 'test.write' as const, about, to: `${about}@commonweal.example` })
  await db.transaction().execute(async (tx) => {
    for (const about of ['settled', 'waiting'])
      await sendLater(tx, { ...ask(about), subject: 'Come', view: letter, at: clock.now(), replyTo })
    await tx
      .updateTable('platform.mail')
      .set({ sentAt: clock.now() })
      .where('once', 'like', '%settled')
      .execute()
    await blankMailNaming(tx, [replyTo])
  })
  expect((await rowFor('settled@commonweal.example')).replyTo).toBeNull()
  expect((await rowFor('waiting@commonweal.example')).replyTo).toBe(replyTo)
  const other = 'other@commonweal.example'
  await db.transaction().execute(async (tx) => {
    const both = { replyTo: other, alsoReplyTo: 'third@commonweal.example' }
    await sendLater(tx, { ...ask('of-three'), subject: 'Come', view: letter, at: clock.now(), ...both })
    await tx.updateTable('platform.mail').set({ sentAt: clock.now() }).where('replyTo', '=', other).execute()
    await blankMailNaming(tx, ['third@commonweal.example'])
  })
  expect(await rowFor('of-three@commonweal.example')).toMatchObject({ replyTo: null, alsoReplyTo: null })
})

test('the same mail of the same act is written once, however often it is asked for; without the act, not at all', async () => {
  await write({ about: 'same' })
  await write({ about: 'same' })
  const failing = db.transaction().execute(async (tx) => {
    const mail = {
      act: 'test.write' as const,
      about: 'undone',
      to: 'undone@commonweal.example',
      subject: 'No',
    }
    await sendLater(tx, { ...mail, view: letter, at: clock.now() })
    throw new Error('the act failed')
  })
  await expect(failing).rejects.toThrow('the act failed')
  openPost()
  await expect.poll(() => smtp.received.length, soon).toBe(1)
  expect(await db.selectFrom('platform.mail').select('sentAt').execute()).toHaveLength(1)
})

test('a server that is busy is asked again, later each time, with the same Message-ID', async () => {
  const ids: (string | undefined)[] = []
  let busy = 2
  smtp.answer(() => (busy-- > 0 ? { code: 451, message: 'Come back later' } : { accept: true }))
  openPost()
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).lastError, soon).toContain('Come back later')
  const { dueAt, deadAt, handedOverAt } = await rowFor(to)
  expect([deadAt, handedOverAt]).toEqual([null, null])
  expect(dueAt.getTime() - clock.now().getTime()).toBe(10 * second)

  later(10 * second)
  await expect
    .poll(async () => (await rowFor(to)).dueAt.getTime() - clock.now().getTime(), soon)
    .toBe(60 * second)
  later(60 * second)
  await expect.poll(async () => (await rowFor(to)).sentAt, soon).not.toBeNull()
  expect((await rowFor(to)).attempts).toBe(3)
  ids.push(...arrivals(to).map((mail) => mail.header('message-id')))
  expect(ids).toHaveLength(1)
})

test('a server that refuses for good is not asked again; the administrator sees why', async () => {
  smtp.answer(() => ({ code: 550, message: 'No such mailbox' }))
  openPost()
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).deadAt, soon).not.toBeNull()
  const { mails } = await listDeadMail(db, { before: null })
  expect(mails[0]?.lastError).toContain('No such mailbox')
  expect([mails[0]?.attempts, mails[0]?.handedOverAt, mails[0]?.canBeRetried]).toEqual([1, null, true])
})

test('a server that is not there is waited for, and in the end given up', async () => {
  openPost('smtp://127.0.0.1:9')
  const to = await write()
  for (const [attempt, wait] of [10, 60, 300, 1800, 7200, 21_600].entries()) {
    await expect.poll(async () => (await rowFor(to)).attempts, soon).toBe(attempt + 1)
    await expect.poll(async () => (await rowFor(to)).claimedBy, soon).toBeNull()
    expect((await rowFor(to)).deadAt).toBeNull()
    later(wait * second)
  }
  await expect.poll(async () => (await rowFor(to)).deadAt, soon).not.toBeNull()
  expect((await rowFor(to)).attempts).toBe(7)
})

test('a server that hangs up after the whole mail: it may have been delivered, and is not sent again', async () => {
  const silent = await openSilentSmtp()
  openPost(silent.url)
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).deadAt, soon).not.toBeNull()
  const dead = await rowFor(to)
  expect(dead.lastError).toContain('It may have been delivered')
  expect(dead.handedOverAt).not.toBeNull()
  later(24 * 60 * 60 * second)
  await write()
  await expect.poll(() => silent.taken.length, soon).toBe(2)
  expect(silent.taken.filter((mail) => mail.includes(to))).toHaveLength(1)
})

test('a process that died while handing over: it may have been delivered, and is not sent again', async () => {
  const to = await write()
  const [mail] = await claimMail(db, { worker: 900, most: 1, at: clock.now() })
  await markHandedOver(db, { id: mail?.id ?? '', attempts: 1 }, { worker: 900, at: clock.now() })
  openPost()
  await expect.poll(async () => (await rowFor(to)).deadAt, soon).not.toBeNull()
  expect((await rowFor(to)).lastError).toBe(
    'It may have been delivered: the house stopped while handing it over',
  )
  const other = await write()
  await expect.poll(() => arrivals(other).length, soon).toBe(1)
  expect(arrivals(to)).toEqual([])
})

test('a process that died before handing over: another sends its mail, once', async () => {
  const to = await write()
  await claimMail(db, { worker: 900, most: 1, at: clock.now() })
  openPost()
  await expect.poll(() => arrivals(to).length, soon).toBe(1)
  expect((await rowFor(to)).attempts).toBe(2)
})

test('a mail that another process has taken up meanwhile is broken off before its end', async () => {
  const other = new pg.Client(database.pool.options)
  await other.connect()
  await other.query('select pg_advisory_lock($1, $2)', [deliveryLocks, 901])
  smtp.atRecipient(async (to) => {
    await db.updateTable('platform.mail').set({ claimedBy: 901 }).where('toAddress', '=', to).execute()
  })
  openPost()
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).claimedBy, soon).toBe(901)
  await postmen[0]?.stop()
  const row = await rowFor(to)
  expect([row.claimedBy, row.handedOverAt, row.sentAt, row.attempts]).toEqual([901, null, null, 1])
  expect(arrivals(to)).toEqual([])
  await other.end()
})

test('a mail that another process is handing over is not given back by the one that failed with it', async () => {
  const other = new pg.Client(database.pool.options)
  await other.connect()
  await other.query('select pg_advisory_lock($1, $2)', [deliveryLocks, 902])
  smtp.atRecipient(async (to) => {
    const taken = { claimedBy: 902, attempts: 2, handedOverAt: clock.now() }
    await db.updateTable('platform.mail').set(taken).where('toAddress', '=', to).execute()
    throw new Error('The server fails the first of the two')
  })
  openPost()
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).claimedBy, soon).toBe(902)
  await postmen[0]?.stop()
  const row = await rowFor(to)
  expect([row.claimedBy, row.deadAt, row.lastError, row.attempts]).toEqual([902, null, null, 2])
  expect(row.handedOverAt).not.toBeNull()
  await other.end()
})

test('a number that was lost and is now another’s takes nothing from it', async () => {
  await write()
  const [first] = await claimMail(db, { worker: 903, most: 1, at: clock.now() })
  const [second] = await claimMail(db, { worker: 903, most: 1, at: clock.now() })
  if (!first || !second) throw new Error('Both took the mail up')
  const failure = { worker: 903, at: clock.now(), reason: 'late', hopeless: false, uncertain: false }
  await giveBack(db, first, failure)
  await expect(markHandedOver(db, first, { worker: 903, at: clock.now() })).rejects.toThrow(LostClaim)
  await markHandedOver(db, second, { worker: 903, at: clock.now() })
})

test('a mail whose failure could not be written down is tried again by the same process', async () => {
  await sql`create function platform.refuse() returns trigger language plpgsql as
    $$begin raise exception 'The disk is full'; end$$`.execute(owner)
  await sql`create trigger refuse before update on platform.mail for each row
    when (new.last_error is not null) execute function platform.refuse()`.execute(owner)
  smtp.atRecipient(() => Promise.reject(Object.assign(new Error('Come back later'), { responseCode: 451 })))
  openPost()
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).attempts, soon).toBeGreaterThan(1)
  smtp.atRecipient(async () => {})
  await sql`drop trigger refuse on platform.mail`.execute(owner)
  await sql`drop function platform.refuse()`.execute(owner)
  await expect.poll(() => arrivals(to).length, soon).toBe(1)
  await expect.poll(async () => (await rowFor(to)).claimedBy, soon).toBeNull()
})

test('a postman whose lock was lost takes another, and leaves no connection behind when he cannot', async () => {
  const badges = async () => {
    const { rows } = await sql<{ pid: number }>`select pid from pg_locks where locktype = 'advisory'
      and classid = ${deliveryLocks} and database = (select oid from pg_database where datname = current_database())
      and granted`.execute(db)
    return rows.map(({ pid }) => pid)
  }
  openPost()
  await expect.poll(async () => (await badges()).length, soon).toBe(1)
  const [before] = await badges()
  await sql`select pg_terminate_backend(${before})`.execute(db)
  const to = await write()
  await expect.poll(() => arrivals(to).length, soon).toBe(1)
  const [after] = await badges()
  expect([before, undefined]).not.toContain(after)

  await sql`alter table platform.mail rename to mail_away`.execute(owner)
  await sql`select pg_terminate_backend(${after})`.execute(db)
  for (let round = 0; round < 8; round++) {
    channel.hint(mailWaiting)
    await sleep(50)
  }
  expect((await badges()).length).toBeLessThan(2)
  await sql`alter table platform.mail_away rename to mail`.execute(owner)
  const next = await write()
  await expect.poll(() => arrivals(next).length, soon).toBe(1)
})

test('the log of a mail that was refused does not say whose it was', async () => {
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) })
  smtp.answer((to) => ({ code: 550, message: `No mailbox here for ${to}` }))
  const config: Config = readConfig({ ...settings, SMTP_URL: smtp.url })
  postmen.push(startPostman({ database, channel, config, clock, log }))
  const to = await write()
  await expect.poll(() => lines.length, soon).toBe(1)
  expect(lines.join()).not.toContain(to)
  expect(JSON.parse(lines.join())).toMatchObject({ act: 'test.write', response: 550 })
  expect((await rowFor(to)).lastError).toContain(to)
})

test('four processes deliver at once: each mail arrives once', async () => {
  for (let n = 0; n < 4; n++) openPost()
  const readers = await Promise.all(Array.from({ length: 60 }, () => write()))
  await expect.poll(() => smtp.received.length, soon).toBe(60)
  expect(smtp.received.map(({ to }) => to).toSorted()).toEqual(readers.toSorted())
})

test('one bad address does not hold up the others', async () => {
  smtp.answer((to) => (to.includes('bad') ? { code: 550, message: 'No' } : { accept: true }))
  await Promise.all(['bad', 'good-1', 'good-2'].map((about) => write({ about })))
  openPost()
  await expect.poll(() => smtp.received.length, soon).toBe(2)
})

test('a secret is not kept once it was sent, and not sent once it is useless', async () => {
  const uselessAt = new Date(clock.now().getTime() + 600 * second)
  const fresh = await write({ uselessAt })
  openPost()
  await expect.poll(async () => (await rowFor(fresh)).sentAt, soon).not.toBeNull()
  const sent = await rowFor(fresh)
  expect([sent.subject, sent.bodyText, sent.bodyHtml]).toEqual(['', '', ''])
  expect(arrivals(fresh)[0]?.raw).toContain('http://localhost:3000/here')

  const late = await write({ uselessAt: new Date(clock.now().getTime() - 1) })
  await expect.poll(async () => (await rowFor(late)).deadAt, soon).not.toBeNull()
  const dead = await rowFor(late)
  expect([dead.lastError, dead.bodyText, dead.bodyHtml]).toEqual(['It was no longer useful', '', ''])
  expect(arrivals(late)).toEqual([])

  smtp.answer(() => ({ code: 550, message: 'No such mailbox' }))
  const refused = await write({ uselessAt })
  await expect.poll(async () => (await rowFor(refused)).deadAt, soon).not.toBeNull()
  const given = await rowFor(refused)
  expect([given.subject, given.bodyText, given.bodyHtml]).toEqual(['', '', ''])
})

test('a mail that was written while there was no mail server is not sent when there is one', async () => {
  const to = await write()
  const config: Config = readConfig(settings)
  postmen.push(startPostman({ database, channel, config, clock, log: pino({ level: 'silent' }) }))
  await expect.poll(async () => (await rowFor(to)).sentAt, soon).not.toBeNull()
  expect((await rowFor(to)).bodyText).toContain('Go there')
  await postmen[0]?.stop()
  openPost()
  const later = await write()
  await expect.poll(() => arrivals(later).length, soon).toBe(1)
  expect(arrivals(to)).toEqual([])
})

test('a server that asks who we are is told, whatever characters the password has', async () => {
  const guarded = await openTestSmtp({ user: 'post@commonweal.example', pass: 'p@ss:w/rd %é' })
  const { port } = new URL(guarded.url)
  const credentials = `${encodeURIComponent('post@commonweal.example')}:${encodeURIComponent('p@ss:w/rd %é')}`
  openPost(`smtp://${credentials}@127.0.0.1:${port}`)
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).sentAt, soon).not.toBeNull()
  expect(guarded.received).toHaveLength(1)
})

test('a server that does not know us is asked again later: an operator may mend the password', async () => {
  const guarded = await openTestSmtp({ user: 'post', pass: 'right' })
  openPost(guarded.url.replace('//', '//post:wrong@'))
  const to = await write()
  await expect.poll(async () => (await rowFor(to)).lastError, soon).toContain('535')
  expect((await rowFor(to)).deadAt).toBeNull()
})
