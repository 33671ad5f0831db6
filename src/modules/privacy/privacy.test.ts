import { expect, test } from 'vitest'
import { sessionCookie } from '#platform/web/cookies.ts'
import { applyAs, plantSmallSystem } from '#test/applicant.ts'
import { dump } from '#test/dump.ts'
import { makeSession, openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'
import { unzip } from '#test/unzip.ts'

const house = await openTestHouse()
const { db, owner } = house
const system = await plantSmallSystem(house)

/** A member who has told the house everything that it can be told, each thing with a word of its own. */
async function aTalkativeMember() {
  const address = 'marker-address@commonweal.example'
  const by = await invite(house, { name: 'Marker-invited', address })
  const visitor = house.visitor()
  await visitor.get(`/join?by=${by}`)
  await applyAs(visitor, { name: 'Marker-name', address, part: system.residents })
  const organiser = await house.signedIn('organiser')
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('interest.expression')
    .set({ draws: 'marker-draws', accessNeeds: 'marker-needs' })
    .where('id', '=', id)
    .execute()
  await organiser.get(`/interest/${id}/accept`)
  await organiser.post(`/interest/${id}/accept`)
  const { memberId } = await db
    .selectFrom('people.address')
    .select('memberId')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  await tellMore(memberId)
  // What is kept by an address is theirs once they have proved it, as whoever signs in by mail has.
  await owner.db
    .updateTable('people.address')
    .set({ verifiedAt: house.clock.now() })
    .where('address', '=', address)
    .execute()
  const browser = house.visitor()
  // Proved by a second factor, as theirs has to be: they have a passkey.
  browser.keep(
    sessionCookie,
    await makeSession(house.database, { memberId, roles: ['administrator'], at: house.clock.now() }),
  )
  return { memberId, address, browser }
}

/** What they say of themselves once they are in. */
async function tellMore(memberId: string) {
  await db
    .updateTable('people.profile')
    .set({
      pronouns: 'marker-pronouns',
      about: 'marker-about',
      gives: 'marker-gives',
      contact: 'marker-contact',
    })
    .where('memberId', '=', memberId)
    .execute()
  await db
    .insertInto('people.photograph')
    .values({
      memberId,
      alternative: 'marker-alternative',
      version: 'v',
      small: Buffer.from('small'),
      large: Buffer.from('marker-photograph'),
      addedAt: house.clock.now(),
    })
    .execute()
  await db
    .insertInto('people.passkey')
    .values({
      memberId,
      name: 'marker-passkey',
      credential: 'c',
      publicKey: Buffer.from('k'),
      counter: 0,
      addedAt: house.clock.now(),
    })
    .execute()
}

const markers = [
  'Marker-name',
  'marker-address',
  'marker-draws',
  'marker-needs',
  'marker-about',
  'marker-gives',
  'marker-contact',
  'marker-pronouns',
  'marker-alternative',
  'marker-passkey',
]

const dumped = async () => [...(await dump(owner)).entries()].flat().join('\n')

test('a member takes away everything, and is then erased from every table', async () => {
  const { memberId, address, browser } = await aTalkativeMember()
  await browser.get('/account/take-away')
  const archive = await browser.download('/account/take-away')
  const files = unzip(archive)
  const [readable, data] = [`${files.get('index.html')}`, `${files.get('data.json')}`]
  for (const marker of markers) {
    expect(readable, marker).toContain(marker)
    expect(data, marker).toContain(marker)
  }
  expect(`${files.get('files/photograph-1.webp')}`).toBe('marker-photograph')
  expect(readable).not.toContain('<script')

  const preview = await browser.get('/account/erase')
  expect(preview.text).toContain('What you told when you wanted to join: 1')
  expect(preview.text).toContain('What you did in this house')
  const slip = await browser.post('/account/erase', { name: 'Somebody' })
  expect(slip.status).toBe(422)
  expect(await dumped()).toContain('Marker-name')
  const gone = await browser.post('/account/erase', { name: 'Marker-name' })
  expect(gone.location).toBe('/goodbye?how=erased')
  expect((await browser.get('/account')).status).toBe(303)

  const receipt = await db.selectFrom('platform.mail').selectAll().where('toAddress', '=', address).execute()
  expect(receipt.map(({ act }) => act)).toEqual(['privacy.erase'])
  await db.deleteFrom('platform.mail').where('toAddress', '=', address).execute()
  const left = await dump(owner)
  for (const marker of markers) expect([...left].flat().join('\n'), marker).not.toContain(marker)
  // All that is left of them is a number that names nobody: in the record of what was done, and of who was erased.
  const named = [...left].flatMap(([table, rows]) => (rows.includes(memberId) ? [table] : []))
  expect(named.toSorted()).toEqual(['platform.act', 'privacy.erasure'])
})

test('an address that a member never proved may be somebody else’s: it gets no receipt, and its mail stays', async () => {
  const browser = await house.signedIn()
  const { id, name, address } = browser.member
  const strangers = 'a-stranger@commonweal.example'
  // What they typed as their main address comes first.
  await db.updateTable('people.address').set({ isMain: false }).where('memberId', '=', id).execute()
  await db.insertInto('people.address').values({ memberId: id, address: strangers, isMain: true }).execute()
  const at = house.clock.now()
  const mail = { act: 'test.do', subject: 'Hello', bodyHtml: 'x', queuedAt: at, dueAt: at, sentAt: at }
  const theirs = { ...mail, once: 'test.do:1', toAddress: strangers, bodyText: 'Welcome' }
  const named = { ...mail, once: 'test.do:2', toAddress: 'o@x.example', bodyText: `Ask ${strangers}` }
  await db.insertInto('platform.mail').values([theirs, named]).execute()
  await browser.get('/account/erase')
  expect((await browser.post('/account/erase', { name })).location).toBe('/goodbye?how=erased')
  const settled = await db
    .selectFrom('platform.mail')
    .select(['toAddress', 'bodyText'])
    .where('act', '=', 'test.do')
    .orderBy('once')
    .execute()
  expect(settled).toEqual([
    { toAddress: strangers, bodyText: 'Welcome' },
    { toAddress: 'o@x.example', bodyText: `Ask ${strangers}` },
  ])
  const receipts = await db
    .selectFrom('platform.mail')
    .select('toAddress')
    .where('act', '=', 'privacy.erase')
    .where('toAddress', 'in', [strangers, address])
    .execute()
  expect(receipts).toEqual([{ toAddress: address }])
})

test('an editor who published is erased, and what they published stays', async () => {
  const editor = await house.signedIn('organiser', 'editor')
  const [{ id: publishedBy, name, address }, at] = [editor.member, house.clock.now()]
  await db
    .insertInto('community.page')
    .values({ slug: 'privacy', title: 'Privacy', body: 'Words that stay', publishedAt: at, publishedBy })
    .execute()
  await db.insertInto('community.edition').values({ content: '{}', publishedAt: at, publishedBy }).execute()
  await db
    .insertInto('people.addressRequest')
    .values({ askedBy: publishedBy, askedAt: at, reason: 'a letter' })
    .execute()
  const preview = await editor.get('/account/erase')
  expect(preview.text).toContain('Lists of all addresses that you asked for, or decided about (1)')
  expect((await editor.post('/account/erase', { name })).location).toBe('/goodbye?how=erased')
  await db.deleteFrom('platform.mail').where('toAddress', '=', address).execute()
  const left = await dumped()
  expect(left).toContain('Words that stay')
  for (const word of [name, address]) expect(left).not.toContain(word)
})

test('whoever leaves is signed out everywhere, and found by nobody', async () => {
  const member = await house.signedIn('editor')
  await member.get('/account/leave')
  expect((await member.post('/account/leave')).location).toBe('/goodbye?how=left')
  expect((await member.get('/account')).status).toBe(303)
  const other = await house.signedIn()
  expect((await other.get(`/members/${member.member.id}`)).status).toBe(404)
  const roles = await db
    .selectFrom('people.heldRole')
    .select('role')
    .where('memberId', '=', member.member.id)
    .execute()
  expect(roles).toEqual([])
})

test('the only administrator can neither leave nor be erased, and two at once do not both go', async () => {
  await db.deleteFrom('people.heldRole').where('role', '=', 'administrator').execute()
  const only = await house.signedIn('administrator')
  await only.get('/account/leave')
  expect((await only.post('/account/leave')).text).toContain('You are the only administrator')
  await only.get('/account/erase')
  expect((await only.post('/account/erase', { name: only.member.name })).status).toBe(409)
  const second = await house.signedIn('administrator')
  for (const each of [only, second]) await each.get('/account/leave')
  const both = await Promise.all([only, second].map((each) => each.post('/account/leave')))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('whoever was not seen for a while proves who they are first', async () => {
  const member = await house.signedIn()
  house.clock.forward(60 * 60_000)
  for (const url of ['/account/take-away', '/account/leave', '/account/erase'])
    expect((await member.get(url)).location).toBe(`/account/prove?to=${encodeURIComponent(url)}`)
})
