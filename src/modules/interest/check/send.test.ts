import { expect, test } from 'vitest'
import { plantRules } from '#modules/invitations/index.ts'
import {
  answer,
  applyAs,
  beginAs,
  goOnByMail,
  hiddenOf,
  linkIn,
  mailsTo,
  plantSmallSystem,
} from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'

const house = await openTestHouse()
const { db } = house
await plantRules({ db, config: house.config, now: house.clock.now() })
const system = await plantSmallSystem(house)
const part = system.residents

const statusesOf = async (address: string) => {
  const rows = await db
    .selectFrom('interest.expression')
    .select('status')
    .where('address', '=', address)
    .orderBy('sentAt')
    .execute()
  return rows.map(({ status }) => status).toSorted()
}
const actsTo = async (address: string) =>
  (await mailsTo(house, address)).map(({ act }) => act).filter((act) => act !== 'interest.mailResumeLink')

test('what is sent twice arrives once, however often somebody presses', async () => {
  const browser = house.visitor()
  const address = 'once@commonweal.example'
  await beginAs(browser, { name: 'Once', address, part })
  await browser.get('/join/check')
  const all = await Promise.all([1, 2, 3].map(() => browser.post('/join/check', { joining: 'yes' })))
  for (const { location } of all) expect(location).toBe('/join/sent')
  expect(await statusesOf(address)).toEqual(['waiting'])
  expect(await actsTo(address)).toEqual(['interest.send'])
  // A page that was still open in another window says so, and shows what was typed.
  const late = await browser.post('/join/draws', { seen: '', opening: '', draws: 'One more thought' })
  expect(late.text).toContain('You have sent your answers already')
  expect(late.text).toContain('One more thought')
})

test('the same person applies again: the page is the same, and only their mail asks which one to read', async () => {
  const address = 'again@commonweal.example'
  const [first, second] = [house.visitor(), house.visitor()]
  const seen = []
  for (const browser of [first, second]) {
    house.clock.forward(1000)
    const page = await browser.follow(await applyAs(browser, { name: 'Again', address, part }))
    seen.push(page.text.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, 'REFERENCE'))
  }
  expect(seen[0]).toBe(seen[1])
  expect(await statusesOf(address)).toEqual(['set-aside', 'waiting'])
  const link = await linkIn(house, { act: 'interest.send', to: address })
  const owner = house.visitor()
  expect((await owner.get(link)).text).toContain('Which one should we read?')
  house.clock.forward(1000)
  const replaced = await owner.follow(await owner.post(`${link}/replace`))
  expect(replaced.text).toContain('We read the new one')
  expect(await statusesOf(address)).toEqual(['waiting', 'withdrawn'])
  // The press is good once.
  await owner.post(`${link}/replace`)
  expect(await statusesOf(address)).toEqual(['waiting', 'withdrawn'])
  expect(await actsTo(address)).toEqual(['interest.send', 'interest.send', 'interest.replace'])
})

test('two drafts of one address are sent at once: one waits, the other is set aside', async () => {
  const address = 'race@commonweal.example'
  const two = [house.visitor(), house.visitor()]
  for (const browser of two) {
    await beginAs(browser, { name: 'Race', address, part })
    await browser.get('/join/check')
  }
  await Promise.all(two.map((browser) => browser.post('/join/check', { joining: 'yes' })))
  expect(await statusesOf(address)).toEqual(['set-aside', 'waiting'])
  expect(await actsTo(address)).toEqual(['interest.send', 'interest.send'])
})

test('a member’s address is not told on the page: only their mail says that they belong', async () => {
  const { member } = await house.signedIn()
  const [stranger, other] = [house.visitor(), house.visitor()]
  const seen = []
  for (const [browser, address] of [
    [stranger, member.address],
    [other, 'new@commonweal.example'],
  ] as const) {
    const page = await browser.follow(await applyAs(browser, { name: 'X', address, part }))
    seen.push(page.text.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, 'R').replace(address, 'ADDRESS'))
  }
  expect(seen[0]).toBe(seen[1])
  expect(await statusesOf(member.address)).toEqual(['set-aside'])
  const mails = await mailsTo(house, member.address)
  expect(mails.at(-1)?.subject).toContain('already')
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/interest')).text).not.toContain(member.address)
})

const ivy = { name: 'Ivy Test-Invited', address: 'ivy@commonweal.example', partId: part }

test('an invitation that was passed on lets nobody in by another address', async () => {
  const by = await invite(house, ivy)
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by })
  await answer(browser, 'name', { name: 'Fay Test-Friend' })
  await answer(browser, 'address', { address: 'friend@commonweal.example' })
  await answer(browser, 'parts', { parts: part })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  expect(await statusesOf('friend@commonweal.example')).toEqual(['waiting'])
})

test('whoever is invited is not asked what the invitation told, and is a member at once', async () => {
  const wren = { ...ivy, name: 'Wren Test-Invited', address: 'wren@commonweal.example' }
  const by = await invite(house, wren)
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by, do: 'mail-told' })
  expect((await goOnByMail(house, browser, wren.address)).location).toBe('/join/places')
  const check = await browser.get('/join/check')
  expect(check.text).toContain(wren.address)
  const sent = await browser.follow(await browser.post('/join/check', { joining: 'yes' }))
  expect(sent.select('h1')).toBe('You are a member')
  const member = await db
    .selectFrom('people.address')
    .select('memberId')
    .where('address', '=', wren.address)
    .executeTakeFirstOrThrow()
  const invitation = await db
    .selectFrom('invitations.invitation')
    .select(['memberId', 'acceptedAt'])
    .where('address', '=', wren.address)
    .executeTakeFirstOrThrow()
  expect(invitation).toEqual({ memberId: member.memberId, acceptedAt: house.clock.now() })
  expect(await actsTo(wren.address)).toContain('interest.send')
  // Used twice, it says so.
  expect((await house.visitor().get(`/invited/${by}`)).text).toContain('was used already')
})

test('whoever goes on by the link from their mail has proven the address, and comes in as they send', async () => {
  const rule = { position: 2, kind: 'domain', domain: 'proven.example', letsIn: true }
  await db.insertInto('invitations.rule').values(rule).execute()
  const browser = house.visitor()
  const address = 'gwen@proven.example'
  await beginAs(browser, { name: 'Gwen', address, part })
  // The press may come in the browser where it was begun, or in another.
  await goOnByMail(house, browser, address)
  await browser.get('/join/check')
  const sent = await browser.follow(await browser.post('/join/check', { joining: 'yes' }))
  expect(sent.select('h1')).toBe('You are a member')
  expect(await statusesOf(address)).toEqual(['accepted'])
  // Who then gives another address has proven nothing for that one.
  const other = house.visitor()
  await beginAs(other, { name: 'Hal', address: 'hal@elsewhere.example', part })
  await goOnByMail(house, other, 'hal@elsewhere.example')
  await answer(other, 'address', { address: 'hal@proven.example' })
  await other.get('/join/check')
  await other.post('/join/check', { joining: 'yes' })
  expect(await statusesOf('hal@proven.example')).toEqual(['waiting'])
  await db.deleteFrom('invitations.rule').where('kind', '=', 'domain').execute()
})

test('the page after sending tells nobody whether a rule, an invitation or a member knows the address', async () => {
  const rule = { position: 2, kind: 'domain', domain: 'known.example', letsIn: true }
  await db.insertInto('invitations.rule').values(rule).execute()
  const { member } = await house.signedIn()
  const by = await invite(house, { ...ivy, address: 'invited@commonweal.example' })
  const seen = new Set<string>()
  for (const address of [
    'somebody@known.example',
    'nobody@elsewhere.example',
    'invited@commonweal.example',
    member.address,
  ]) {
    const browser = house.visitor()
    await browser.get(`/join?by=${by}`)
    await browser.post('/join', { by })
    await answer(browser, 'name', { name: 'X' })
    await answer(browser, 'address', { address })
    await answer(browser, 'parts', { parts: part })
    await browser.get('/join/check')
    const page = await browser.follow(await browser.post('/join/check', { joining: 'yes' }))
    seen.add(page.text.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, 'R').replace(address, 'ADDRESS'))
  }
  expect(seen.size).toBe(1)
  await db.deleteFrom('invitations.rule').where('kind', '=', 'domain').execute()
})

test('where the rules say otherwise, whoever is invited waits like anybody', async () => {
  await db.updateTable('invitations.rule').set({ letsIn: false }).execute()
  const una = { ...ivy, name: 'Una Test-Invited', address: 'una@commonweal.example' }
  const by = await invite(house, una)
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by, do: 'mail-told' })
  await goOnByMail(house, browser, una.address)
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  expect(await statusesOf(una.address)).toEqual(['waiting'])
  await db.updateTable('invitations.rule').set({ letsIn: true }).execute()
})

test('a token that nobody knows is as if there were none', async () => {
  const browser = house.visitor()
  expect((await browser.get('/join?by=NONSENSE')).text).not.toContain('You are invited')
  expect((await browser.post('/join', { by: 'NONSENSE' })).location).toBe('/join/name')
})

test('what was agreed to is kept with its words and version; what was passed by is no answer', async () => {
  const browser = house.visitor()
  await beginAs(browser, { name: 'Con', address: 'con@commonweal.example', part })
  await answer(browser, 'news', { news: 'no' })
  const listed = await browser.get('/join/listed')
  const nameless = await browser.post('/join/listed', { ...hiddenOf(listed), listed: 'gives' })
  expect(nameless.text).toContain('Select your name too')
  await answer(browser, 'listed', { listed: ['name', 'hats'] })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  const consents = await db
    .selectFrom('interest.consent as consent')
    .innerJoin('interest.expression as expression', 'expression.id', 'consent.expressionId')
    .select(['what', 'given', 'version', 'how', 'wording'])
    .where('expression.address', '=', 'con@commonweal.example')
    .execute()
  expect(consents.map(({ what, given }) => `${what} ${given}`).toSorted()).toEqual([
    'join true',
    'listing true',
    'news false',
  ])
  for (const { version, how, wording } of consents) {
    expect({ version, how }).toEqual({ version: 1, how: 'website' })
    expect(wording.length).toBeGreaterThan(40)
  }
})
