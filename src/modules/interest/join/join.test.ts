import { expect, test } from 'vitest'
import { answer, beginAs, goOnByMail, hiddenOf, linkIn, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'

const house = await openTestHouse()
const system = await plantSmallSystem(house)
const h1 = 'h1'

test('a resident joins on a phone, one question a page, from the start to the reference', async () => {
  const browser = house.visitor()
  const start = await browser.get('/join')
  expect(start.text).toContain('It takes about ten minutes')
  let page = await browser.follow(await browser.post('/join'))
  expect(page.title).toBe('What is your name? – Commonweal')
  expect(page.text).toContain('question 1 of')
  page = await browser.follow(await answer(browser, 'name', { name: 'Joy Test-Adeyemi' }))
  expect(page.select(h1)).toContain('What is your e-mail address?')
  page = await browser.follow(await answer(browser, 'address', { address: ' Joy@Commonweal.example ' }))
  expect(page.select(h1)).toContain('Which part of the system are you from?')
  let next = await answer(browser, 'parts', { parts: system.residents })
  for (let steps = 0; next.location !== '/join/check'; steps++) {
    expect(steps).toBeLessThan(20)
    page = await browser.follow(next)
    expect(page.select(h1)).toContain('(optional)')
    // What may be left out is left out.
    next = await browser.post(`${next.location}`, hiddenOf(page))
  }
  page = await browser.follow(next)
  expect(page.select(h1)).toBe('Check your answers before joining')
  expect(page.text).toContain('joy@commonweal.example')
  expect(page.text).toContain('Not provided')
  expect((await browser.post('/join/check', {})).status).toBe(422)
  const sent = await browser.follow(await browser.post('/join/check', { joining: 'yes' }))
  expect(sent.select(h1)).toBe('Thank you: your answers are sent')
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent.text)?.[0]
  const mails = await mailsTo(house, 'joy@commonweal.example')
  expect(mails.map(({ act }) => act)).toEqual(['interest.mailResumeLink', 'interest.send'])
  expect(mails[1]?.subject).toContain(`${reference}`)
})

test('the way goes back as it came, and a change leads straight back to the answers', async () => {
  const browser = house.visitor()
  await beginAs(browser, { name: 'Ash', address: 'ash@commonweal.example', part: system.hospital })
  const role = await browser.get('/join/role')
  expect(role.links.find(({ text }) => text === 'Back')?.href).toBe('/join/places')
  const check = await browser.get('/join/check')
  const change = check.links.find(({ text }) => text === 'Change name')
  expect(change?.href).toBe('/join/name?to=check')
  const name = await browser.get('/join/name?to=check')
  expect(name.fields.name).toBe('Ash')
  const saved = await browser.post('/join/name?to=check', { ...hiddenOf(name), name: 'Ash Test-Ng' })
  expect(saved.location).toBe('/join/check')
  expect((await browser.follow(saved)).text).toContain('Ash Test-Ng')
})

test('whoever comes back in the same browser goes on where they stopped, and may throw it all away', async () => {
  const browser = house.visitor()
  await beginAs(browser, { name: 'Kit', address: 'kit@commonweal.example', part: system.residents })
  const again = await browser.get('/join')
  expect(again.links.map(({ href }) => href)).toContain('/join/places')
  expect((await browser.post('/join')).location).toBe('/join/places')
  await browser.get('/join/discard')
  expect((await browser.post('/join/discard')).location).toBe('/join')
  expect((await browser.get('/join/name')).location).toBe('/join')
  expect(
    await house.db
      .selectFrom('interest.draft')
      .select('id')
      .where('address', '=', 'kit@commonweal.example')
      .execute(),
  ).toEqual([])
})

test('who is signed in is told that they belong already', async () => {
  const member = await house.signedIn()
  expect((await member.get('/join')).select(h1)).toBe('You are a member already')
  expect((await member.get('/join/name')).location).toBe('/join')
  expect((await member.post('/join')).location).toBe('/join')
})

test('two presses at once begin one draft', async () => {
  const browser = house.visitor()
  await browser.get('/join')
  const before = await count()
  await Promise.all([browser.post('/join'), browser.post('/join')])
  expect((await count()) - before).toBeLessThanOrEqual(1)
})

const wren = {
  name: 'Wren Test-Invited',
  address: 'wren@thamesbank.example',
  partId: system.hospital,
  organisation: 'Thamesbank Ward',
}

test('an invitation that was passed on tells whoever holds it nothing of whom it is for, on any page', async () => {
  const by = await invite(house, wren)
  const friend = house.visitor()
  const seen: string[] = []
  const opens = async (at: string) => seen.push((await friend.get(at)).body)
  await opens(`/invited/${by}`)
  await opens(`/join?by=${by}`)
  // Also not by asking for what the invitation tells: that goes to its own address.
  seen.push((await friend.follow(await friend.post('/join', { by, do: 'mail-told' }))).body)
  expect(seen.at(-1)).toContain('A link is on its way')
  const first = await friend.follow(await friend.post('/join', { by }))
  expect(first.select(h1)).toContain('What is your name?')
  for (const question of ['name', 'address', 'parts', 'role', 'check', 'send-link'])
    await opens(`/join/${question}`)
  for (const body of seen)
    for (const told of ['Wren', 'wren@', 'thamesbank', 'Thamesbank', 'checked'])
      expect(body).not.toContain(told)
  const mails = await mailsTo(house, wren.address)
  expect(mails.map(({ act }) => act)).toEqual(['interest.mailResumeLink', 'invitations.send'])
})

test('whoever reads the mail of the invitation types none of what it tells, by one press', async () => {
  const rowan = { ...wren, name: 'Rowan Test-Invited', address: 'rowan@thamesbank.example' }
  const by = await invite(house, rowan)
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  house.clock.forward(1000)
  await browser.post('/join', { by, do: 'mail-told' })
  // Until the link is pressed, nothing is open; opening it shows nothing either.
  expect((await browser.get('/join/name')).location).toBe('/join')
  const link = await linkIn(house, { act: 'interest.mailResumeLink', to: rowan.address })
  expect((await house.visitor().get(link)).body).not.toContain('Rowan')
  expect((await goOnByMail(house, browser, rowan.address)).location).toBe('/join/places')
  const check = await browser.get('/join/check')
  for (const told of [rowan.name, rowan.address, 'Hospitals: Thamesbank Ward'])
    expect(check.text).toContain(told)
  // A second press begins no second one.
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by, do: 'mail-told' })
  const drafts = house.db.selectFrom('interest.draft').select('id').where('address', '=', rowan.address)
  expect(await drafts.execute()).toHaveLength(1)
})

test('who was passed an invitation and types the address of whom it is for sees nothing of what they write', async () => {
  const ash = { ...wren, name: 'Ash Test-Invited', address: 'ash@thamesbank.example' }
  const by = await invite(house, ash)
  const friend = house.visitor()
  await friend.get(`/join?by=${by}`)
  await friend.post('/join', { by })
  await answer(friend, 'name', { name: 'Somebody else' })
  await answer(friend, 'address', { address: ash.address })
  expect((await friend.get('/join/parts')).body).not.toContain('checked')
  const owner = house.visitor()
  house.clock.forward(1000)
  await owner.get(`/join?by=${by}`)
  await owner.post('/join', { by, do: 'mail-told' })
  await goOnByMail(house, owner, ash.address)
  expect((await owner.get('/join/name')).fields.name).toBe(ash.name)
  expect((await friend.get('/join/name')).fields.name).toBe('Somebody else')
})

const count = async () => (await house.db.selectFrom('interest.draft').select('id').execute()).length
