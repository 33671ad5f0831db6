import { expect, test } from 'vitest'
import { plantCommunity } from '#modules/community/index.ts'
import { openTestHouse } from '#test/house.ts'
import { layTwoParts } from '#test/two-parts.ts'
import { nextStepOf } from '../next-step.ts'
import { findCampaign } from '../queries.ts'
import { listStandings } from '../standing.ts'
import { listToTell } from '../tell-members/query.ts'
import { layRounds } from './prepare.ts'

const house = await openTestHouse()
await plantCommunity({ db: house.db, config: house.config, now: house.clock.now() })

const answers = {
  title: 'Connect Five',
  about: 'Five conversations.',
  rounds: '5',
  daysBetween: '28',
  'beginsOn.day': '1',
  'beginsOn.month': '9',
  'beginsOn.year': '2022',
}

/** An organiser with a campaign that was laid out, and where it stands. */
async function aPreparedCampaign() {
  const organiser = await house.signedIn('organiser')
  await organiser.get('/campaigns/new')
  const { location } = await organiser.post('/campaigns/new', answers)
  const home = `${location}`.split('?')[0] ?? ''
  return { organiser, home, slug: home.split('/').at(-1) ?? '' }
}

test('an organiser lays five rounds out at once, with the community’s themes and prompts', async () => {
  const { organiser, home } = await aPreparedCampaign()
  const page = await organiser.get(home)
  expect(page.text).toContain('1. Building trust across boundaries')
  expect(page.text).toContain('1 September to 28 September 2022')
  expect(page.text).toContain('29 September to 26 October 2022')
  expect((await organiser.get(`${home}/rounds/5`)).text).toContain('What is not being said at the moment')
})

test('two campaigns of one name have two addresses', async () => {
  const [one, other] = [await aPreparedCampaign(), await aPreparedCampaign()]
  expect(one.home).not.toBe(other.home)
})

test('letting people of one part meet needs a reason, and all members can read that it was done', async () => {
  const { organiser, home } = await aPreparedCampaign()
  const { fields } = await organiser.get(`${home}/rules`)
  const relaxed = { ...fields, parts: 'possible', organisations: 'must', owed: 'first', odd: 'trio' }
  const refused = await organiser.post(`${home}/rules`, { ...relaxed, because: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Enter why you allow it')
  await organiser.post(`${home}/rules`, { ...relaxed, because: 'Too few from elsewhere' })
  expect((await organiser.get(`${home}/rules`)).text).toContain('Too few from elsewhere')
  const log = await (await house.signedIn()).get('/power')
  expect(log.text).toContain('let people of one part of the system or of one organisation be matched')
})

test('of two organisers who change the rules at once, the second overwrites nothing', async () => {
  const { organiser, home } = await aPreparedCampaign()
  const { fields } = await organiser.get(`${home}/rules`)
  const chosen = { ...fields, parts: 'must', organisations: 'must', owed: 'first', odd: 'trio' }
  await organiser.post(`${home}/rules`, { ...chosen, placePoints: '20' })
  const second = await organiser.post(`${home}/rules`, { ...chosen, placePoints: '30' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Another organiser has saved this')
})

test('a campaign is opened once, and ends with thanks', async () => {
  const { organiser, home, slug } = await aPreparedCampaign()
  await organiser.get(`${home}/open`)
  await organiser.post(`${home}/open`)
  await organiser.post(`${home}/open`)
  const campaign = await findCampaign(house.db, slug)
  const [standing] = await listStandings(house.db, [campaign])
  if (!standing) throw new Error('It stands nowhere')
  expect(nextStepOf(standing, '2022-09-01').button?.words).toBe('Tell the members')
  expect(nextStepOf({ ...standing, isTold: true }, '2022-09-01')).toEqual({
    says: 'Nobody has joined yet.',
    button: { words: 'Invite people', href: '/invitations/upload' },
  })
  await organiser.get(`${home}/end`)
  await organiser.post(`${home}/end`, { thanks: 'Thank you all' })
  expect((await organiser.get(home)).text).toContain('It has ended')
  const acts = await house.db
    .selectFrom('platform.act')
    .select('act')
    .where('onId', '=', slug)
    .orderBy('id')
    .execute()
  expect(acts.map(({ act }) => act)).toEqual(['connect.prepare', 'connect.open', 'connect.end'])
})

test('members are told once that a campaign is open, whoever presses: not those in it, nor who stopped such letters', async () => {
  const { organiser, home, slug } = await aPreparedCampaign()
  await organiser.post(`${home}/open`)
  const { id } = await findCampaign(house.db, slug)
  const { members } = await layTwoParts(house, { slug: 'elsewhere', left: 2, right: 1 })
  const [outside = '', inside = '', silent = ''] = members
  await house.db
    .insertInto('connect.participation')
    .values({ campaignId: id, memberId: inside, joinedAt: house.clock.now(), groundRulesVersion: 1 })
    .execute()
  await house.db
    .insertInto('letters.choice')
    .values({ memberId: silent, topic: 'connect.round', manner: 'not-at-all', chosenAt: house.clock.now() })
    .execute()
  const told = await listToTell(house.db, id)
  expect(told).toContain(outside)
  expect(told).not.toContain(inside)
  expect(told).not.toContain(silent)
  const here = `${home}/tell-members`
  expect((await organiser.get(here)).text).toContain(`Tell ${told.length} members`)
  await Promise.all([organiser.post(here), organiser.post(here)])
  const letters = await house.db
    .selectFrom('platform.mail')
    .select('toAddress')
    .where('act', '=', 'letters.tell')
    .execute()
  expect(letters).toHaveLength(told.length)
  expect((await organiser.get(here)).text).toContain('They have been told')
  expect((await organiser.get(home)).text).toContain('Invite people')
})

test('while people meet, the next step says who waits', () => {
  const round = { number: 1, theme: 'Trust', beginsOn: '2022-09-01', endsOn: '2022-09-28', closedAt: null }
  const campaign = { slug: 'five', openedAt: house.clock.now(), endedAt: null }
  const rounds = [
    { ...round, publishedAt: house.clock.now(), matching: 'matched', waiting: 3, fellApart: 2 } as const,
  ]
  const { says } = nextStepOf({ campaign, joined: 12, isTold: true, rounds }, '2022-09-05')
  expect(says).toContain('2 conversations fell apart, and 3 people wait for another match')
  expect(says).not.toContain('Nothing needs you now')
})

test('more rounds than the community has themes are laid out without one', () => {
  const rounds = layRounds({ rounds: 2, beginsOn: '2022-09-01', daysBetween: 30 }, { rounds: [] })
  expect(rounds.map(({ theme, endsOn }) => [theme, endsOn])).toEqual([
    ['Round 1', '2022-09-30'],
    ['Round 2', '2022-10-30'],
  ])
})
