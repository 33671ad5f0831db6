import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readCommand, WrongUsage } from '#platform/command.ts'
import { keyOfHouse, returnToken } from '#platform/mail/return-address.ts'
import { openTestDns } from '#test/dns.ts'
import { openTestHouse } from '#test/house.ts'
import { mailCommands } from './all.ts'

const house = await openTestHouse()
const channel = await openChannel(house.database)
const { db, clock } = house
const there = { config: house.config, database: house.database, channel }

/** Types a command as an operator or a mail server does, and reads what it says. */
async function type(given: string[], { input = '', environment = {} as NodeJS.ProcessEnv } = {}) {
  const [said, reported]: string[][] = [[], []]
  const { command, words, flags } = readCommand(mailCommands, ['mail', ...given])
  const code = await command.run({
    words,
    flags,
    environment,
    now: clock.now(),
    house: there,
    open: async () => there,
    input: (async function* () {
      yield Buffer.from(input)
    })(),
    say: (line) => void said?.push(line),
    write: (text) => void said?.push(text),
    report: (line) => void reported?.push(line),
  })
  return { code, said: said?.join('\n') ?? '', reported: reported?.join('\n') ?? '' }
}

async function aMailTo(address: string): Promise<string> {
  const id = randomUUID()
  const at = clock.now()
  const words = { subject: 'A', bodyText: 'B', bodyHtml: 'C' }
  await db
    .insertInto('platform.mail')
    .values({
      id,
      act: 'test.write',
      once: id,
      toAddress: address,
      ...words,
      queuedAt: at,
      dueAt: at,
      sentAt: at,
    })
    .execute()
  return returnToken(await keyOfHouse(db), id)
}

const report = `Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.elsewhere.example

Final-Recipient: rfc822; gone@commonweal.example
Action: failed
Status: 5.1.1

--x--
`

test('a mail server hands over a report, and an operator sees who gets no mail, and starts it again', async () => {
  expect((await type(['paused'])).said).toBe('None.')
  const token = await aMailTo('gone@commonweal.example')
  const received = await type(['receive', `bounces+${token}@leaders.example.org`], { input: report })
  expect(received).toEqual({ code: 0, said: '', reported: 'Mail to that address is paused.' })
  expect((await type(['paused'])).said).toMatch(
    /^gone@commonweal\.example +bounce +2022-06-02T09:00:00\.000Z {2}Status 5\.1\.1$/,
  )
  const { paused } = JSON.parse((await type(['paused', '--json'])).said)
  expect(paused).toMatchObject([{ address: 'gone@commonweal.example', because: 'bounce' }])

  expect(await type(['resume', 'Gone@commonweal.example'])).toMatchObject({ code: 0 })
  expect(await type(['resume', 'gone@commonweal.example'])).toMatchObject({ code: 1, said: '' })
  const acts = await db
    .selectFrom('platform.act')
    .selectAll()
    .where('act', '=', 'platform.resumeMail')
    .execute()
  expect(acts).toMatchObject([{ byPerson: null, onKind: 'address' }])
  expect(JSON.stringify(acts)).not.toContain('gone@')
})

test('what is not ours is taken and changes nothing, so that the mail server does not send it back', async () => {
  for (const input of [report, 'Subject: Holiday\n\nGreetings', ''])
    expect(await type(['receive', 'bounces+x@leaders.example.org'], { input })).toMatchObject({ code: 0 })
  expect((await type(['paused'])).said).toBe('None.')
})

test('a mail that is larger than any report is refused in words', async () => {
  await expect(type(['receive'], { input: 'x'.repeat(5_000_001) })).rejects.toThrow(/CW-MAIL-1/)
  await expect(type(['receive', 'one', 'two'])).rejects.toThrow(WrongUsage)
})

test('an operator looks up whether mail lands', async () => {
  const dns = await openTestDns({ 'TXT leaders.example.org': ['v=spf1 -all'] })
  const environment = { MAIL_FROM: 'Us <us@leaders.example.org>', MAIL_DNS: dns }
  const checked = await type(['check'], { environment })
  expect(checked.code).toBe(1)
  expect(checked.said).toMatch(/^fine {5}SPF: .*\nlook at {2}DKIM: .*\n.*\nWRONG {4}DMARC: /)
  const { findings } = JSON.parse((await type(['check', '--json'], { environment })).said)
  expect(findings).toHaveLength(3)
  await expect(type(['check'], { environment: { MAIL_DNS: 'my-dns' } })).rejects.toThrow(
    /CW-CONFIG-1[\s\S]*MAIL_DNS/,
  )
})
