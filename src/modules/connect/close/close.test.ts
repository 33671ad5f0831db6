import { expect, test } from 'vitest'
import { layMeeting } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { layTwoParts, roundOf } from '#test/two-parts.ts'

const house = await openTestHouse()
const { db } = house
const organiser = await house.signedIn('organiser')

const letters = async () =>
  await db
    .selectFrom('platform.mail as mail')
    .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
    .select(['mail.toAddress', 'words.subject', 'words.bodyText'])
    .where('mail.act', '=', 'letters.tell')
    .execute()

test('an organiser closes a round: everybody in it reads how it went and what comes next, once', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'closing', left: 1, right: 1 })
  await layMeeting(house, { round: roundOf(campaign), members, introduced: true })
  const here = `/campaigns/${campaign.slug}/rounds/1/close`
  const asked = await organiser.get(here)
  expect(asked.text).toContain('round 2 is about “Driving collaboration”')
  await Promise.all([organiser.post(here), organiser.post(here)])
  const written = await letters()
  expect(written).toHaveLength(2)
  expect(written[0]?.subject).toBe('Round 1 of closing is over')
  expect(written[0]?.bodyText).toContain('Driving collaboration')
})

test('for whom nobody was found is named before a round is closed, and gets a kind word', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'waiting', left: 2, right: 1 })
  const [one = '', waits = '', other = ''] = members
  const round = roundOf(campaign)
  await layMeeting(house, { round, members: [one, other], introduced: true })
  await db
    .insertInto('connect.waiting')
    .values({ roundId: round.id, memberId: waits, since: house.clock.now() })
    .execute()
  const here = `/campaigns/${campaign.slug}/rounds/1`
  expect((await organiser.get(here)).text).toContain('1 conversation: 1 no answer, 1 person waits')
  expect((await organiser.get(`${here}/close`)).text).toContain('Nobody was found for waiting-left 1')
  await organiser.post(`${here}/close`)
  const written = (await letters()).filter(({ subject }) => subject === 'Round 1 of waiting is over')
  expect(written).toHaveLength(3)
  const kind = written.filter(({ bodyText }) => bodyText.includes('You come first in the next round'))
  expect(kind.map(({ toAddress }) => toAddress)).toEqual(['waiting-left-1@commonweal.example'])
})

test('a round that nobody was introduced in has nothing to close', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'nothing', left: 1, right: 1 })
  const here = `/campaigns/${campaign.slug}/rounds/1`
  expect((await organiser.get(`${here}/close`)).location).toBe(here)
})

test('a member is not let in', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'member', left: 1, right: 1 })
  expect((await (await house.signedIn()).get(`/campaigns/${campaign.slug}/rounds/1/close`)).status).toBe(403)
})
