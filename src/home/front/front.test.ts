import { expect, test } from 'vitest'
import { findCommunity, plantCommunity, plantUntoldCommunity } from '#modules/community/index.ts'
import { plantFrameworks } from '#modules/frameworks/index.ts'
import { layCampaign } from '#test/connect.ts'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse({ ORGANISER_EMAIL: 'hello@leaders.org.uk' })
const { db, config } = house
await plantCommunity({ db, config, now: house.clock.now() })
await plantFrameworks({ db, config, now: house.clock.now() })

test('a visitor understands who we are, what we believe, what is on, and how to join', async () => {
  house.clock.set(new Date('2022-10-10T09:00:00Z'))
  const front = await house.visitor().get('/')
  expect(front.select('h1')).toBe('Community of South East London System Leaders')
  expect(front.selectAll('h3').slice(0, 5)).toEqual([
    'Building trust across boundaries',
    'Driving purposeful collaboration',
    'Catalysing and embedding innovation',
    'Partnering with those we work with and serve',
    'Embracing difference and challenge',
  ])
  expect(front.links.map(({ href }) => href)).toContain('/frameworks/sel-system-leader/2022-10/trust')
  expect(front.text).toContain('Nothing is announced at the moment')
  expect(front.selectAll('.cw-timeline__entry')).toHaveLength(7)
  expect(front.selectAll('.cw-levels__measure')).toHaveLength(7)
  expect(front.links.map(({ href }) => href)).toContain(`mailto:${config.organiserEmail}`)
  expect(front.headers['set-cookie']).toBeUndefined()
})

test('during the year a visitor finds the next event first', async () => {
  const during = await openTestHouse()
  await plantCommunity({ db: during.db, config, now: during.clock.now() })
  const front = await during.visitor().get('/')
  expect(during.clock.now().toISOString()).toContain('2022-06-02')
  expect(front.select('.cw-timeline__entry')).toContain('2 June 2022')
  expect(front.text).not.toContain('Nothing is announced')
})

test('events that are published and a campaign that is open stand on the front page', async () => {
  house.clock.set(new Date('2022-10-10T09:00:00Z'))
  const { slug } = await layEvent(house, { slug: 'harvest', startsAt: new Date('2022-10-20T17:00:00Z') })
  const campaign = await layCampaign(house, { slug: 'connect-five' })
  const links = (await house.visitor().get('/')).links.map(({ href }) => href)
  expect(links).toContain(`/events/${slug}`)
  expect(links).toContain(`/connect/${campaign.slug}`)
  expect(links).toContain('/events')
})

test('a community that has said nothing yet still has a front page', async () => {
  const bare = await openTestHouse()
  expect((await bare.visitor().get('/')).select('h1')).toBe('Our community of system leaders')
  expect((await bare.visitor().get('/about')).text).toContain('has not said anything about itself yet')

  await plantUntoldCommunity({ db: bare.db, config, now: bare.clock.now() })
  expect((await findCommunity(bare.db)).contact).toBe(config.organiserEmail)
  for (const roles of [[], ['editor', 'administrator']] as const) {
    const member = await bare.signedIn(...roles)
    expect((await member.get('/')).text).toContain('No framework yet')
    expect((await member.get('/about')).status).toBe(200)
  }
})
