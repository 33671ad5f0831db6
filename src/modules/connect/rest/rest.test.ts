import { expect, test } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { mailsTo } from '#test/applicant.ts'
import { layCampaign, layMeeting, layParticipants } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { introduceSome } from '../introduce/introduce.ts'
import { nudgeJob } from '../nudge/job.ts'
import { restJob } from './job.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const start = clock.now()
const dayMs = 24 * 60 * 60 * 1000
const onDay = (day: number) => clock.set(new Date(start.getTime() + day * dayMs))
const about = () => ({ db, config, now: clock.now(), about: {}, signal: new AbortController().signal })

/** Somebody whom two rounds bring together with two others, each asked in time whether they met. */
async function twoRounds(slug: string, rounds = 2) {
  onDay(0)
  const [one, first, second] = [await house.signedIn(), await house.signedIn(), await house.signedIn()]
  // Whoever is signed in shows that they are there: this one was not here for long.
  await db.deleteFrom('people.session').where('memberId', '=', one.member.id).execute()
  const campaign = await layCampaign(house, { slug, rounds })
  const members = [one, first, second].map(({ member }) => member.id)
  await layParticipants(house, { campaign, members })
  const meetings: string[] = []
  const introduce = async (place: number, other: typeof one) => {
    const round = campaign.rounds[place]
    if (!round) throw new Error('There are two rounds')
    meetings.push(await layMeeting(house, { round, members: [one.member.id, other.member.id] }))
    await introduceSome(db, { roundId: round.id, config, at: clock.now() })
  }
  await introduce(0, first)
  onDay(25)
  await nudgeJob.work(about())
  onDay(30)
  await introduce(1, second)
  onDay(55)
  await nudgeJob.work(about())
  return { one, first, second, campaign, meetings }
}

const pausedAt = async (memberId: string, campaignId: string) =>
  (
    await db
      .selectFrom('connect.participation')
      .select('pausedAt')
      .where('memberId', '=', memberId)
      .where('campaignId', '=', campaignId)
      .executeTakeFirstOrThrow()
  ).pausedAt

const lettersOf = async (address: string, letter: `connect.${string}`) =>
  (await mailsTo(house, address)).filter(({ act }) => act === letter)
const restLetters = (address: string) => lettersOf(address, 'connect.rest')

test('who gave no sign in two conversations rests, is told so once, and is back with one press', async () => {
  const { one, first, campaign } = await twoRounds('silent')
  onDay(60)
  await restJob.work(about())
  expect(await pausedAt(one.member.id, campaign.id)).toBeNull()
  onDay(63)
  await Promise.all([restJob.work(about()), restJob.work(about())])
  expect(await pausedAt(one.member.id, campaign.id)).not.toBeNull()
  // The other was silent in one conversation only.
  expect(await pausedAt(first.member.id, campaign.id)).toBeNull()
  const [letter, ...more] = await restLetters(one.member.address)
  expect(more).toEqual([])
  const link = /\/connect\/answer\/[\w-]+\?want=resume/.exec(letter?.bodyText ?? '')?.[0] ?? ''
  const reader = house.visitor()
  const offered = await reader.get(link)
  expect(offered.text).toContain('You rest: we heard nothing from you in two conversations')
  expect(offered.text).toContain('I am back')
  expect(await pausedAt(one.member.id, campaign.id)).not.toBeNull()
  const organiser = await house.signedIn('organiser')
  const told = (await organiser.get('/campaigns/silent')).text
  expect(told).toContain('One of them rests, because nothing was heard of them')
  expect(told).not.toContain(one.member.name)
  await reader.post(link.replace('?want=resume', ''), { do: 'resume' })
  expect(await pausedAt(one.member.id, campaign.id)).toBeNull()
  onDay(64)
  await restJob.work(about())
  expect(await pausedAt(one.member.id, campaign.id)).toBeNull()
})

test('before that they are asked once, in the letter that asks whether they met; others are asked that alone', async () => {
  const { one, second } = await twoRounds('asked-once')
  const asked = await lettersOf(one.member.address, 'connect.askWhetherMet')
  expect(asked.map(({ subject }) => subject.endsWith('and would you like to go on?'))).toEqual([false, true])
  expect(asked[1]?.bodyText).toContain('Any answer says yes.')
  const [usual] = await lettersOf(second.member.address, 'connect.askWhetherMet')
  expect(usual?.bodyText).not.toContain('go on')
  const link = /\/connect\/answer\/[\w-]+/.exec(asked[1]?.bodyText ?? '')?.[0] ?? ''
  const reader = house.visitor()
  await reader.get(link)
  await reader.post(link, { do: 'not-this-time' })
  onDay(63)
  await restJob.work(about())
  expect(await restLetters(one.member.address)).toEqual([])
})

test('where the next round is near, three days are enough: nobody else waits for them in it', async () => {
  const { one, second, campaign } = await twoRounds('near', 3)
  const begins = (day: number) =>
    db
      .updateTable('connect.round')
      .set({ beginsOn: dayOf(new Date(start.getTime() + day * dayMs)) })
      .where('id', '=', campaign.rounds[2]?.id ?? '')
      .execute()
  onDay(57)
  await restJob.work(about())
  expect(await pausedAt(one.member.id, campaign.id)).toBeNull()
  onDay(58)
  await begins(65)
  await restJob.work(about())
  expect(await pausedAt(one.member.id, campaign.id)).toBeNull()
  await begins(64)
  await restJob.work(about())
  expect(await pausedAt(one.member.id, campaign.id)).not.toBeNull()
  expect(await pausedAt(second.member.id, campaign.id)).toBeNull()
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/campaigns/near/rounds/3')).text).toContain('One of them rests, because')
})

test.each(['a sign-in', 'a message in the second', 'the other says that they met', 'a pause'])(
  'any sign of life counts: %s',
  async (sign) => {
    const { one, second, meetings } = await twoRounds(`sign-${sign.replaceAll(' ', '-')}`)
    const [, meetingId = ''] = meetings
    if (sign === 'a sign-in')
      await db
        .insertInto('people.session')
        .values({
          tokenHash: Buffer.from(sign.padEnd(32, 'x')),
          memberId: one.member.id,
          beganAt: clock.now(),
          seenAt: clock.now(),
          endsAt: new Date(clock.now().getTime() + dayMs),
        })
        .execute()
    if (sign === 'a message in the second')
      await db
        .insertInto('connect.message')
        .values({
          meetingId,
          memberId: one.member.id,
          words: 'Hello',
          sentAt: clock.now(),
          once: '00000000-0000-4000-8000-000000000001',
        })
        .execute()
    if (sign === 'the other says that they met')
      await db
        .updateTable('connect.meetingPerson')
        .set({ met: 'met', answeredAt: clock.now() })
        .where('meetingId', '=', meetingId)
        .where('memberId', '=', second.member.id)
        .execute()
    if (sign === 'a pause')
      await db
        .updateTable('connect.participation')
        .set({ pausedAt: clock.now() })
        .where('memberId', '=', one.member.id)
        .execute()
    onDay(63)
    await restJob.work(about())
    expect(await restLetters(one.member.address)).toEqual([])
  },
)
