import { expect, test } from 'vitest'
import { unsubscribeToken } from '#modules/letters/index.ts'
import { findHouseKey } from '#platform/secret.ts'
import { mailsTo } from '#test/applicant.ts'
import { layCampaign, layPair, layParticipants } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { participantsOf } from '../participants.ts'

const house = await openTestHouse()
const { db } = house

async function joined(slug: string) {
  const campaign = await layCampaign(house, { slug })
  const member = await house.signedIn()
  await layParticipants(house, { campaign, members: [member.member.id] })
  return { campaign, member, id: member.member.id, here: `/connect/${slug}` }
}

/** Who could be matched in a round of it. */
async function participants({ rounds }: { rounds: { id: string }[] }, number: number): Promise<string[]> {
  const { id = '' } = rounds[number - 1] ?? {}
  const round = await db
    .selectFrom('connect.round')
    .select('beginsOn')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom(participantsOf({ roundId: id, beginsOn: round.beginsOn }).as('participant'))
    .select('participant.memberId')
    .execute()
  return rows.map(({ memberId }) => memberId)
}

test('whoever pauses is in no round until they say that they are back', async () => {
  const { campaign, member, id, here } = await joined('open-end')
  await member.get(`${here}/pause`)
  const done = await member.post(`${here}/pause`, { do: 'pause', how: 'open' })
  expect((await member.follow(done)).text).toContain('You have paused.')
  expect(await participants(campaign, 1)).toEqual([])
  await member.get(`${here}/pause`)
  await member.post(`${here}/pause`, { do: 'resume' })
  expect(await participants(campaign, 1)).toEqual([id])
})

test('whoever pauses until a day is back on that day by themselves', async () => {
  const { campaign, member, id, here } = await joined('until-a-day')
  await member.get(`${here}/pause`)
  // The second round begins on 2 July.
  await member.post(`${here}/pause`, {
    do: 'pause',
    how: 'until',
    'until.day': '2',
    'until.month': 'July',
    'until.year': '2022',
  })
  expect(await participants(campaign, 1)).toEqual([])
  expect(await participants(campaign, 2)).toEqual([id])
  // Wherever they look they read so, and come back from there. The hall tells of one campaign.
  await db
    .updateTable('connect.campaign')
    .set({ endedAt: house.clock.now() })
    .where('id', '!=', campaign.id)
    .execute()
  for (const url of ['/connect', here, '/'])
    expect((await member.get(url)).text).toContain('You have paused until Saturday 2 July 2022.')
  expect((await member.get(here)).text).toMatch(/boundaries *To come\. You have paused\./)
  expect((await member.get('/account')).text).toContain('Taking part until-a-day')
  const { text } = await member.follow(await member.post(`${here}/pause`, { do: 'resume' }))
  expect(text).toContain('You are back.')
  expect(text).not.toContain('You have paused')
})

test('whoever rests reads why, wherever they look, and comes back from there', async () => {
  const { campaign, member, here } = await joined('rests')
  const at = house.clock.now()
  const part = db.updateTable('connect.participation').where('campaignId', '=', campaign.id)
  await part.set({ pausedAt: at, restedAt: at }).execute()
  await db.updateTable('connect.campaign').set({ endedAt: at }).where('id', '!=', campaign.id).execute()
  for (const url of ['/connect', here, '/', `${here}/pause`])
    expect((await member.get(url)).text, url).toContain('You rest: we heard nothing from you')
  expect((await member.get(here)).text).toMatch(/boundaries *To come\. You rest\./)
  const { text } = await member.follow(await member.post(`${here}/pause`, { do: 'resume' }))
  expect(text).toContain('You are back.')
  expect(text).not.toContain('You rest')
})

test.each([
  [{ how: 'until' }, 'Enter the day from which you take part again'],
  [
    { how: 'until', 'until.day': '31', 'until.month': '2', 'until.year': '2023' },
    'The day must be a real date',
  ],
  [
    { how: 'until', 'until.day': '1', 'until.month': '6', 'until.year': '2022' },
    'The day must be in the future',
  ],
  [{}, 'Select how long you would like to pause'],
])('a pause that says not how long is asked about: %j', async (typed, words) => {
  const { member, here } = await joined(`asked-${JSON.stringify(typed).length}-${words.length}`)
  await member.get(`${here}/pause`)
  const page = await member.post(`${here}/pause`, { do: 'pause', ...(typed as Record<string, string>) })
  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
})

test('whoever stops its letters is told that they sit out, sits out, and is back with the undo', async () => {
  const { campaign, id } = await joined('letters')
  const letter = unsubscribeToken(await findHouseKey(db), id, 'connect.round')
  const visitor = house.visitor()
  const asked = await visitor.get(`/unsubscribe/${letter}`)
  expect(asked.text).toContain('Without these letters you sit out of Connect Five')
  expect(await participants(campaign, 1)).toEqual([id])
  // As a mail program sends it (RFC 8058).
  await visitor.post(`/unsubscribe/${letter}`, { 'List-Unsubscribe': 'One-Click' })
  expect(await participants(campaign, 1)).toEqual([])
  expect((await visitor.get(`/unsubscribe/${letter}`)).text).toContain('you sit out of Connect Five')
  await visitor.post(`/unsubscribe/${letter}`, { do: 'undo' })
  expect(await participants(campaign, 1)).toEqual([id])
})

test('a pause of one’s own is not ended by letters; and whoever is back hears of it again', async () => {
  const { campaign, member, id, here } = await joined('own-pause')
  const letter = unsubscribeToken(await findHouseKey(db), id, 'connect.round')
  await member.get(`${here}/pause`)
  await member.post(`${here}/pause`, { do: 'pause', how: 'open' })
  await house.visitor().post(`/unsubscribe/${letter}`, { do: 'stop' })
  await house.visitor().post(`/unsubscribe/${letter}`, { do: 'undo' })
  expect(await participants(campaign, 1)).toEqual([])
  await house.visitor().post(`/unsubscribe/${letter}`, { do: 'stop' })
  await member.get(`${here}/pause`)
  await member.post(`${here}/pause`, { do: 'resume' })
  expect(await participants(campaign, 1)).toEqual([id])
  expect((await house.visitor().get(`/unsubscribe/${letter}`)).text).toContain('Press the button')
})

test('whoever has stopped its letters sits out on, though they pause until a day', async () => {
  const { campaign, member, id, here } = await joined('letters-and-day')
  const letter = unsubscribeToken(await findHouseKey(db), id, 'connect.round')
  await house.visitor().post(`/unsubscribe/${letter}`, { do: 'stop' })
  await member.get(`${here}/pause`)
  const day = { 'until.day': '2', 'until.month': 'July', 'until.year': '2022' }
  await member.post(`${here}/pause`, { do: 'pause', how: 'until', ...day })
  const kept = await db
    .selectFrom('connect.participation')
    .select(['pausedUntil', 'pausedWithLetters'])
    .where('memberId', '=', id)
    .executeTakeFirstOrThrow()
  expect(kept).toEqual({ pausedUntil: null, pausedWithLetters: true })
  await house.visitor().post(`/unsubscribe/${letter}`, { do: 'undo' })
  expect(await participants(campaign, 2)).toEqual([id])
})

test('a round can be skipped and taken back until people are introduced in it', async () => {
  const { campaign, member, id, here } = await joined('skipped')
  await member.get(`${here}/rounds/1/skip`)
  const done = await member.post(`${here}/rounds/1/skip`, { do: 'skip' })
  expect((await member.follow(done)).text).toContain('You sit it out.')
  expect(await participants(campaign, 1)).toEqual([])
  expect(await participants(campaign, 2)).toEqual([id])
  await member.post(`${here}/rounds/1/skip`, { do: 'take-back' })
  expect(await participants(campaign, 1)).toEqual([id])
  await db
    .updateTable('connect.round')
    .set({ publishedAt: house.clock.now() })
    .where('id', '=', campaign.rounds[0]?.id ?? '')
    .execute()
  const late = await member.post(`${here}/rounds/1/skip`, { do: 'skip' })
  expect((await member.follow(late)).text).toContain('people have been introduced')
  expect(await participants(campaign, 1)).toEqual([id])
})

test('whoever leaves is in no round, ends their conversation kindly, and can undo the leaving', async () => {
  const { people, campaign, members, meetingId } = await layPair(house, { slug: 'leaving' })
  const [one, other] = people
  if (!one || !other) throw new Error('two')
  await one.get('/connect/leaving/leave')
  const done = await one.post('/connect/leaving/leave', { do: 'leave' })
  expect((await one.follow(done)).text).toContain('You have left')
  expect(await participants(campaign, 2)).toEqual([members[1]])
  const meeting = await db
    .selectFrom('connect.meeting')
    .select(['cancelledAt', 'cancelledWhy'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  expect(meeting.cancelledWhy).toBe('left')
  const [letter] = (await mailsTo(house, other.member.address)).filter(({ act }) => act === 'connect.dropOut')
  expect(letter).toBeDefined()
  await one.post('/connect/leaving/leave', { do: 'come-back' })
  expect((await participants(campaign, 2)).toSorted()).toEqual(members.toSorted())
})

test('whoever can be written to at no address is put in no pair', async () => {
  const { campaign, id } = await joined('no-address')
  await db.updateTable('people.address').set({ verifiedAt: null }).where('memberId', '=', id).execute()
  expect(await participants(campaign, 1)).toEqual([])
})
