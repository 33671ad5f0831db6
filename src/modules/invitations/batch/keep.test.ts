import { beforeAll, expect, test } from 'vitest'
import { goOnByMail, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { bringList, sendList } from '#test/lists.ts'
import { sendSome } from '../send/send-some.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const organiser = await house.signedIn('organiser')
const letter = { subject: 'Come and join us', words: 'We would like you to come.' }
let map: Awaited<ReturnType<typeof plantSmallSystem>>

beforeAll(async () => {
  map = await plantSmallSystem(house)
})

const list = `Name,Email,Employer,Sector,Borough
Gwen Test-Price,gwen@commonweal.example,The Long Table,Acute trust,lewisham
Hal Test-Moss,hal@commonweal.example,,ACUTE  TRUST,Atlantis
Ida Test-Lee,ida@commonweal.example,,Hospitals,
Jo Test-Ray,jo@commonweal.example,,Guild,`

/** The fields in which the parts are chosen, by what stands beside them. */
const choices = (body: string) =>
  new Map(
    [...body.matchAll(/for="(part-\w+)">\s*“([^”]+)”, ([^<]+?)\s*</g)].map(([, field, words, people]) => [
      `${words}, ${people}`,
      `${field}`,
    ]),
  )

const lineOf = (address: string, batchId: string) =>
  db
    .selectFrom('invitations.line')
    .select(['partId', 'placeId', 'note'])
    .where('batchId', '=', batchId)
    .where('address', '=', `${address}@commonweal.example`)
    .executeTakeFirstOrThrow()

const linkTo = async (who: string) => {
  const mail = await db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('toAddress', '=', `${who}@commonweal.example`)
    .executeTakeFirstOrThrow()
  return /\/invited\/([\w-]+)/.exec(mail.bodyText)?.[1] ?? ''
}

test('an organiser says once which part a word means, and it goes with the invitation as the place does', async () => {
  const { page, address } = await bringList(organiser, list)
  const batchId = address.split('/').at(-1) ?? ''
  expect(page.text).toContain('The house knows no place called “Atlantis”.')
  expect(page.text).not.toContain('called “lewisham”')
  const fields = choices(page.body)
  expect([...fields.keys()]).toEqual(['Acute trust, 2 people', 'Guild, one person'])
  const [trust = '', guild = ''] = fields.values()

  // A letter that was begun is not lost by it, nor is the choice by a letter that cannot be sent.
  const refused = await organiser.post(address, {
    subject: '',
    words: 'So far',
    [trust]: map.hospital,
    do: 'keep',
  })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatch(new RegExp(`value="${map.hospital}" selected`))
  const kept = await organiser.post(address, { ...letter, [trust]: map.hospital, [guild]: '', do: 'keep' })
  const after = await organiser.get(`${kept.location}`)
  expect(after.text).toContain('Kept. Nothing has been sent yet.')
  expect(after.fields.subject).toBe(letter.subject)
  expect(after.text).not.toContain('called “Acute trust”')
  expect(after.text).toContain('The house knows no part of the system called “Guild”.')
  for (const who of ['gwen', 'hal', 'ida']) expect((await lineOf(who, batchId)).partId).toBe(map.hospital)
  expect((await lineOf('jo', batchId)).partId).toBeNull()

  // It can be taken back, and what is no part of the map says nothing.
  await organiser.post(address, { ...letter, [trust]: '', [guild]: 'hospitals', do: 'keep' })
  expect((await lineOf('hal', batchId)).partId).toBeNull()
  expect((await lineOf('ida', batchId)).partId).toBe(map.hospital)

  // The press on Send takes what is chosen along.
  await sendList(organiser, { address, letter: { ...letter, [trust]: map.hospital } })
  while ((await sendSome(db, { batchId, config, at: clock.now() })) > 0);
  const sent = await db
    .selectFrom('invitations.invitation')
    .select(['partId', 'placeId'])
    .orderBy('address')
    .execute()
  expect(sent).toEqual([
    { partId: map.hospital, placeId: map.place },
    { partId: map.hospital, placeId: null },
    { partId: map.hospital, placeId: null },
    { partId: null, placeId: null },
  ])
  // After that nothing changes any more.
  await organiser.post(address, { ...letter, [trust]: '', do: 'keep' })
  expect((await lineOf('gwen', batchId)).partId).toBe(map.hospital)
})

test('what a word means is remembered for the next list, by whoever brings it, and can be changed', async () => {
  const places = `Name,Email,Borough\nKit,kit-1@commonweal.example,Atlantis and beyond`
  const first = await bringList(organiser, places)
  const field = /name="(place-\w+)"/.exec(first.page.body)?.[1] ?? ''
  await organiser.post(first.address, { ...letter, [field]: map.place, do: 'keep' })
  const acts = await db
    .selectFrom('platform.act')
    .select('byPerson')
    .where('act', '=', 'invitations.rememberMeanings')
    .where('onId', '=', first.address.split('/').at(-1) ?? '')
    .execute()
  expect(acts).toHaveLength(1)

  const other = await house.signedIn('organiser')
  const next = () => bringList(other, places.replace('kit-1', 'kit-2').replace('Atlantis', 'ATLANTIS'))
  const { address, page } = await next()
  expect(page.body).toMatch(new RegExp(`value="${map.place}" selected`))
  expect(page.text).not.toContain('The house knows no place called')
  expect((await lineOf('kit-2', address.split('/').at(-1) ?? '')).placeId).toBe(map.place)

  // Left out once, it is forgotten.
  await other.post(address, { ...letter, [field]: '', do: 'keep' })
  expect((await next()).page.text).toContain('The house knows no place called “ATLANTIS and beyond”.')
})

test('whoever was invited finds part, organisation and place filled in behind their link; the place is asked all the same', async () => {
  const [gwen, hal] = [house.visitor(), house.visitor()]
  const begin = async (visitor: typeof gwen, who: string) => {
    const token = await linkTo(who)
    await visitor.get(`/join?by=${token}`)
    await visitor.post('/join', { by: token, do: 'mail-told' })
    await goOnByMail(house, visitor, `${who}@commonweal.example`)
  }
  await begin(gwen, 'gwen')
  expect((await gwen.get('/join')).links.map(({ href }) => href)).toContain('/join/places')
  expect((await gwen.get('/join/places')).body).toMatch(new RegExp(`value="${map.place}" checked`))
  expect((await gwen.get('/join/parts')).body).toContain('value="The Long Table"')
  await begin(hal, 'hal')
  expect((await hal.get('/join/places')).body).not.toMatch(/ checked/)
})
