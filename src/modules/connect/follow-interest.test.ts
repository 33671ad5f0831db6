import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layCampaign } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { askToJoinJob } from './ask-to-join/job.ts'
import { followInterest } from './follow-interest.ts'

const house = await openTestHouse()
const { db, clock, config } = house

const signUpOf = (memberId: string, rounds: readonly number[]) => ({
  memberId,
  themes: [{ key: 'trust', name: 'Trust' }],
  formats: ['video'] as const,
  times: ['lunchtime'] as const,
  timesNote: '',
  wantsEvents: false,
  events: [],
  rounds: rounds.map((number) => ({ key: `round-${number}`, name: `Round ${number}` })),
})

const accept = (memberId: string, rounds: readonly number[]) =>
  db
    .transaction()
    .execute((tx) => followInterest(tx, { signUp: signUpOf(memberId, rounds), at: clock.now() }))

test('before a campaign is open nobody joins by their interest; when it opens, they are asked once', async () => {
  const [interested, other, joined] = [await house.signedIn(), await house.signedIn(), await house.signedIn()]
  const wishes = { formats: [], times: [], themes: '[]', timesNote: '', wantsEvents: true }
  for (const [{ member }, rounds] of [
    [interested, [{ key: 'round-1', name: 'One' }]],
    [other, []],
    [joined, [{ key: 'round-2', name: 'Two' }]],
  ] as const) {
    const at = clock.now()
    const row = {
      ...wishes,
      memberId: member.id,
      rounds: JSON.stringify(rounds),
      signedUpAt: at,
      changedAt: at,
    }
    await db.insertInto('interest.signUp').values(row).execute()
  }
  await accept(interested.member.id, [1])
  expect(await db.selectFrom('connect.participation').selectAll().execute()).toEqual([])

  const campaign = await layCampaign(house, { slug: 'first', rounds: 3 })
  await db
    .insertInto('connect.participation')
    .values({ campaignId: campaign.id, memberId: joined.member.id, joinedAt: clock.now() })
    .execute()
  const work = () =>
    askToJoinJob.work({
      db,
      config,
      now: clock.now(),
      about: { campaignId: campaign.id },
      signal: new AbortController().signal,
    })
  await Promise.all([work(), work()])
  await work()
  const askedOf = async ({ member }: typeof interested) =>
    (await mailsTo(house, member.address)).filter(({ act }) => act === 'connect.askToJoin').length
  expect([await askedOf(interested), await askedOf(other), await askedOf(joined)]).toEqual([1, 0, 0])
})

test('whoever names rounds in their expression of interest takes part in those, and in no others', async () => {
  const campaign = await db
    .selectFrom('connect.campaign')
    .select('id')
    .where('slug', '=', 'first')
    .executeTakeFirstOrThrow()
  const { member } = await house.signedIn()
  await accept(member.id, [1, 3])
  const part = await db
    .selectFrom('connect.participation')
    .selectAll()
    .where('memberId', '=', member.id)
    .executeTakeFirstOrThrow()
  expect(part).toMatchObject({
    campaignId: campaign.id,
    formats: ['video'],
    times: ['lunchtime'],
    themes: ['trust'],
    sharesAddress: false,
    groundRulesVersion: 0,
  })
  const skipped = await db
    .selectFrom('connect.skip')
    .innerJoin('connect.round as round', 'round.id', 'connect.skip.roundId')
    .select('round.number')
    .where('connect.skip.memberId', '=', member.id)
    .execute()
  expect(skipped).toEqual([{ number: 2 }])
})

test('whoever comes so is asked to agree to the ground rules', async () => {
  const browser = await house.signedIn()
  await accept(browser.member.id, [2])
  const page = await browser.get('/connect/first')
  expect(page.text).toContain('read the ground rules, and say that you agree')
  const form = await browser.get('/connect/first/join')
  const sent = { revision: form.fields.revision ?? '', sharesAddress: 'no', groundRules: 'agreed' }
  await browser.post('/connect/first/join', sent)
  expect((await browser.get('/connect/first')).text).not.toContain('say that you agree')
})

test('who named no round, or only one that has begun, joins nothing', async () => {
  const [none, begun] = [await house.signedIn(), await house.signedIn()]
  await db.updateTable('connect.round').set({ publishedAt: clock.now() }).where('number', '=', 1).execute()
  await accept(none.member.id, [])
  await accept(begun.member.id, [1])
  const ids = [none.member.id, begun.member.id]
  expect(
    await db.selectFrom('connect.participation').selectAll().where('memberId', 'in', ids).execute(),
  ).toEqual([])
})
