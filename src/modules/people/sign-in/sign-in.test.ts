import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { TooMany } from '#platform/errors.ts'
import type { Browser } from '#test/browser.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { signInByCode } from '../check-your-mail/sign-in-by-code.ts'
import { signInByLink } from '../sign-in-link/sign-in-by-link.ts'
import { askToSignIn } from './ask.ts'
import { offerSignInLink } from './offer.ts'

const house = await openTestHouse()
const minute = 60_000
let count = 0

/** Somebody who is a member, and has no browser yet. */
const aMember = () => {
  count += 1
  const person = { name: `Sian Test-Jones ${count}`, address: `sian-${count}@commonweal.example`, roles: [] }
  return makeMember(house, { ...person, at: house.clock.now() })
}

async function asks(browser: Browser, address: string, to = '') {
  await browser.get(`/sign-in${to}`)
  const asked = await browser.post('/sign-in', {
    address,
    ...(to ? { to: decodeURIComponent(to.slice(4)) } : {}),
  })
  expect(asked.location).toBe('/sign-in/check-your-mail')
  return await browser.follow(asked)
}

/** The newest mail to an address, as its owner reads it. */
async function mailTo(address: string) {
  const { bodyText } = await house.db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('toAddress', '=', address)
    .where('act', '=', 'people.askToSignIn')
    .orderBy('queuedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const code = /^\d{6}$/m.exec(bodyText)?.[0] ?? ''
  const link = new URL(/https?:\S+\/sign-in\/\S+/.exec(bodyText)?.[0] ?? '').pathname
  return { code, link, wrong: code === '111111' ? '222222' : '111111' }
}

const isSignedIn = async (browser: Browser) => (await browser.get('/account')).status === 200

test('a member asks, presses the button behind the link, and is signed in on the page that they wanted', async () => {
  const { address } = await aMember()
  const browser = house.visitor()
  const sent = await browser.get('/account')
  expect(sent.location).toBe('/sign-in?to=%2Faccount')
  const asked = await asks(browser, address, '?to=%2Faccount')
  expect(asked.text).toContain(address)

  const { link } = await mailTo(address)
  const opened = await browser.get(link)
  expect(opened.text).toContain(`You are about to sign in as ${address}`)
  expect(await isSignedIn(browser)).toBe(false)
  await browser.get(link)
  const pressed = await browser.post(link)
  expect(pressed.location).toBe('/account')
  expect((await browser.follow(pressed)).status).toBe(200)
})

test('a link signs in once: the second press, and the second of two at once, find it used', async () => {
  const { address } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const { link } = await mailTo(address)
  await browser.get(link)
  const presses = await Promise.all([browser.post(link), browser.post(link)])
  expect(presses.map(({ status }) => status).toSorted()).toEqual([303, 409])

  const again = await browser.get(link)
  expect(again.status).toBe(409)
  expect(again.select('h1')).toBe('This link was used already')
  expect(again.text).toContain('You are signed in in this browser')
})

test('the link and the code work until the tenth minute, and not in it', async () => {
  const { address } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const { link, code } = await mailTo(address)
  house.clock.forward(10 * minute - 1)
  expect((await browser.get(link)).status).toBe(200)
  house.clock.forward(1)
  const late = await browser.get(link)
  expect(late.select('h1')).toBe('This link has expired')
  expect((await browser.post(link)).select('h1')).toBe('This link has expired')
  const typed = await browser.post('/sign-in/check-your-mail', { code })
  expect(typed.select('h1')).toBe('The code has expired')
  expect(await isSignedIn(browser)).toBe(false)
})

test('a mail scanner opens the link and presses what it finds: nobody is signed in, and the link still works', async () => {
  const { address } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const { link, code } = await mailTo(address)

  const scanner = house.visitor()
  const seen = await scanner.get(link)
  expect(seen.select('h1')).toBe('This link belongs to another browser')
  expect(seen.body).not.toContain(`action="${link}"`)
  expect((await scanner.post(link)).status).toBe(403)
  await scanner.get('/sign-in')
  expect((await scanner.post(link)).status).toBe(409)
  expect((await scanner.post('/sign-in/check-your-mail', { code })).location).toBe('/sign-in')
  expect(await isSignedIn(scanner)).toBe(false)

  await browser.get(link)
  expect((await browser.post(link)).status).toBe(303)
})

test('a code is taken as people type it', async () => {
  for (const manner of [/(...)(...)/, /(..)(..)(..)/, /(.)(.)(.)(.)(.)(.)/]) {
    const { address } = await aMember()
    const browser = house.visitor()
    await asks(browser, address)
    const { code } = await mailTo(address)
    const typed = ` ${code
      .match(manner)
      ?.slice(1)
      .join(count % 2 ? ' ' : '–')}. `
    expect((await browser.post('/sign-in/check-your-mail', { code: typed })).location).toBe('/')
    expect(await isSignedIn(browser)).toBe(true)
  }
})

test('a code that is no code is not counted; five wrong ones end the request, its right code and its link', async () => {
  const { address } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const { code, wrong, link } = await mailTo(address)
  for (const slip of ['', '12345', 'abcdef', '1234567', '12345', 'x']) {
    expect((await browser.post('/sign-in/check-your-mail', { code: slip })).status).toBe(422)
  }
  for (let time = 1; time <= 4; time++) {
    const refused = await browser.post('/sign-in/check-your-mail', { code: wrong })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('The code is not right')
  }
  expect((await browser.post('/sign-in/check-your-mail', { code: wrong })).select('h1')).toBe(
    'Too many wrong codes',
  )
  expect((await browser.post('/sign-in/check-your-mail', { code })).select('h1')).toBe('Too many wrong codes')
  expect((await browser.post(link)).select('h1')).toBe('This link no longer works')
  expect(await isSignedIn(browser)).toBe(false)
})

test('somebody who guesses in one browser all day is stopped; the owner still signs in by code in theirs', async () => {
  const { address } = await aMember()
  const guesser = house.visitor()
  for (let request = 1; request <= 10; request++) {
    await asks(guesser, address)
    const { wrong } = await mailTo(address)
    for (let time = 1; time <= 3; time++) await guesser.post('/sign-in/check-your-mail', { code: wrong })
    house.clock.forward(15 * minute)
  }
  await asks(guesser, address)
  const { code, link } = await mailTo(address)
  const stopped = await guesser.post('/sign-in/check-your-mail', { code })
  expect(stopped.select('h1')).toBe('Too many codes today')
  await guesser.get(link)
  expect((await guesser.post(link)).status).toBe(303)

  const owner = house.visitor()
  house.clock.forward(1)
  await asks(owner, address)
  const mail = await mailTo(address)
  expect((await owner.post('/sign-in/check-your-mail', { code: mail.code })).status).toBe(303)
})

test('somebody who guesses from many browsers and places is stopped too, and the owner still has the link', async () => {
  const { address } = await aMember()
  const { db, config } = house
  let last = { visitor: '', code: '' }
  for (let request = 0; request < 41; request++) {
    const at = house.clock.now()
    const visitor = `guesser-${request}`
    await askToSignIn(db, { address, to: '/', visitor, origin: `place-${request}`, config, at })
    const { code, wrong } = await mailTo(address)
    const comer = { visitor, userAgent: '', sessionBefore: null, at }
    const guesses = request < 40 ? 5 : 0
    for (let time = 1; time <= guesses; time++) await signInByCode(db, { code: wrong, ...comer })
    last = { visitor, code }
    house.clock.forward(2 * minute)
  }
  const comer = { visitor: last.visitor, userAgent: '', sessionBefore: null, at: house.clock.now() }
  expect(await signInByCode(house.db, { code: last.code, ...comer })).toBe('spent')
  const { link } = await mailTo(address)
  expect(await signInByLink(house.db, { link: link.slice('/sign-in/'.length), ...comer })).not.toBeNull()
})

test('a guess lets in, and counts against, only the address that was asked for last', async () => {
  const { address } = await aMember()
  const { address: other } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const wanted = await mailTo(address)
  house.clock.forward(1)
  await asks(browser, other)
  const slip = await browser.post('/sign-in/check-your-mail', { code: wanted.code })
  expect(slip.status).toBe(422)
  expect(await isSignedIn(browser)).toBe(false)
  const wrongCodes = async (whose: string) => {
    const rows = await house.db.selectFrom('people.signIn').selectAll().where('address', '=', whose).execute()
    return rows.map((row) => row.wrongCodes)
  }
  expect([await wrongCodes(address), await wrongCodes(other)]).toEqual([[0], [1]])
  const { code } = await mailTo(other)
  expect((await browser.post('/sign-in/check-your-mail', { code })).status).toBe(303)
})

test('a mailbox is not filled, however patiently somebody asks: 20 mails a day from one place, 60 in all', async () => {
  const { address } = await aMember()
  house.clock.set(new Date('2022-06-20T00:00:00Z'))
  const sent = async (place: string) => {
    try {
      const asking = { address, to: '/', visitor: 'patient', origin: place, config: house.config }
      await askToSignIn(house.db, { ...asking, at: house.clock.now() })
      return true
    } catch (error) {
      expect(error).toBeInstanceOf(TooMany)
      return false
    }
  }
  let [here, anywhere] = [0, 0]
  for (let quarter = 0; quarter < 24; quarter++) {
    for (const place of ['here', 'there', 'elsewhere', 'far', 'further']) {
      if (!(await sent(place))) continue
      anywhere += 1
      if (place === 'here') here += 1
    }
    house.clock.forward(15 * minute)
  }
  expect([here, anywhere]).toEqual([12, 60])
  house.clock.set(new Date('2022-06-21T00:00:00Z'))
  let next = 0
  for (let quarter = 0; quarter < 24; quarter++) {
    if (await sent('here')) next += 1
    house.clock.forward(15 * minute)
  }
  expect(next).toBe(20)
})

test('two mails overtake each other: the code of either will do, and then both are used up', async () => {
  const { address } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const first = await mailTo(address)
  house.clock.forward(minute)
  await asks(browser, address)
  const second = await mailTo(address)
  expect((await browser.post('/sign-in/check-your-mail', { code: first.code })).status).toBe(303)
  expect((await house.visitor().get(second.link)).select('h1')).toBe('This link was used already')
})

test('nobody learns from the pages who is a member: an unknown address gets the same, and no mail', async () => {
  const { address } = await aMember()
  const [known, unknown] = [house.visitor(), house.visitor()]
  const stranger = 'nobody@elsewhere.example'
  const tell = async (browser: Browser, whom: string) => {
    let statements = 0
    // A hint to the postman goes out when it will, and tells nobody anything.
    house.database.statistics.watch = (text) => void (statements += text.includes('pg_notify') ? 0 : 1)
    const told = await asks(browser, whom)
    delete house.database.statistics.watch
    const wrong = await browser.post('/sign-in/check-your-mail', { code: '000000' })
    return [told.text, wrong.text, told.status, wrong.status, statements].map((each) =>
      String(each).replaceAll(whom, 'X'),
    )
  }
  expect(await tell(unknown, stranger)).toEqual(await tell(known, address))
  const mails = await house.db
    .selectFrom('platform.mail')
    .select('id')
    .where('toAddress', '=', stranger)
    .execute()
  expect(mails).toEqual([])
})

test('a member who has left is unknown, also to the mail that they still have', async () => {
  const { id, address } = await aMember()
  const browser = house.visitor()
  await asks(browser, address)
  const { link, code } = await mailTo(address)
  await house.db
    .updateTable('people.member')
    .set({ leftAt: house.clock.now() })
    .where('id', '=', id)
    .execute()
  expect((await browser.get(link)).select('h1')).toBe('This link does not work')
  expect((await browser.post('/sign-in/check-your-mail', { code })).status).toBe(422)
})

test('who asks too often for one address waits, whoever it belongs to; from elsewhere it can still be asked', async () => {
  for (const address of [(await aMember()).address, 'no-member@elsewhere.example']) {
    const browser = house.visitor()
    for (let time = 1; time <= 5; time++) await asks(browser, address)
    await browser.get('/sign-in')
    const refused = await browser.post('/sign-in', { address })
    expect(refused.status).toBe(429)
    house.clock.forward(15 * minute)
    await asks(browser, address)
  }
})

test('an address must look like one, and is kept as it was typed', async () => {
  const browser = house.visitor()
  await browser.get('/sign-in')
  const refused = await browser.post('/sign-in', { address: ' Sian at example ', to: '/members' })
  expect(refused.status).toBe(422)
  expect(refused.title).toMatch(/^Error: /)
  expect(refused.fields.address).toBe(' Sian at example ')
  expect(refused.fields.to).toBe('/members')
  expect((await browser.post('/sign-in', { address: '' })).text).toContain('Enter your e-mail address')
})

test('a sign-in begins a session that is new, and ends the one that the browser had', async () => {
  const browser = await house.signedIn()
  const { address } = await aMember()
  const url = await offerSignInLink(house.db, { address, baseUrl: 'http://house', at: house.clock.now() })
  const link = new URL(url ?? '').pathname
  expect((await browser.get(link)).text).toContain('You are about to sign in as Sian Test-Jones')
  await browser.post(link)
  expect((await browser.get('/account')).text).toContain(address)
  const left = await house.db
    .selectFrom('people.session')
    .select('id')
    .where('memberId', '=', browser.member.id)
    .execute()
  expect(left).toEqual([])
})

test('a link that an operator made works in any browser, once', async () => {
  const { address } = await aMember()
  const asked = { address: address.toUpperCase(), baseUrl: 'http://house', at: house.clock.now() }
  const link = new URL((await offerSignInLink(house.db, asked)) ?? '').pathname
  const [one, other] = [house.visitor(), house.visitor()]
  await Promise.all([one.get(link), other.get(link)])
  expect((await one.post(link)).status).toBe(303)
  expect((await other.post(link)).status).toBe(409)
  expect(await offerSignInLink(house.db, { ...asked, address: 'nobody@elsewhere.example' })).toBeNull()
})

test('what is kept gives no code away, and no link', async () => {
  const { address } = await aMember()
  await asks(house.visitor(), address)
  const { code, link } = await mailTo(address)
  const row = await house.db
    .selectFrom('people.signIn')
    .selectAll()
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  expect(row.codeHash).not.toEqual(createHash('sha256').update(code).digest())
  expect(JSON.stringify(row)).not.toContain(link.slice('/sign-in/'.length))
})
