import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { newestMail, signInByMail, subjectsTo } from '#test/mailbox.ts'

const house = await openTestHouse()
const minute = 60_000
let count = 0

type Member = Awaited<ReturnType<typeof house.signedIn>>

const anAddress = () => `new-${++count}@commonweal.example`

async function asks(member: Member, address: string) {
  await member.get('/account/addresses/add')
  return await member.post('/account/addresses/add', { address })
}

/** Adds an address as its owner: asks, reads the mail, types the code. */
async function adds(member: Member, address = anAddress()) {
  await member.follow(await asks(member, address))
  const { code } = await newestMail(house, address)
  const added = await member.post('/account/addresses/verify', { code })
  expect(added.location).toBe('/account/addresses?done=added')
  return address
}

const rowsOf = (memberId: string) =>
  house.db
    .selectFrom('people.address')
    .select(['id', 'address', 'isMain', 'verifiedAt'])
    .where('memberId', '=', memberId)
    .orderBy('address')
    .execute()

const idOf = async (member: Member, address: string) =>
  (await rowsOf(member.member.id)).find((row) => row.address === address)?.id ?? ''

const does = async (member: Member, what: 'remove' | 'make-main', address: string) => {
  await member.get('/account/addresses')
  return await member.post(`/account/addresses/${what}`, { address: await idOf(member, address) })
}

test('a member adds a second address by the code from its mail, and signs in by either', async () => {
  const member = await house.signedIn()
  const second = await adds(member)
  const list = await member.get('/account/addresses?done=added')
  expect(list.text).toContain(second)
  expect(await subjectsTo(house, member.member.address)).toContain('An e-mail address was added')
  for (const address of [member.member.address, second]) {
    const browser = house.visitor()
    await signInByMail(house, { browser, address })
    expect((await browser.get('/account')).text).toContain(member.member.name)
  }
})

test('opening the link from the mail changes nothing; pressing it, signed in as that member, adds the address', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const address = anAddress()
  await asks(member, address)
  const { path } = await newestMail(house, address)
  expect((await member.get(path)).text).toContain(`You are about to add ${address}`)
  expect(await rowsOf(member.member.id)).toHaveLength(1)

  const scanner = house.visitor()
  expect((await scanner.get(path)).location).toBe(`/sign-in?to=${encodeURIComponent(path)}`)
  expect((await scanner.post(path)).status).toBe(403)
  expect((await other.get(path)).select('h1')).toBe('This link belongs to another account')
  expect((await other.post(path)).status).toBe(409)

  await member.get(path)
  expect((await member.post(path)).location).toBe('/account/addresses?done=added')
  expect((await member.get(path)).select('h1')).toBe('This link was used already')
  expect((await member.get('/account/addresses/verify/nonsense')).status).toBe(404)
})

test('nobody finds out whether an address is another member’s: the same page, and the mail tells its owner', async () => {
  const [member, owner] = [await house.signedIn(), await house.signedIn()]
  const taken = await asks(member, owner.member.address)
  const takenPage = await member.follow(taken)
  const fresh = anAddress()
  const freePage = await member.follow(await asks(member, fresh))
  expect(takenPage.text.replace(owner.member.address, fresh)).toBe(freePage.text)

  const mail = await newestMail(house, owner.member.address)
  expect(mail.subject).toContain('Somebody wanted to add your address')
  expect(mail.code).toBe('')
  expect(mail.bodyText).not.toContain(member.member.name)
  expect(await rowsOf(owner.member.id)).toHaveLength(1)
})

test('of two members who show at once that an address is theirs, one has it', async () => {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  const address = anAddress()
  await asks(one, address)
  const first = await newestMail(house, address)
  house.clock.forward(1000)
  await asks(other, address)
  const second = await newestMail(house, address)
  const both = await Promise.all([
    one.post('/account/addresses/verify', { code: first.code }),
    other.post('/account/addresses/verify', { code: second.code }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect([...(await rowsOf(one.member.id)), ...(await rowsOf(other.member.id))]).toHaveLength(3)
})

test('five wrong codes end a code and its link, ten minutes do too; a code fits no other session', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const address = anAddress()
  await asks(member, address)
  const { code, path } = await newestMail(house, address)
  const wrong = code === '111111' ? '222222' : '111111'
  await other.get('/account/addresses')
  expect((await other.post('/account/addresses/verify', { code })).status).toBe(409)
  for (let tries = 1; tries < 5; tries++)
    expect((await member.post('/account/addresses/verify', { code: wrong })).status).toBe(422)
  const ended = await member.post('/account/addresses/verify', { code: wrong })
  expect([ended.status, ended.select('h1')]).toEqual([409, 'Too many wrong codes'])
  expect((await member.post('/account/addresses/verify', { code })).status).toBe(409)
  expect((await member.post(path)).status).toBe(409)

  const slow = await house.signedIn()
  await asks(slow, address)
  const late = await newestMail(house, address)
  house.clock.forward(10 * minute)
  expect((await slow.post('/account/addresses/verify', { code: late.code })).status).toBe(409)
})

test('another address becomes the main one: both are told, and mail goes there from then on', async () => {
  const member = await house.signedIn()
  const before = member.member.address
  const second = await adds(member)
  expect((await does(member, 'make-main', second)).location).toBe('/account/addresses?done=main')
  expect((await rowsOf(member.member.id)).filter(({ isMain }) => isMain)).toMatchObject([{ address: second }])
  for (const address of [before, second])
    expect(await subjectsTo(house, address)).toContain('Your main e-mail address was changed')

  await does(member, 'remove', before)
  expect(await subjectsTo(house, before)).toContain('An e-mail address was removed')
  const browser = house.visitor()
  await browser.get('/sign-in')
  await browser.post('/sign-in', { address: before })
  expect(await subjectsTo(house, before)).not.toContainEqual(expect.stringContaining('sign-in code'))
})

test('a sign-in mail that is on its way to an address lets nobody in once the address is removed', async () => {
  const member = await house.signedIn()
  const second = await adds(member)
  const browser = house.visitor()
  await browser.get('/sign-in')
  await browser.post('/sign-in', { address: second })
  await browser.get('/sign-in/check-your-mail')
  const { code } = await newestMail(house, second, 'people.askToSignIn')
  await does(member, 'remove', second)
  expect((await browser.post('/sign-in/check-your-mail', { code })).status).toBe(422)
})

test('the main address and the last that is verified stay, also when two windows remove at once', async () => {
  const member = await house.signedIn()
  const refused = await does(member, 'remove', member.member.address)
  expect([refused.status, refused.select('h1')]).toEqual([409, 'That address is needed'])

  const [second, third] = [await adds(member), await adds(member)]
  await house.db
    .updateTable('people.address')
    .set({ verifiedAt: null })
    .where('address', '=', member.member.address)
    .execute()
  const both = await Promise.all([does(member, 'remove', second), does(member, 'remove', third)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('another member’s address is neither removed nor made the main one', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const second = await adds(other)
  const id = await idOf(other, second)
  await member.get('/account/addresses')
  for (const what of ['remove', 'make-main'])
    expect((await member.post(`/account/addresses/${what}`, { address: id })).location).toBe(
      '/account/addresses?done=gone',
    )
  expect(await rowsOf(other.member.id)).toHaveLength(2)
})

test('what was typed wrong stays, a member’s own address is known, and nobody’s mailbox is flooded', async () => {
  const member = await house.signedIn()
  const wrong = await asks(member, 'not an address')
  expect([wrong.status, wrong.fields.address]).toEqual([422, 'not an address'])
  expect((await asks(member, member.member.address)).text).toContain('You have this address already')
  let last = await asks(member, anAddress())
  for (let tries = 0; tries < 5 && last.status !== 429; tries++) last = await asks(member, anAddress())
  expect(last.status).toBe(429)
})
