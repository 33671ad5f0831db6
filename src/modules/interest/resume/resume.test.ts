import { expect, test } from 'vitest'
import { answer, applyAs, beginAs, goOnByMail, linkIn, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const system = await plantSmallSystem(house)
let count = 0

async function begun() {
  const browser = house.visitor()
  const address = `returning-${++count}@commonweal.example`
  await beginAs(browser, { name: 'Robin Test-Back', address, part: system.residents })
  const link = await linkIn(house, { act: 'interest.mailResumeLink', to: address })
  return { browser, address, link }
}

test('somebody goes on at home with what they began at work; opening the link alone changes nothing', async () => {
  const { link } = await begun()
  const scanner = house.visitor()
  for (let times = 0; times < 2; times++) expect((await scanner.get(link)).status).toBe(200)
  expect((await scanner.get('/join/name')).location).toBe('/join')
  const home = house.visitor()
  const opened = await home.get(link)
  expect(opened.text).not.toContain('Robin')
  expect((await home.post(link)).location).toBe('/join/places')
  expect((await home.get('/join/name')).fields.name).toBe('Robin Test-Back')
  // It goes on working where it was used.
  expect((await home.get(link)).status).toBe(200)
  expect((await home.post(link)).location).toBe('/join/places')
})

test('whoever typed another’s address no longer has what they began once its owner has opened it', async () => {
  const { browser, address } = await begun()
  const owner = house.visitor()
  expect((await goOnByMail(house, owner, address)).location).toBe('/join/places')
  await answer(owner, 'access', { accessNeeds: 'A private matter' })
  expect((await browser.get('/join/access')).location).toBe('/join')
  expect((await browser.get('/join/check')).body).not.toContain('A private matter')
  // A browser that its owner opened by such a link stays open, beside another one.
  const second = house.visitor()
  house.clock.forward(1000)
  await owner.get('/join/send-link')
  await owner.post('/join/send-link', { address })
  await goOnByMail(house, second, address)
  for (const each of [owner, second])
    expect((await each.get('/join/check')).text).toContain('A private matter')
})

test('a link that went to an address that was mistyped opens nothing once it is put right', async () => {
  const { browser, address, link } = await begun()
  const stranger = house.visitor()
  await stranger.get(link)
  house.clock.forward(1000)
  await answer(browser, 'address', { address: `right-${address}` })
  expect((await stranger.get(link)).text).toContain('This link leads to no answers')
  expect((await stranger.post(link)).status).toBe(404)
  expect((await browser.get('/join/name')).fields.name).toBe('Robin Test-Back')
  expect((await goOnByMail(house, browser, `right-${address}`)).location).toBe('/join/places')
  // Whoever gives yet another address has shown nothing for that one.
  await answer(browser, 'address', { address: `other-${address}` })
  const shown = house.db
    .selectFrom('interest.browser as browser')
    .innerJoin('interest.draft as draft', 'draft.id', 'browser.draftId')
    .select('browser.provenAt')
    .where('draft.address', '=', `other-${address}`)
  expect(await shown.executeTakeFirst()).toEqual({ provenAt: null })
})

test('a link that was used, passed on to somebody else, shows them nothing; its owner gets another', async () => {
  const { address, link } = await begun()
  const owner = house.visitor()
  await owner.get(link)
  await owner.post(link)
  const other = house.visitor()
  const told = await other.get(link)
  expect(told.status).toBe(409)
  expect(told.text).not.toContain('Robin')
  expect((await other.post(link)).status).toBe(409)
  expect((await other.get('/join/name')).location).toBe('/join')
  await other.get(link)
  house.clock.forward(1000)
  expect((await other.post(link, { do: 'mail-another' })).status).toBe(303)
  const fresh = await linkIn(house, { act: 'interest.mailResumeLink', to: address })
  expect(fresh).not.toBe(link)
  await owner.get(fresh)
  expect((await owner.post(fresh)).location).toBe('/join/places')
})

test('of two who press the same link at once, one is let in', async () => {
  const { link } = await begun()
  const two = [house.visitor(), house.visitor()]
  for (const each of two) await each.get(link)
  const answers = await Promise.all(two.map((each) => each.post(link)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('a link to what was sent, or thrown away, says so', async () => {
  const { browser, link } = await begun()
  await browser.get('/join/discard')
  await browser.post('/join/discard')
  expect((await house.visitor().get(link)).status).toBe(404)
  expect((await house.visitor().get('/join/resume/nonsense')).text).toContain('leads to no answers')
})

test('the page that sends a link again says the same of every address, and only the mailbox knows', async () => {
  const { address } = await begun()
  const asking = house.visitor()
  const seen: string[] = []
  for (const typed of [address, 'nobody@commonweal.example']) {
    await asking.get('/join/send-link')
    seen.push((await asking.follow(await asking.post('/join/send-link', { address: typed }))).text)
  }
  expect(seen[0]).toBe(seen[1])
  expect(await mailsTo(house, 'nobody@commonweal.example')).toEqual([])
  expect((await mailsTo(house, address)).length).toBe(2)
})

test('nobody’s mailbox is filled: after four mails in an hour no more are sent, and the page does not tell', async () => {
  const { address } = await begun()
  const asking = house.visitor()
  for (let times = 0; times < 8; times++) {
    await asking.get('/join/send-link')
    expect((await asking.post('/join/send-link', { address })).status).toBe(303)
  }
  expect((await mailsTo(house, address)).length).toBe(4)
})

test('the link is kept as a hash, and the draft goes with what was sent', async () => {
  const browser = house.visitor()
  const address = 'whole@commonweal.example'
  await beginAs(browser, { name: 'Whole', address, part: system.residents })
  const token = (await linkIn(house, { act: 'interest.mailResumeLink', to: address })).split('/').at(-1)
  const rows = await house.db.selectFrom('interest.resumeLink').select('tokenHash').execute()
  expect(rows.some(({ tokenHash }) => tokenHash.toString('base64url') === token)).toBe(false)
  await answer(browser, 'role', { role: 'Neighbour' })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  expect((await house.visitor().get(`/join/resume/${token}`)).status).toBe(404)
  const drafts = await house.db
    .selectFrom('interest.draft')
    .select('id')
    .where('address', '=', address)
    .execute()
  expect(drafts).toEqual([])
})

test('a member who opens an applicant’s link is told to sign out first, and the link is as good as before', async () => {
  const { link } = await begun()
  const member = await house.signedIn()
  await member.get(link)
  expect((await member.post(link)).location).toBe('/join')
  const home = house.visitor()
  await home.get(link)
  expect((await home.post(link)).location).toBe('/join/places')
})

test('who has applied in this browser may begin anew in it', async () => {
  const browser = house.visitor()
  await applyAs(browser, { name: 'One', address: 'one@commonweal.example', part: system.residents })
  await beginAs(browser, { name: 'Two', address: 'two@commonweal.example', part: system.residents })
  expect((await browser.get('/join/check')).text).toContain('Two')
})
