import { beforeAll, describe, expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { openTestHouse, startTestJobs } from '#test/house.ts'
import { bringList, sendList } from '#test/lists.ts'
import { retention } from '../retention.ts'
import { sendSome } from '../send/send-some.ts'

const house = await openTestHouse()
const { db, clock, config } = house
let organiser = await house.signedIn('organiser')
const day = 24 * 60 * 60 * 1000

const letter = { subject: 'Come and join us', words: 'We would like you to come.\n\nDo.' }

const bring = (content: string, fileName?: string) => bringList(organiser, content, fileName)

async function sendOff(address: string) {
  const sent = await sendList(organiser, { address, letter })
  const batchId = address.split('/').at(-1) ?? ''
  while ((await sendSome(db, { batchId, config, at: clock.now() })) > 0);
  return sent
}

const mailsTo = (address: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', address).execute()

const linkIn = (text: string | undefined) => /\/invited\/[\w-]+/.exec(text ?? '')?.[0] ?? ''

describe('an organiser invites people from a spreadsheet', () => {
  test('and sees what would happen to each before anything is sent', async () => {
    const member = await house.signedIn()
    const { page, sent } = await bring(
      `Name;E-mail;Sector\r\nGwen Test-Price;gwen@commonweal.example;Nowhere\r\nTwin;GWEN@commonweal.example;\r\nNobody;not an address;\r\nHere Already;${member.member.address};\r\n`,
    )
    expect(sent.status).toBe(303)
    expect(page.text).toContain('4 people stand in the list. Nothing has been sent yet.')
    for (const words of [
      'Line 4. This is no e-mail address.',
      'The same address stands on line 2.',
      'A member already',
      'The house knows no part of the system called “Nowhere”.',
      'Write to one person',
    ])
      expect(page.text).toContain(words)
    expect(await mailsTo('gwen@commonweal.example')).toEqual([])
  })

  test('sends each one letter, however often they press, and however often the list is brought', async () => {
    const list = 'Name,Email\nHal Test-Moss,hal@commonweal.example\nIda,ida@commonweal.example\n'
    const { address } = await bring(list)
    await Promise.all([1, 2].map(() => sendList(organiser, { address, letter })))
    await sendOff(address)
    expect((await organiser.get(address)).text).toContain('2 of 2 letters are written')
    const again = await bring(list)
    expect(again.page.text).toContain('Nobody is left to write to')
    for (const who of ['hal', 'ida']) expect(await mailsTo(`${who}@commonweal.example`)).toHaveLength(1)
    const [mail] = await mailsTo('hal@commonweal.example')
    expect(mail?.subject).toBe(letter.subject)
    expect(mail?.bodyText).toContain('Dear Hal Test-Moss,')
    expect(mail?.bodyText).toContain(`${organiser.member.name} invited you`)
  })

  test('two lists with the same person at once: one letter goes out', async () => {
    const lists = [await bring('jo@commonweal.example\n'), await bring('jo@commonweal.example\n')]
    await Promise.all(lists.map(({ address }) => sendOff(address)))
    expect(await mailsTo('jo@commonweal.example')).toHaveLength(1)
  })

  test('a letter without words is asked for, and what was typed stays', async () => {
    const { address } = await bring('kim@commonweal.example')
    const refused = await organiser.post(address, { subject: 'x'.repeat(151), words: '  ' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Subject must be 150 characters or less')
    expect(refused.fields.subject).toHaveLength(151)
    const seen = await organiser.post(address, { ...letter, do: 'see' })
    expect(seen.location).toBe(`${address}?see=letter#letter`)
    expect(await mailsTo('kim@commonweal.example')).toEqual([])
    expect((await organiser.post(`${address}/discard`)).location).toBe('/invitations?done=discarded')
    expect((await organiser.get(address)).status).toBe(404)
  })

  test('ten thousand people in one list: stopped half way, it goes on, and each gets one letter', async () => {
    const people = Array.from({ length: 10_000 }, (_, n) => `Person ${n},many-${n}@commonweal.example`)
    const { address } = await bring(`Name,Email\n${people.join('\n')}`)
    await sendList(organiser, { address, letter })
    const batchId = address.split('/').at(-1) ?? ''
    // A worker that dies in the middle of a step: its transaction comes to nothing.
    await expect(
      db.transaction().execute(async (tx) => {
        await sendSome(tx as unknown as typeof db, { batchId, config, at: clock.now() })
        throw new Error('killed')
      }),
    ).rejects.toThrow()
    for (let step = 0; step < 3; step++) await sendSome(db, { batchId, config, at: clock.now() })
    expect((await organiser.get(address)).text).toContain('750 of 10,000 letters are written')
    const ask = { batchId, config, at: clock.now() }
    // Two workers at once.
    const work = async () => {
      while ((await sendSome(db, ask)) > 0);
    }
    await Promise.all([work(), work()])
    const { rows } = await house.database.pool.query(
      `select count(*) as mails, count(distinct to_address) as people from platform.mail where to_address like 'many-%'`,
    )
    expect(rows).toEqual([{ mails: 10_000, people: 10_000 }])
    expect((await organiser.get(address)).text).toContain('The letters are written')
  }, 120_000)
})

describe('what cannot be', () => {
  test.each([
    ['nothing', '', 'empty.csv', 'The list is empty'],
    [
      'a packed file',
      Buffer.from('504b030414000600', 'hex').toString('latin1'),
      'people.zip',
      'Unpack it with a double click',
    ],
    ['an open quotation mark', 'Name,Email\n"A,a@x.example\nB,b@x.example\n', 'a.csv', 'opens on line 2'],
    ['no addresses', 'Name\nAmara\n', 'people.csv', 'no e-mail address in it'],
  ])('%s is told, and nothing is kept', async (_, content, fileName, words) => {
    const before = await db.selectFrom('invitations.batch').select('id').execute()
    const { sent } = await bring(content, fileName)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(words)
    expect(await db.selectFrom('invitations.batch').select('id').execute()).toEqual(before)
  })

  test('a file of two hundred megabytes is refused in words, without being held', async () => {
    await organiser.get('/invitations/upload')
    const { sent } = await bring('x'.repeat(200_000_000), 'huge.csv')
    expect(sent.status).toBe(413)
    expect(sent.text).toContain('larger than 5 MB')
  }, 60_000)

  test('neither a file nor words', async () => {
    await organiser.get('/invitations/upload')
    expect((await organiser.post('/invitations/upload', { list: ' ' })).text).toContain(
      'Choose a file, or paste the list',
    )
  })
})

describe('whoever is invited', () => {
  const invite = async (who: string) => {
    const { address } = await bring(`Name,Email\n${who} Test-Lee,${who}@commonweal.example`)
    await sendOff(address)
    const [mail] = await mailsTo(`${who}@commonweal.example`)
    return linkIn(mail?.bodyText)
  }
  const idOf = async (who: string) =>
    (
      await db
        .selectFrom('invitations.invitation')
        .select('id')
        .where('address', '=', `${who}@commonweal.example`)
        .executeTakeFirstOrThrow()
    ).id

  test('reads it without changing anything, and says no for good', async () => {
    const link = await invite('lena')
    const visitor = house.visitor()
    const read = await visitor.get(link)
    expect(read.text).toContain(`${organiser.member.name} invites you`)
    expect(read.text.toLowerCase()).not.toContain('lena')
    await visitor.get(`${link}/decline`)
    expect((await visitor.get(link)).status).toBe(200)
    const said = await visitor.post(`${link}/decline`, { isMine: 'yes' })
    expect(said.select('h1')).toContain('Thank you for telling us')
    expect((await visitor.get(link)).text).toContain('You said no')
    for (const again of [visitor.get(`${link}/decline`), visitor.post(`${link}/decline`, { isMine: 'yes' })])
      expect((await visitor.follow(await again)).status).toBe(409)
    expect((await bring('lena@commonweal.example')).page.text).toContain('Said no before')
    // After a month only a keyed hash is left of them, and it is enough.
    clock.forward(31 * day)
    await forgetOver({ ...house, now: clock.now(), of: retention })
    organiser = await house.signedIn('organiser')
    expect((await bring('lena@commonweal.example')).page.text).toContain('Said no before')
  })

  test('does not silence whom we wrote to, where they were passed the letter', async () => {
    const link = await invite('odile.long-name')
    const visitor = house.visitor()
    const asked = await visitor.get(`${link}/decline`)
    expect(asked.text).toContain('This invitation went to o***@c***.example.')
    expect(asked.body).not.toMatch(/odile|commonweal\.example/)
    expect((await visitor.post(`${link}/decline`)).status).toBe(422)
    const passedOn = await visitor.post(`${link}/decline`, { isMine: 'no' })
    expect(passedOn.select('h1')).toContain('Then there is nothing to do')
    expect((await visitor.get(link)).select('h1')).toContain('You are invited')
    expect((await bring('odile.long-name@commonweal.example')).page.text).not.toContain('Said no before')
  })

  test('after sixty days asks for a new one, which goes to the first address, once', async () => {
    const link = await invite('mo')
    clock.forward(60 * day)
    const visitor = house.visitor()
    expect((await visitor.get(link)).text).toContain('This invitation has expired')
    for (let press = 0; press < 2; press++) {
      const asked = await visitor.post(`${link}/ask-again`)
      expect([200, 409]).toContain(asked.status)
    }
    const mails = await mailsTo('mo@commonweal.example')
    expect(mails).toHaveLength(2)
    expect((await visitor.get(linkIn(mails.at(-1)?.bodyText))).text).toContain('You are invited')
    expect((await visitor.get(link)).text).toContain('You are invited')
  })

  test('finds it withdrawn, and a link that is none, with a way on', async () => {
    organiser = await house.signedIn('organiser')
    const link = await invite('nia')
    const id = await idOf('nia')
    await organiser.get(`/invitations/${id}`)
    expect((await organiser.post(`/invitations/${id}/withdraw`, { reason: 'Wrong Nia' })).location).toContain(
      'withdrawn',
    )
    const visitor = house.visitor()
    const closed = await visitor.get(link)
    expect(closed.text).toContain('no longer holds')
    expect(closed.text).not.toContain('Wrong Nia')
    expect((await visitor.get('/invited/nothing')).status).toBe(404)
    await organiser.post(`/invitations/${id}/renew`)
    expect((await visitor.get(link)).status).toBe(200)
  })
})

describe('the queue of the house', () => {
  beforeAll(() => startTestJobs(house).then((jobs) => void (stop = jobs.stop)))
  let stop = async () => {}

  test('sends a list by itself, and reminds those who have not answered, three letters at most', async () => {
    // What the tests above asked for is worked off first, a job every two seconds.
    const { address } = await bring('oz@commonweal.example')
    await sendList(organiser, { address, letter })
    await expect.poll(() => mailsTo('oz@commonweal.example'), { timeout: 45_000 }).toHaveLength(1)
    for (const letters of [2, 3]) {
      clock.forward(15 * day)
      organiser = await house.signedIn('organiser')
      await organiser.get('/invitations')
      await organiser.post('/invitations/remind')
      await expect.poll(() => mailsTo('oz@commonweal.example'), { timeout: 45_000 }).toHaveLength(letters)
    }
    clock.forward(15 * day)
    organiser = await house.signedIn('organiser')
    expect((await organiser.get('/invitations?words=oz@')).text).not.toContain('Remind one')
    await stop()
  }, 180_000)
})
