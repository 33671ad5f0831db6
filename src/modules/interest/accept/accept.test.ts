import { expect, test } from 'vitest'
import { answer, applyAs, beginAs, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { acceptExpression } from '../accept-expression.ts'
import { listConsents } from '../ledger.ts'
import { listAvoided, listSignUps } from '../list-sign-ups.ts'
import { expressionAccepted } from '../sign-up.ts'

const house = await openTestHouse()
const { db, config, clock } = house
const system = await plantSmallSystem(house)
const heard: unknown[] = []
let fails = false
expressionAccepted.listen(async (_, { signUp }) => {
  if (fails) throw new Error('A room above could not take it')
  heard.push(signUp.memberId)
})

async function applied(address: string, name = 'Amara Test-Okafor') {
  await applyAs(house.visitor(), { name, address, part: system.residents })
  return await idOf(address)
}
const idOf = async (address: string) =>
  (
    await db
      .selectFrom('interest.expression')
      .select('id')
      .where('address', '=', address)
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow()
  ).id
const memberAt = (address: string) =>
  db
    .selectFrom('people.address')
    .select(['memberId', 'verifiedAt'])
    .where('address', '=', address)
    .executeTakeFirst()

test('one press makes an applicant a member, with all that they told, and welcomes them', async () => {
  const address = 'whole@commonweal.example'
  const browser = house.visitor()
  await beginAs(browser, { name: 'Gwen Test-Price', address })
  await answer(browser, 'parts', {
    parts: [system.hospital, system.residents],
    [`organisation-${system.hospital}`]: '  Test  Hospital ',
  })
  await answer(browser, 'places', { places: system.place })
  await answer(browser, 'role', { role: 'Ward sister' })
  await answer(browser, 'draws', { draws: 'Curiosity' })
  await answer(browser, 'hopes', { hopes: 'Patience' })
  await answer(browser, 'offers', { offers: 'An hour' })
  await answer(browser, 'rounds', { rounds: 'events' })
  await answer(browser, 'formats', { formats: ['bsl', 'video'] })
  await answer(browser, 'times', { times: 'evening', timesNote: 'Not in August' })
  await answer(browser, 'access', { accessNeeds: 'Captions' })
  await answer(browser, 'payment', { payment: 'expenses', paymentNote: 'By bus' })
  await answer(browser, 'listed', { listed: ['name', 'gives'] })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  const id = await idOf(address)

  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/accept`)
  const accepted = await organiser.follow(await organiser.post(`/interest/${id}/accept`))
  expect(accepted.text).toContain('Accepted')
  const member = await memberAt(address)
  const memberId = `${member?.memberId}`
  // Their address is proven by their first sign-in, as anybody's.
  expect(member?.verifiedAt).toBeNull()
  const of = (table: 'people.profile' | 'people.arrangement') =>
    db.selectFrom(table).selectAll().where('memberId', '=', memberId).executeTakeFirstOrThrow()
  expect(await of('people.profile')).toMatchObject({
    about: 'Curiosity',
    gives: 'An hour',
    gains: 'Patience',
    unlistedAt: null,
  })
  expect(await of('people.arrangement')).toMatchObject({
    accessNeeds: 'Captions',
    payment: 'I need my expenses paid back\nBy bus',
    contactHow: 'Video call, British Sign Language (BSL)',
  })
  const hats = await db
    .selectFrom('people.hat as hat')
    .leftJoin('system.organisation as organisation', 'organisation.id', 'hat.organisationId')
    .select(['hat.partId', 'organisation.name', 'isMain', 'roleInWords'])
    .where('memberId', '=', memberId)
    .orderBy('isMain', 'desc')
    .execute()
  expect(hats).toEqual([
    { partId: system.hospital, name: 'Test Hospital', isMain: true, roleInWords: 'Ward sister' },
    { partId: system.residents, name: null, isMain: false, roleInWords: '' },
  ])
  const audiences = await db
    .selectFrom('people.audience')
    .select(['field', 'audience'])
    .where('memberId', '=', memberId)
    .execute()
  expect(Object.fromEntries(audiences.map(({ field, audience }) => [field, audience]))).toEqual({
    hats: 'me',
    places: 'me',
    about: 'me',
    gives: 'members',
    gains: 'me',
    // Nobody asked them about these, and an experience may tell of an illness.
    experiences: 'me',
    contact: 'me',
  })
  const consents = await listConsents(db, memberId)
  expect(consents.map(({ what }) => what)).toEqual(expect.arrayContaining(['join', 'listing']))
  const [signUp] = (await listSignUps(db, {})).filter((one) => one.memberId === memberId)
  expect(signUp).toMatchObject({ wantsEvents: true, times: ['evening'], timesNote: 'Not in August' })
  expect(heard).toContain(memberId)
  const welcome = (await mailsTo(house, address)).filter(({ act }) => act === 'interest.accept')
  expect(welcome).toHaveLength(1)
  expect(welcome[0]?.bodyText).toContain('/sign-in')
})

test('two organisers accept the same at once: one does, the other is told who did', async () => {
  const id = await applied('race@commonweal.example')
  const [one, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  for (const each of [one, other]) await each.get(`/interest/${id}/accept`)
  const both = await Promise.all([one, other].map((each) => each.post(`/interest/${id}/accept`)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const told = both.find(({ status }) => status === 409)
  expect(told?.text).toContain('accepted it')
  expect([one.member.name, other.member.name].some((name) => told?.text.includes(name))).toBe(true)
  expect(
    (await mailsTo(house, 'race@commonweal.example')).filter(({ act }) => act === 'interest.accept'),
  ).toHaveLength(1)
  // Nor can it be declined any more.
  await other.get(`/interest/${id}`)
  const late = await other.post(`/interest/${id}/decline`, { letter: 'No' })
  expect(late.status).toBe(409)
})

test('where a room above cannot take what was wished, nothing of it has happened', async () => {
  const id = await applied('undone@commonweal.example')
  const { member } = await house.signedIn('organiser')
  fails = true
  const ask = { expressionId: id, by: member, config, at: clock.now() }
  await expect(acceptExpression(db, ask)).rejects.toThrow('could not take it')
  fails = false
  expect(await memberAt('undone@commonweal.example')).toBeUndefined()
  expect((await mailsTo(house, 'undone@commonweal.example')).map(({ act }) => act)).not.toContain(
    'interest.accept',
  )
  expect(await acceptExpression(db, ask)).toMatchObject({ kind: 'member' })
})

test('several are accepted at once, and each row says what became of it', async () => {
  const ids = [
    await applied('row-1@commonweal.example', 'Row One'),
    await applied('row-2@commonweal.example', 'Row Two'),
  ]
  const organiser = await house.signedIn('organiser')
  await db
    .updateTable('interest.expression')
    .set({ status: 'declined', decidedAt: clock.now() })
    .where('id', '=', `${ids[1]}`)
    .execute()
  await organiser.get('/interest')
  const rows = await organiser.post('/interest/accept', { expressions: [...ids, 'nonsense'] })
  expect(rows.text).toContain('One of 2 is a member now')
  expect(rows.text).toContain('Row One Accepted: a member now')
  expect(rows.text).toContain('Row Two Nothing: it was decided already')
  expect((await organiser.post('/interest/accept')).text).toContain('Nobody was ticked')
})

test('somebody who became a member meanwhile is not made one twice, and the organiser is told', async () => {
  const id = await applied('both@commonweal.example')
  const organiser = await house.signedIn('organiser')
  await organiser.get('/members/add')
  await organiser.post('/members/add', { name: 'Both', address: 'both@commonweal.example' })
  await organiser.get(`/interest/${id}/accept`)
  const told = await organiser.post(`/interest/${id}/accept`)
  expect(told.status).toBe(422)
  expect(told.text).toContain('is a member already')
})

test('whom somebody would rather not meet stands on no page of organisers, in no mail and in no record', async () => {
  const address = 'quiet@commonweal.example'
  const avoided = 'Zebedee Test-Unwanted'
  const browser = house.visitor()
  await beginAs(browser, { name: 'Quiet', address, part: system.residents })
  const { id: draft } = await db
    .selectFrom('interest.draft')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('interest.draft')
    .set({
      answers: JSON.stringify({
        name: 'Quiet',
        address,
        parts: [{ id: system.residents, organisation: '' }],
        avoided,
      }),
    })
    .where('id', '=', draft)
    .execute()
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  const id = await idOf(address)
  const organiser = await house.signedIn('organiser', 'administrator', 'guardian', 'editor', 'facilitator')
  const before = []
  for (const url of [
    '/interest',
    `/interest/${id}`,
    `/interest/${id}/accept`,
    `/interest/${id}/decline`,
    '/administration/acts',
  ])
    before.push((await organiser.get(url)).body)
  await organiser.get(`/interest/${id}/accept`)
  await organiser.post(`/interest/${id}/accept`)
  const memberId = `${(await memberAt(address))?.memberId}`
  const after = [
    (await organiser.get(`/interest/${id}`)).body,
    (await organiser.get(`/members/${memberId}`)).body,
  ]
  for (const page of [...before, ...after]) {
    expect(page).not.toContain('Zebedee')
    expect(page).not.toContain('matched with')
  }
  expect((await mailsTo(house, address)).map(({ bodyText }) => bodyText).join()).not.toContain('Zebedee')
  expect(await listAvoided(db, { memberIds: [memberId] })).toEqual(new Map([[memberId, avoided]]))
})
