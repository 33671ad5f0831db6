import { beforeEach, expect, test } from 'vitest'
import { answer, applyAs, linkIn, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'

const house = await openTestHouse()
const { db, clock } = house
const system = await plantSmallSystem(house)
const part = system.residents
const dayMs = 24 * 60 * 60 * 1000

const letsIn = (kind: string, domain: string | null = null) =>
  db.insertInto('invitations.rule').values({ position: 1, kind, domain, letsIn: true }).execute()
beforeEach(async () => {
  await db.deleteFrom('invitations.rule').execute()
  await letsIn('domain', 'trust.example')
})

const statusOf = async (address: string) =>
  (await db.selectFrom('interest.expression').select('status').where('address', '=', address).execute()).map(
    ({ status }) => status,
  )
const actsTo = async (address: string) =>
  (await mailsTo(house, address)).map(({ act }) => act).filter((act) => act !== 'interest.mailResumeLink')
const linkTo = (to: string) => linkIn(house, { act: 'interest.send', to })

/** Sends an expression of interest from a browser that has not shown that the address is its owner's. */
async function applied(address: string, name = 'Amara Test-Okafor') {
  const sent = await applyAs(house.visitor(), { name, address, part })
  expect(sent.location).toBe('/join/sent')
  return await linkTo(address)
}

/** The same, by a call: an invitation, or a member's link. */
async function appliedBy(by: string, address: string) {
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by })
  await answer(browser, 'name', { name: 'Pia Test-Word' })
  await answer(browser, 'address', { address })
  await answer(browser, 'parts', { parts: part })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
}

async function shareLink() {
  const member = await house.signedIn()
  await member.get('/invitations/share')
  await member.post('/invitations/share', { do: 'make' })
  const shown = await member.get('/invitations/share')
  const link = shown.fields.link ?? ''
  return { member, by: link.split('/').at(-1) ?? '' }
}

test('an address at a trusted organisation lets nobody in until its mailbox has said so, by one press', async () => {
  const address = 'amara@trust.example'
  const link = await applied(address)
  expect(await statusOf(address)).toEqual(['waiting'])
  const [mail] = (await mailsTo(house, address)).filter(({ act }) => act === 'interest.send')
  expect(mail?.subject).toContain('One more step: confirm your address')
  // A mail scanner opens the link, as often as it likes.
  const scanner = house.visitor()
  for (let times = 0; times < 2; times++) {
    const page = await scanner.get(link)
    expect(page.select('h1')).toContain('One more step: confirm your address')
    expect(page.text).not.toContain('Amara')
  }
  expect(await statusOf(address)).toEqual(['waiting'])
  const reader = house.visitor()
  await reader.get(link)
  const done = await reader.follow(await reader.post(`${link}/confirm`))
  expect(done.select('h1')).toContain('You are a member')
  expect(done.text).toContain('Your address is confirmed')
  expect(await statusOf(address)).toEqual(['accepted'])
  expect(await actsTo(address)).toEqual(['interest.confirm', 'interest.send'])
  // Used twice, in any browser, it says so kindly, and does nothing.
  for (const browser of [reader, house.visitor()]) {
    // A page that was open in another window still has the button.
    await browser.get('/join')
    const again = await browser.follow(await browser.post(`${link}/confirm`))
    expect(again.text).toContain('nothing was done twice')
    expect(again.select('h1')).toContain('You are a member')
  }
  expect(await actsTo(address)).toHaveLength(2)
})

test('two presses at once make one member', async () => {
  const address = 'twice@trust.example'
  const link = await applied(address)
  const two = [house.visitor(), house.visitor()]
  for (const each of two) await each.get(link)
  const answers = await Promise.all(two.map((each) => each.post(`${link}/confirm`)))
  expect(answers.map(({ location }) => location?.split('?done=').at(-1)).toSorted()).toEqual([
    'confirmed',
    'nothing',
  ])
  expect(await actsTo(address)).toHaveLength(2)
})

test('a member’s link lets nobody in by an address that is not theirs, nor once the link has ended', async () => {
  await letsIn('share-link')
  const { member, by } = await shareLink()
  for (const name of ['one', 'other']) await appliedBy(by, `${name}@word.example`)
  expect(await statusOf('one@word.example')).toEqual(['waiting'])
  const browser = house.visitor()
  const [one, other] = [await linkTo('one@word.example'), await linkTo('other@word.example')]
  await browser.get(one)
  await browser.post(`${one}/confirm`)
  expect(await statusOf('one@word.example')).toEqual(['accepted'])
  await member.post('/invitations/share', { do: 'end' })
  const page = await browser.follow(await browser.post(`${other}/confirm`))
  expect(page.text).toContain('one of them reads it first')
  expect(await statusOf('other@word.example')).toEqual(['waiting'])
})

test('an invitation and the address that it went to let nobody in who does not read its mail', async () => {
  await letsIn('invitation')
  const address = 'ivy@commonweal.example'
  const by = await invite(house, { name: 'Ivy Test-Invited', address })
  await appliedBy(by, address)
  expect(await statusOf(address)).toEqual(['waiting'])
  const link = await linkTo(address)
  const browser = house.visitor()
  await browser.get(link)
  await browser.post(`${link}/confirm`)
  expect(await statusOf(address)).toEqual(['accepted'])
})

test('where the rule was changed meanwhile, the press proves the address and an organiser decides', async () => {
  const address = 'changed@trust.example'
  const link = await applied(address)
  await db.updateTable('invitations.rule').set({ letsIn: false }).execute()
  const browser = house.visitor()
  await browser.get(link)
  const page = await browser.follow(await browser.post(`${link}/confirm`))
  expect(page.select('h1')).toContain('It waits to be read')
  expect(page.text).toContain('Your address is confirmed. The organisers have changed who comes in at once')
  expect(await statusOf(address)).toEqual(['waiting'])
  // Where it is changed back, an organiser has it in hand already.
  await db.updateTable('invitations.rule').set({ letsIn: true }).execute()
  await browser.post(`${link}/confirm`)
  expect(await statusOf(address)).toEqual(['waiting'])
})

test('after seven days the press does nothing, and the page says that an organiser reads it now', async () => {
  const address = 'late@trust.example'
  const link = await applied(address)
  clock.forward(7 * dayMs - 1000)
  const browser = house.visitor()
  expect((await browser.get(link)).select('h1')).toContain('One more step')
  clock.forward(1000)
  const page = await browser.follow(await browser.post(`${link}/confirm`))
  expect(page.select('h1')).toContain('It waits to be read')
  expect(page.text).toContain('That time is over, and nothing is lost by it')
  expect(await statusOf(address)).toEqual(['waiting'])
})

test('organisers see that it waits for the applicant, not for them, and may accept, ask or withdraw it', async () => {
  const [address, asked] = ['seen@trust.example', 'asked@trust.example']
  const link = await applied(address, 'Seen Test-First')
  const askedLink = await applied(asked, 'Asked Test-First')
  const organiser = await house.signedIn('organiser')
  const queue = await organiser.get('/interest')
  expect(queue.text).toContain('2 more have only to confirm their address')
  expect(queue.text).toContain('For their own confirmation, until')
  const idOf = (name: string) =>
    queue.links
      .find(({ text }) => text === name)
      ?.href.split('/')
      .at(-1) ?? ''
  const read = await organiser.get(`/interest/${idOf('Seen Test-First')}`)
  expect(read.text).toContain('they are a member as soon as they confirm their address')
  await organiser.post(`/interest/${idOf('Seen Test-First')}/accept`)
  expect(await statusOf(address)).toEqual(['accepted'])
  const browser = house.visitor()
  await browser.get('/join')
  expect((await browser.follow(await browser.post(`${link}/confirm`))).select('h1')).toContain(
    'You are a member',
  )
  // Whom an organiser asks something, an organiser decides about.
  await organiser.post(`/interest/${idOf('Asked Test-First')}/ask`, { words: 'Which ward?' })
  expect((await browser.get(askedLink)).text).toContain('Which ward?')
  await browser.post(`${askedLink}/confirm`)
  await browser.post(askedLink, { answer: 'The fourth' })
  await browser.post(`${askedLink}/confirm`)
  expect(await statusOf(asked)).toEqual(['waiting'])
  expect((await organiser.get('/interest')).text).not.toContain('Asked Test-First For their own')
})

test('the hall counts those who wait for an organiser, and not those who wait for themselves', async () => {
  await db.deleteFrom('interest.expression').execute()
  await applied('hall@trust.example')
  // The hall goes by the clock of the database.
  await db
    .updateTable('interest.expression')
    .set({ confirmationEndsAt: new Date(Date.now() + dayMs) })
    .execute()
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/')).text).toContain('Nobody waits to join')
  await db
    .updateTable('interest.expression')
    .set({ confirmationEndsAt: new Date(Date.now() - dayMs) })
    .execute()
  expect((await organiser.get('/')).text).toContain('One person waits to join')
})

test('who withdraws, or has another one read instead, comes in by no old link', async () => {
  const address = 'again@trust.example'
  const first = await applied(address)
  clock.forward(1000)
  const second = await applied(address)
  const browser = house.visitor()
  await browser.get(second)
  // The press that chooses the second shows that the address is theirs, so they need wait for nobody.
  await browser.post(`${second}/replace`)
  expect((await statusOf(address)).toSorted()).toEqual(['accepted', 'withdrawn'])
  await browser.post(`${first}/confirm`)
  expect((await statusOf(address)).toSorted()).toEqual(['accepted', 'withdrawn'])
  expect((await browser.get(first)).text).toContain('It is withdrawn')
  expect(await actsTo(address)).toEqual(['interest.send', 'interest.replace', 'interest.send'])
  // No link of nobody's confirms anything.
  expect((await browser.post('/join/standing/nonsense/confirm')).status).toBe(404)
})
