import { expect, test } from 'vitest'
import { layMeeting } from '#test/connect.ts'
import { drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { layTwoParts, roundOf } from '#test/two-parts.ts'
import { listHealth } from '../health.ts'
import { findMatrix } from './query.ts'

const house = await openTestHouse()
const { db, clock } = house

test('nobody has been introduced yet: the page says so, and leads back to the rounds', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'before', left: 1, right: 1 })
  const seen = await (await house.signedIn()).get(`/connect/${campaign.slug}/results`)
  expect(seen.text).toContain('Nobody has been introduced yet')
})

test('a meeting of which somebody says that it took place counts once, a trio too', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'trio', left: 2, right: 1 })
  const meetingId = await layMeeting(house, { round: roundOf(campaign), members, introduced: true })
  const [one = '', other = ''] = members
  for (const memberId of [one, other])
    await db
      .updateTable('connect.meetingPerson')
      .set({ met: 'met', answeredAt: clock.now() })
      .where('meetingId', '=', meetingId)
      .where('memberId', '=', memberId)
      .execute()
  expect(await listHealth(db, campaign.id)).toMatchObject([
    { number: 1, meetings: 1, met: 1, planned: 0, noAnswer: 0 },
  ])
})

test('figures of few people are shown to organisers, and to members only as “too few”', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'few', left: 2, right: 2 })
  await layMeeting(house, { round: roundOf(campaign), members: [members[0] ?? '', members[2] ?? ''] })
  await layMeeting(house, { round: roundOf(campaign), members: [members[1] ?? '', members[3] ?? ''] })
  const here = `/connect/${campaign.slug}/results`
  const asMember = await (await house.signedIn()).get(here)
  expect(asMember.text).toContain('Too few to show yet')
  expect(asMember.text).not.toContain('[c]')
  expect(asMember.text).toContain('A few meetings in one round')
  expect(asMember.text).not.toContain('for organisers')
  const asOrganiser = await (await house.signedIn('organiser')).get(here)
  expect(asOrganiser.text).toContain('How the rounds go, for organisers')
})

test('small cells between parts of the system are hidden, together with what would tell them', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'cells', left: 12, right: 12 })
  await db.updateTable('connect.tie').set({ cancelledAt: clock.now() }).execute()
  for (let place = 0; place < 12; place += 1)
    await layMeeting(house, {
      round: roundOf(campaign),
      members: [members[place] ?? '', members[12 + place] ?? ''],
    })
  const matrix = await findMatrix(db, campaign.id)
  // All of one kind would say of everybody with whom they met.
  expect([...matrix.counts.values()].every((shown) => shown === '[c]' || typeof shown === 'number')).toBe(
    true,
  )
})

test('a part from which fewer than five people were introduced is not shown, however often they were', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'one', left: 12, right: 11 })
  const parts = await drawSystem(house, {
    parts: ['one-alone'],
    places: ['one-edge'],
    experiences: ['one-craft'],
  })
  const [left = '', right = '', alone = ''] = [0, 12, 22].map((place) => `${members[place]}`)
  const partOf = new Map<string, string>()
  for (const { memberId, partId } of await db
    .selectFrom('people.hat')
    .select(['memberId', 'partId'])
    .where('memberId', 'in', members)
    .execute())
    partOf.set(memberId, `${partId}`)
  partOf.set(alone, `${parts.get('one-alone')}`)
  for (let place = 0; place < 12; place += 1) {
    const one = `${members[place]}`
    if (place < 10)
      await layMeeting(house, { round: roundOf(campaign), members: [one, `${members[12 + place]}`] })
    await layMeeting(house, { round: roundOf(campaign), members: [one, alone] })
  }
  for (const [memberId, partId] of partOf) {
    await db.updateTable('connect.tie').set({ onePartId: partId }).where('oneId', '=', memberId).execute()
    await db.updateTable('connect.tie').set({ otherPartId: partId }).where('otherId', '=', memberId).execute()
  }
  const { parts: shown, isWhole } = await findMatrix(db, campaign.id)
  const ids = shown.map(({ id }) => id)
  expect(ids.toSorted()).toEqual([partOf.get(left), partOf.get(right)].toSorted())
  expect(isWhole).toBe(false)
  const seen = await (await house.signedIn()).get(`/connect/${campaign.slug}/results`)
  expect(seen.text).toContain('fewer than five people were introduced are left out')
  expect(seen.text).toContain('About 20 meetings in one round; about 20 new ties')
})

test('while a campaign is being prepared, members are not told that there is one', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'draft', left: 1, right: 1 })
  await db.updateTable('connect.campaign').set({ openedAt: null }).where('id', '=', campaign.id).execute()
  expect((await (await house.signedIn()).get(`/connect/${campaign.slug}/results`)).status).toBe(404)
})
