import { expect, test } from 'vitest'
import { layCampaign } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house

const agreeing = { sharesAddress: 'no', groundRules: 'agreed' }

const partOf = (memberId: string, campaignId: string) =>
  db
    .selectFrom('connect.participation')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('campaignId', '=', campaignId)
    .executeTakeFirst()

test('a member reads what becomes of it, and joins with what suits them', async () => {
  const campaign = await layCampaign(house)
  const member = await house.signedIn()
  const page = await member.get('/connect/connect-five/join')
  expect(page.text).toContain('You are introduced by name even if you do not stand in the list of members.')
  expect(page.text).toContain('where it counts whether people bring lived experience, that too')
  expect(page.links.map(({ href }) => href)).toContain('/connect/apart')
  const done = await member.post('/connect/connect-five/join', {
    ...agreeing,
    revision: page.fields.revision ?? '',
    formats: ['video', 'bsl', 'carrier pigeon'],
    times: 'lunchtime',
  })
  expect(done.location).toBe('/connect/connect-five?done=joined')
  expect((await member.follow(done)).text).toContain(
    'You take part. We write to you when the next round begins.',
  )
  const part = await partOf(member.member.id, campaign.id)
  expect(part).toMatchObject({
    formats: ['video', 'bsl'],
    times: ['lunchtime'],
    sharesAddress: false,
    groundRulesVersion: 1,
  })
})

test('what is not answered is asked for, and what was chosen is kept', async () => {
  await layCampaign(house, { slug: 'asked-for' })
  const member = await house.signedIn()
  await member.get('/connect/asked-for/join')
  const page = await member.post('/connect/asked-for/join', { formats: 'chat', revision: '0' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Select whether whoever you meet may have your e-mail address')
  expect(page.text).toContain('Tick the box if you agree to the ground rules')
  expect(page.body).toMatch(/value="chat"[^>]*checked/)
})

test('what somebody said when they became a member is filled in already', async () => {
  await layCampaign(house, { slug: 'prefilled' })
  const member = await house.signedIn()
  await db
    .insertInto('interest.signUp')
    .values({
      memberId: member.member.id,
      formats: ['telephone'],
      times: ['evening'],
      themes: '[]',
      rounds: '[]',
      timesNote: '',
      wantsEvents: false,
      signedUpAt: clock.now(),
      changedAt: clock.now(),
    })
    .execute()
  const page = await member.get('/connect/prefilled/join')
  expect(page.body).toMatch(/value="telephone"[^>]*checked/)
  expect(page.body).toMatch(/value="evening"[^>]*checked/)
  expect(page.body).not.toMatch(/value="yes"[^>]*checked/)
})

test('pressed twice at once, somebody joins once; and changed in another window, nothing is undone unseen', async () => {
  const campaign = await layCampaign(house, { slug: 'twice' })
  const member = await house.signedIn()
  const { fields } = await member.get('/connect/twice/join')
  const press = { ...agreeing, revision: fields.revision ?? '' }
  const presses = await Promise.all([
    member.post('/connect/twice/join', press),
    member.post('/connect/twice/join', press),
  ])
  expect(presses.map(({ status }) => status).sort()).toEqual([303, 303])
  const acts = await db
    .selectFrom('platform.act')
    .select('act')
    .where('byPerson', '=', member.member.id)
    .where('act', '=', 'connect.join')
    .execute()
  expect(acts).toHaveLength(1)
  const late = await member.post('/connect/twice/join', { ...press, times: 'weekend' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('You changed this in another window meanwhile')
  expect((await partOf(member.member.id, campaign.id))?.times).not.toEqual(['weekend'])
})

test('a campaign that is being prepared is not there, and one that has ended takes nobody', async () => {
  await layCampaign(house, { slug: 'draft', isDraft: true })
  const ended = await layCampaign(house, { slug: 'ended' })
  const member = await house.signedIn()
  expect((await member.get('/connect/draft')).status).toBe(404)
  expect((await member.get('/connect/draft/join')).status).toBe(404)
  const { fields } = await member.get('/connect/ended/join')
  await db.updateTable('connect.campaign').set({ endedAt: clock.now() }).where('id', '=', ended.id).execute()
  const late = await member.post('/connect/ended/join', { ...agreeing, revision: fields.revision ?? '' })
  expect((await member.follow(late)).text).toContain(
    'This campaign is over, and nobody can join it any more.',
  )
  expect(await partOf(member.member.id, ended.id)).toBeUndefined()
})

test('a visitor sees the rounds, and how one joins', async () => {
  await layCampaign(house, { slug: 'for-visitors' })
  const visitor = house.visitor()
  const all = await visitor.get('/connect')
  expect(all.status).toBe(200)
  expect(all.links.map(({ href }) => href)).toContain('/connect/for-visitors')
  const page = await visitor.get('/connect/for-visitors')
  expect(page.text).toContain('1. Building trust across boundaries')
  expect(page.links.map(({ href }) => href)).toContain('/sign-in?to=/connect/for-visitors/join')
  expect(page.text).not.toContain('Skip this round')
})

test('whoever had stopped its letters and joins again gets them again, and sits out no more', async () => {
  const campaign = await layCampaign(house, { slug: 'again' })
  const member = await house.signedIn()
  const id = member.member.id
  await db
    .insertInto('letters.choice')
    .values({ memberId: id, topic: 'connect.round', manner: 'not-at-all', chosenAt: clock.now() })
    .execute()
  const { fields } = await member.get('/connect/again/join')
  await member.post('/connect/again/join', { ...agreeing, revision: fields.revision ?? '' })
  const choice = await db
    .selectFrom('letters.choice')
    .select('manner')
    .where('memberId', '=', id)
    .executeTakeFirst()
  expect(choice?.manner).toBe('at-once')
  expect((await partOf(id, campaign.id))?.pausedAt).toBeNull()
})
