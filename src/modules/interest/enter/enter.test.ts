import { expect, test } from 'vitest'
import { applyAs, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { noteListing } from '../ledger.ts'

const house = await openTestHouse()
const { db } = house
const { residents, hospital } = await plantSmallSystem(house)

const said = {
  name: 'Nan Test-Caller',
  parts: residents,
  agreed: 'yes',
  how: 'telephone',
  agreedOn: '2022-06-01',
  telephone: '020 7946 0000',
}

async function opened() {
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/interest/enter')
  return { organiser, entry: fields.entry ?? '' }
}

const enteredAs = (name: string) =>
  db.selectFrom('interest.expression').selectAll().where('name', '=', name).execute()

test('an organiser writes down for somebody who telephones, with what they agreed to', async () => {
  const { organiser, entry } = await opened()
  const sent = await Promise.all([1, 2].map(() => organiser.post('/interest/enter', { ...said, entry })))
  for (const { status } of sent) expect(status).toBe(303)
  const [entered, ...more] = await enteredAs('Nan Test-Caller')
  expect(more).toEqual([])
  expect(entered).toMatchObject({
    status: 'waiting',
    address: null,
    enteredBy: organiser.member.id,
    enteredHow: 'telephone',
    agreedOn: '2022-06-01',
  })
  const consent = await db
    .selectFrom('interest.consent')
    .select(['what', 'how', 'recordedBy', 'wording'])
    .where('expressionId', '=', `${entered?.id}`)
    .executeTakeFirstOrThrow()
  expect(consent).toMatchObject({ what: 'join', how: 'telephone', recordedBy: organiser.member.id })
  expect(consent.wording).toContain('I would like to join')
  const page = await organiser.follow(sent[0] ?? ({ location: '' } as never))
  expect(page.text).toContain('call 020 7946 0000')
})

test('who was not asked about the directory has not said no, is in no list, and can say yes later', async () => {
  const { organiser, entry } = await opened()
  const address = 'unasked@commonweal.example'
  await organiser.post('/interest/enter', { ...said, entry, address, name: 'Una Test-Unasked' })
  const [{ id } = { id: '' }] = await enteredAs('Una Test-Unasked')
  const saidBy = () =>
    db
      .selectFrom('interest.consent')
      .select(['what', 'given'])
      .where('expressionId', '=', id)
      .orderBy('at')
      .execute()
  expect(await saidBy()).toEqual([{ what: 'join', given: true }])
  expect((await organiser.get(`/interest/${id}`)).text).toContain('Not listed: not asked, or no')
  await organiser.get(`/interest/${id}/accept`)
  await organiser.post(`/interest/${id}/accept`)
  const [{ memberId } = { memberId: null }] = await enteredAs('Una Test-Unasked')
  const other = await house.signedIn()
  expect((await other.get(`/members/${memberId}`)).status).toBe(404)
  await db
    .transaction()
    .execute((tx) => noteListing(tx, { memberId: `${memberId}`, isListed: true, at: house.clock.now() }))
  const listing = await db
    .selectFrom('interest.consent')
    .select('given')
    .where('memberId', '=', memberId)
    .where('what', '=', 'listing')
    .execute()
  expect(listing).toEqual([{ given: true }])
})

test('without agreement, without a way to answer, or with a day that is still to come, nothing is kept', async () => {
  const { organiser, entry } = await opened()
  for (const [wrong, words] of [
    [{ agreed: '' }, 'without that, nothing is kept'],
    [{ telephone: '' }, 'Enter a telephone number where they have no e-mail'],
    [{ agreedOn: '2022-06-03' }, 'must be today or earlier'],
    [{ agreedOn: '2022-02-31' }, 'Enter a real day'],
    [{ how: 'pigeon' }, 'Select how they told you'],
    [{ name: '' }, 'Enter your name'],
  ] as const) {
    const refused = await organiser.post('/interest/enter', { ...said, name: 'Nobody', entry, ...wrong })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
  }
  expect(await enteredAs('Nobody')).toEqual([])
})

test('who has an address gets a copy of what was written down, and may withdraw it', async () => {
  const { organiser, entry } = await opened()
  const address = 'copy@commonweal.example'
  await organiser.post('/interest/enter', {
    ...said,
    entry,
    address,
    name: 'Cory',
    parts: hospital,
    draws: 'My mother',
  })
  const [mail] = await mailsTo(house, address)
  expect(mail?.act).toBe('interest.enter')
  expect(mail?.bodyText).toContain('What draws you: My mother')
  expect(mail?.bodyText).toContain(organiser.member.name)
  expect(mail?.bodyText).toContain('/join/standing/')
})

test('an organiser is told of a member, or of one who waits, with the same address', async () => {
  const { organiser, entry } = await opened()
  const other = await house.signedIn()
  const member = await organiser.post('/interest/enter', { ...said, entry, address: other.member.address })
  expect(member.text).toContain('is a member already')
  await applyAs(house.visitor(), { name: 'Wait', address: 'wait@commonweal.example', part: residents })
  const waits = await organiser.post('/interest/enter', {
    ...said,
    entry,
    address: 'wait@commonweal.example',
  })
  expect(waits.text).toContain('waits already')
  expect(waits.links.some(({ text }) => text.startsWith('See the one that waits'))).toBe(true)
})

test('somebody without e-mail is accepted once they were told, and becomes a member with an address', async () => {
  const [{ id } = { id: '' }] = await enteredAs('Nan Test-Caller')
  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/accept`)
  expect((await organiser.post(`/interest/${id}/accept`)).text).toContain('Select how you told them')
  await organiser.post(`/interest/${id}/accept`, { toldHow: 'telephone' })
  expect((await organiser.get(`/interest/${id}`)).text).toContain('They take part by telephone')
  const taken = (await house.signedIn()).member.address
  expect((await organiser.post(`/interest/${id}/accept`, { address: taken })).status).toBe(422)
  await organiser.post(`/interest/${id}/accept`, { address: 'nan@commonweal.example' })
  const mails = await mailsTo(house, 'nan@commonweal.example')
  expect(mails.map(({ act }) => act)).toEqual(['interest.accept'])
  const [{ memberId, status } = {}] = await enteredAs('Nan Test-Caller')
  expect(status).toBe('accepted')
  expect(memberId).not.toBeNull()
})

test('somebody without e-mail is declined only once they were told', async () => {
  const { organiser, entry } = await opened()
  await organiser.post('/interest/enter', { ...said, entry, name: 'Told' })
  const [{ id } = { id: '' }] = await enteredAs('Told')
  await organiser.get(`/interest/${id}/decline`)
  expect((await organiser.post(`/interest/${id}/decline`, {})).status).toBe(422)
  await organiser.post(`/interest/${id}/decline`, { toldHow: 'letter' })
  expect((await enteredAs('Told'))[0]).toMatchObject({ status: 'declined', toldHow: 'letter' })
})

test('only organisers enter', async () => {
  const editor = await house.signedIn('editor', 'administrator', 'facilitator', 'guardian')
  expect((await editor.get('/interest/enter')).status).toBe(403)
})
