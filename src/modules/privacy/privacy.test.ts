import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listed, listKeptTables, quoted } from '#platform/backup/tables.ts'
import { openConnection } from '#platform/db.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { applyAs, plantSmallSystem } from '#test/applicant.ts'
import { makeSession, openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'

const house = await openTestHouse()
const { db, owner } = house
const system = await plantSmallSystem(house)

/** The files of an archive, by their names. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  let at = archive.indexOf(Buffer.from('504b0102', 'hex'))
  while (at !== -1 && archive.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)]
    const start = archive.readUInt32LE(at + 42)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    const packed = archive.subarray(data, data + size)
    files.set(name, archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

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

/** Every table of the house as text, as whoever has a whole copy reads it. */
async function dump(): Promise<string> {
  const client = await openConnection(owner.pool)
  const parts: string[] = []
  for (const { name, columns } of await listKeptTables(client)) {
    const { rows } = await client.query(`select (${listed(columns)})::text as row from ${quoted(name)}`)
    parts.push(name, ...rows.map(({ row }) => String(row)))
  }
  await client.end()
  return parts.join('\n')
}

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
  expect(await dump()).toContain('Marker-name')
  const gone = await browser.post('/account/erase', { name: 'Marker-name' })
  expect(gone.location).toBe('/sign-out')
  expect((await browser.get('/account')).status).toBe(303)

  const receipt = await db.selectFrom('platform.mail').selectAll().where('toAddress', '=', address).execute()
  expect(receipt.map(({ act }) => act)).toEqual(['people.eraseMember'])
  await db.deleteFrom('platform.mail').where('toAddress', '=', address).execute()
  const left = await dump()
  for (const marker of markers) expect(left, marker).not.toContain(marker)
  // All that is left of them is a number in the record of what was done, and it names nobody.
  const named = new Set(
    left
      .split('\n')
      .filter((row) => row.includes(memberId))
      .map((row) => row.split(',')[1]),
  )
  for (const act of named) expect(act).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
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
  await db
    .insertInto('interest.draft')
    .values({ callAddress: address, begunAt: at, changedAt: at, expiresAt: at })
    .execute()
  const preview = await editor.get('/account/erase')
  expect(preview.text).toContain('Lists of all addresses that you asked for (1)')
  expect((await editor.post('/account/erase', { name })).location).toBe('/sign-out')
  await db.deleteFrom('platform.mail').where('toAddress', '=', address).execute()
  const left = await dump()
  expect(left).toContain('Words that stay')
  for (const word of [name, address]) expect(left).not.toContain(word)
})

test('whoever leaves is signed out everywhere, and found by nobody', async () => {
  const member = await house.signedIn('editor')
  await member.get('/account/leave')
  expect((await member.post('/account/leave')).location).toBe('/sign-out')
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
