import { expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { signInByMail } from '#test/mailbox.ts'

const house = await openTestHouse()
const url = '/account/rename'
const name = 'Gwen <b>of</b> the long name'

type Member = Awaited<ReturnType<typeof house.signedIn>>

const endsElsewhere = ({ member }: Member) =>
  house.db.deleteFrom('people.session').where('memberId', '=', member.id).execute()
const signsIn = (browser: Browser, { member }: Member) =>
  signInByMail(house, { browser, address: member.address })
const signsOut = async (browser: Browser) => {
  await browser.get('/sign-out')
  await browser.post('/sign-out')
}
const rows = () => house.db.selectFrom('people.keptWords').selectAll().execute()

test('what somebody sent after their session had ended stands in their form again, once they have signed in', async () => {
  const member = await house.signedIn()
  const { revision = '' } = (await member.get(url)).fields
  await endsElsewhere(member)
  const late = await member.post(url, { name, revision })
  expect([late.status, late.location]).toEqual([303, `/sign-in?to=${encodeURIComponent(url)}`])
  const asked = await member.follow(late)
  expect(asked.text).toContain('What you typed is kept for an hour, and not sent yet')
  const held = Buffer.concat((await rows()).map(({ sealed }) => sealed)).toString('latin1')
  expect(held).not.toMatch(/Gwen|rename/)

  await signsIn(member, member)
  const again = await member.get(url)
  expect(again.fields).toMatchObject({ name, revision })
  expect(again.text).toContain('It is not sent yet')
  expect((await member.get('/account')).text).not.toContain(name)
  house.clock.forward(1000)
  await member.get(url)
  expect((await member.post(url, { name, revision })).status).toBe(303)
  expect(await rows()).toEqual([])
  expect((await member.get(url)).text).not.toContain('not sent yet')
})

test('nobody else who signs in there finds it, and in another browser it is not there', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  await member.get(url)
  await endsElsewhere(member)
  await member.post(url, { name })
  await signsIn(member, other)
  const theirs = await member.get(url)
  expect(theirs.body).not.toContain('of the long name')
  expect(theirs.text).not.toContain('not sent yet')
  const elsewhere = house.visitor()
  await elsewhere.get('/sign-in')
  await signsIn(elsewhere, member)
  expect((await elsewhere.get(url)).text).not.toContain('not sent yet')
  // Neither what they type there and is too long to keep, nor their signing out, takes it away.
  const { token = '' } = theirs.fields
  await endsElsewhere(other)
  expect((await member.post(url, { name: 'x'.repeat(300_000), token })).status).toBe(403)
  await signsIn(member, other)
  await signsOut(member)
  expect(await rows()).toHaveLength(1)
  // Their own signing out says that they are done there.
  await signsIn(member, member)
  await signsOut(member)
  expect(await rows()).toEqual([])
})

test('words cannot be planted: only a form of their own is kept, and not what another site sends', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const token = (await member.get(url)).fields.token ?? ''
  const visitor = house.visitor()
  await visitor.get('/sign-in')
  expect((await visitor.post(url, { name })).status).toBe(403)
  expect((await visitor.post(url, { name, token: `${token}x` })).status).toBe(403)
  expect((await visitor.post(url, { name, token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  // Whoever is signed in as somebody else gets nothing of it.
  await other.get(url)
  expect((await other.post(url, { name, token })).status).toBe(403)
  expect(await rows()).toEqual([])
  // A script is told, and sends its form as a page.
  expect((await visitor.post(url, { name, token }, { 'sec-fetch-dest': 'empty' })).status).toBe(403)
  // What is too long to keep is not half kept.
  expect((await visitor.post(url, { name: 'x'.repeat(300_000), token })).status).toBe(403)
  expect(await rows()).toEqual([])
})

test('whoever signed in again in another tab is led back to the form, with what they typed', async () => {
  const member = await house.signedIn()
  const { token = '' } = (await member.get(url)).fields
  await endsElsewhere(member)
  member.keep('__Host-session', '')
  await member.get('/sign-in')
  await signsIn(member, member)
  const late = await member.post(url, { name, token })
  expect(late.location).toBe(url)
  expect((await member.follow(late)).fields.name).toBe(name)
})

test('what has no field on the page any more is shown at its end, so that nothing is lost', async () => {
  const member = await house.signedIn()
  const { token = '' } = (await member.get(url)).fields
  await endsElsewhere(member)
  await member.post(url, { name, hobby: 'Bell ringing', token })
  await signsIn(member, member)
  const page = await member.get(url)
  expect(page.text).toContain('Copy what you need. Information: Bell ringing')
  expect(page.text).toContain('What you typed stands below again')
})

test('words are kept in three browsers of a member at the most, and so often in an hour', async () => {
  const member = await house.signedIn()
  const { token = '' } = (await member.get(url)).fields
  const sendsElsewhere = () => house.visitor().post(url, { name, token })
  const mine = async () => (await rows()).filter(({ memberId }) => memberId === member.member.id)
  for (let times = 0; times < 4; times++) {
    house.clock.forward(1000)
    expect((await sendsElsewhere()).status).toBe(303)
  }
  const kept = await mine()
  expect(kept).toHaveLength(3)
  const longest = Math.max(...kept.map(({ keptAt }) => house.clock.now().getTime() - keptAt.getTime()))
  expect(longest).toBe(2000)
  await house.db
    .updateTable('platform.asked')
    .set({ times: 60 })
    .where('what', '=', `kept words ${member.member.id}`)
    .execute()
  expect((await sendsElsewhere()).status).toBe(429)
  expect(await mine()).toEqual(kept)
})

test('what is done is said to be done, also where the words that were kept cannot be read any more', async () => {
  const member = await house.signedIn()
  const { token = '', revision = '' } = (await member.get(url)).fields
  await endsElsewhere(member)
  await member.post(url, { name, revision, token })
  await signsIn(member, member)
  const form = (await member.get(url)).fields
  const spoilt = { sealed: Buffer.from('spoilt') }
  const { id } = member.member
  await house.db.updateTable('people.keptWords').set(spoilt).where('memberId', '=', id).execute()
  expect((await member.post(url, { name, revision, token: form.token ?? '' })).status).toBe(303)
  expect(house.mistakes).toHaveLength(1)
})

test('what was sent from a form of something else, or that is gone, is not said to stand in a form', async () => {
  const member = await house.signedIn()
  const { token = '' } = (await member.get(url)).fields
  await endsElsewhere(member)
  const late = await member.post(
    `${url}?of=another`,
    { name, token },
    { referer: 'http://localhost:80/account/rename' },
  )
  expect(late.location).toBe(`/sign-in?to=${encodeURIComponent(url)}`)
  await signsIn(member, member)
  const page = await member.get(url)
  expect(page.fields.name).toBe(member.member.name)
  expect(page.text).toContain('Its form is not here any more')
  expect(page.text).toContain(`Copy what you need. Information: ${name}`)
  // Sent at last from where it was, it is forgotten.
  house.clock.forward(1000)
  await member.post(`${url}?of=another`, page.fields)
  expect((await member.get(url)).text).not.toContain('not sent')
})
