import { expect, test } from 'vitest'
import { csvMark } from '#platform/csv.ts'
import { forgetOver } from '#platform/retention.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { retention } from '../retention.ts'

const house = await openTestHouse()
const { db } = house
const hour = 60 * 60 * 1000

type Organiser = Awaited<ReturnType<typeof house.signedIn>>

async function ask(organiser: Browser, reason = 'To write by hand to everybody, once') {
  await organiser.get('/members/addresses/ask')
  const asked = await organiser.post('/members/addresses/ask', { reason })
  expect(asked.location).toBe('/members/addresses?done=asked')
  const { id } = await db
    .selectFrom('people.addressRequest')
    .select('id')
    .orderBy('askedAt', 'desc')
    .where('decidedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return `/members/addresses/${id}`
}

async function decide(organiser: Browser, request: string, decision = 'allowed') {
  await organiser.get(`${request}/decide`)
  return await organiser.post(`${request}/decide`, { decision, reason: 'They will delete it' })
}

/** Two organisers at once, each with a proof of this minute. */
async function two(): Promise<[Organiser, Organiser]> {
  house.clock.forward(1000)
  return [await house.signedIn('organiser'), await house.signedIn('organiser')]
}

const mailsOf = async (act: string, request: string) => {
  const found = await db
    .selectFrom('platform.mail')
    .select(['toAddress', 'bodyText'])
    .where('act', '=', act)
    .where('once', 'like', `%${request.split('/').at(-1)}%`)
    .orderBy('toAddress')
    .execute()
  return found
}

const actsOn = async (request: string) => {
  const found = await db
    .selectFrom('platform.act')
    .select(['act', 'byPerson'])
    .where('onId', '=', `${request.split('/').at(-1)}`)
    .orderBy('id')
    .execute()
  return found.map(({ act, byPerson }) => [act, byPerson])
}

test('one asks, another allows, and the one who asked has one file; each step is an act, and both are told', async () => {
  const [asker, second] = await two()
  await asker.get('/members/addresses/ask')
  expect((await asker.post('/members/addresses/ask', { reason: ' ' })).status).toBe(422)
  const request = await ask(asker, 'For the summer letter')
  expect((await asker.post('/members/addresses/ask', { reason: 'Again' })).status).toBe(409)
  const [told] = await mailsOf('people.askAddresses', request)
  expect(told).toMatchObject({ toAddress: second.member.address })
  expect(told?.bodyText).toContain('For the summer letter')

  const open = await second.get('/members/addresses')
  expect(open.text).toContain('For the summer letter')
  expect(open.links.map(({ href }) => href)).toContain(`${request}/decide`)
  const typed = { decision: '', reason: 'They will delete it' }
  await second.get(`${request}/decide`)
  const again = await second.post(`${request}/decide`, typed)
  expect(again.status).toBe(422)
  expect(again.text).toContain('They will delete it')
  const done = await second.follow(await decide(second, request))
  expect(done.text).toContain('You allowed it')
  expect(done.text).not.toContain('Download the list')

  const ready = await asker.get('/members/addresses')
  expect(ready.text).toContain('Download the list')
  const file = await asker.post(`${request}/download`)
  expect(file.status).toBe(200)
  expect(file.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': "attachment; filename*=UTF-8''addresses-2022-06-02.csv",
    'cache-control': 'no-store',
  })
  expect(file.body.startsWith(csvMark)).toBe(true)
  expect(file.body).toContain(`${asker.member.name},${asker.member.address}\r\n`)
  const after = await second.get('/members/addresses')
  expect(after.text).toContain('Downloaded')

  expect(await actsOn(request)).toEqual([
    ['people.askAddresses', asker.member.id],
    ['people.allowAddresses', second.member.id],
    ['people.downloadAddresses', asker.member.id],
  ])
  const both = [asker.member.address, second.member.address].toSorted()
  for (const act of ['people.allowAddresses', 'people.downloadAddresses'])
    expect((await mailsOf(act, request)).map(({ toAddress }) => toAddress).toSorted()).toEqual(both)
})

test('nobody decides what they asked for, whatever they send; the table refuses it too', async () => {
  const [asker] = await two()
  const request = await ask(asker)
  expect((await asker.get(`${request}/decide`)).status).toBe(403)
  await asker.get('/members/addresses')
  expect((await asker.post(`${request}/decide`, { decision: 'allowed', reason: 'Mine' })).status).toBe(403)
  expect((await asker.post(`${request}/download`)).status).toBe(409)
  const by = { decision: 'allowed', decidedAt: house.clock.now(), decidedBy: asker.member.id }
  const byHand = db.updateTable('people.addressRequest').set(by).where('decidedAt', 'is', null).execute()
  await expect(byHand).rejects.toThrow(/address_request_check/)
  await db.deleteFrom('people.addressRequest').execute()
})

test('two organisers decide at once: one does, the other is told who did', async () => {
  const [asker, second] = await two()
  const third = await house.signedIn('organiser')
  const request = await ask(asker)
  for (const each of [second, third]) await each.get(`${request}/decide`)
  const answers = await Promise.all([
    second.post(`${request}/decide`, { decision: 'allowed', reason: 'Yes' }),
    third.post(`${request}/decide`, { decision: 'refused', reason: 'No' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const first = answers[0]?.status === 303 ? second : third
  expect(answers.find(({ status }) => status === 409)?.text).toContain(first.member.name)
  expect(await actsOn(request)).toHaveLength(2)
})

test('a double click and two tabs give one file, and one act', async () => {
  const [asker, second] = await two()
  const request = await ask(asker)
  await decide(second, request)
  await asker.get('/members/addresses')
  const files = await Promise.all([1, 2, 3].map(() => asker.post(`${request}/download`)))
  expect(files.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  expect(files.find(({ status }) => status === 409)?.text).toContain('downloaded it already')
  expect(await actsOn(request)).toHaveLength(3)
})

test('nobody else downloads it; the one who asked not after a day, and not when it was refused', async () => {
  const [asker, second] = await two()
  const request = await ask(asker)
  await decide(second, request)
  await second.get('/members/addresses')
  expect((await second.post(`${request}/download`)).status).toBe(404)
  const ofMembers = await house.signedIn('administrator', 'editor', 'facilitator', 'guardian')
  for (const url of ['/members/addresses', '/members/addresses/ask', `${request}/decide`])
    expect((await ofMembers.get(url)).status).toBe(403)
  const { decidedAt } = await db
    .selectFrom('people.addressRequest')
    .select('decidedAt')
    .where('decidedAt', 'is not', null)
    .orderBy('askedAt', 'desc')
    .executeTakeFirstOrThrow()
  const atTheEnd = new Date((decidedAt?.getTime() ?? 0) - 24 * hour)
  await db
    .updateTable('people.addressRequest')
    .set({ decidedAt: atTheEnd })
    .where('id', '=', `${request.split('/').at(-1)}`)
    .execute()
  const late = await asker.get('/members/addresses')
  expect(late.text).toContain('Allowed, not used')
  expect((await asker.post(`${request}/download`)).text).toContain('24 hours')

  const next = await ask(asker)
  await decide(second, next, 'refused')
  await asker.get('/members/addresses')
  expect((await asker.post(`${next}/download`)).text).toContain('refused')
  const [mail] = await mailsOf('people.refuseAddresses', next)
  expect(mail?.bodyText).toContain('They will delete it')
})

test('after a quarter of an hour they prove again who they are, before anything', async () => {
  const [asker, second] = await two()
  const request = await ask(asker)
  await decide(second, request)
  house.clock.forward(hour / 2)
  expect((await asker.get('/members/addresses')).location).toMatch(/^\/account\/prove/)
  await asker.get('/account')
  const sent = await asker.post(`${request}/download`)
  expect(sent.location).toBe('/account/prove?to=%2Fmembers%2Faddresses')
  expect(await actsOn(request)).toHaveLength(2)
})

test('after a year it is forgotten who asked', async () => {
  house.clock.forward(364 * 24 * hour)
  await forgetOver({ ...house, now: house.clock.now(), of: retention })
  const count = async () => (await db.selectFrom('people.addressRequest').select('id').execute()).length
  expect(await count()).toBeGreaterThan(0)
  house.clock.forward(3 * 24 * hour)
  await forgetOver({ ...house, now: house.clock.now(), of: retention })
  expect(await count()).toBe(0)
})
