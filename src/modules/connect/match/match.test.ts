import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinAll, layCampaign, matchAllAsked } from '#test/campaigns.ts'
import { drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { placeFor, putFile, typeMatchIn } from '#test/match-command.ts'
import { keepApart } from '../apart.ts'
import { findLastRun } from '../runs.ts'

const house = await openTestHouse()
const { db } = house
const map = await drawSystem(house, {
  parts: ['hospitals', 'council', 'residents'],
  places: ['borough'],
  experiences: ['nursing'],
})
const parts = ['hospitals', 'council', 'residents'].map((slug) => map.get(slug))
const names = (count: number, word: string) => Array.from({ length: count }, (_, n) => `${word} ${n + 1}`)

let count = 0
async function aCampaign(people: number, { inOnePart = false, rules = {} } = {}) {
  const campaign = await layCampaign(house, { slug: `c-${++count}`, rules })
  const partOf = (index: number) => parts[inOnePart ? 0 : index % parts.length]
  const ids = await joinAll(house, {
    campaignId: campaign.id,
    names: names(people, `Person ${count}`),
    partOf,
  })
  return { ...campaign, ids, home: `/campaigns/${campaign.slug}/rounds/1` }
}

const lastRun = async (roundId: string | undefined) => {
  const run = await findLastRun(db, `${roundId}`)
  if (!run) throw new Error('Nobody asked for a matching')
  return run
}

test('an organiser presses once, and reads who meets whom and why', async () => {
  const { roundIds, home } = await aCampaign(12)
  const organiser = await house.signedIn('organiser')
  const page = await organiser.get(home)
  expect(page.text).toContain('12 people')
  await organiser.post(`${home}/match`, { do: 'match' })
  expect((await organiser.get(home)).text).toContain('We are working it out')
  await matchAllAsked(house)
  const matched = await organiser.get(home)
  expect(matched.text).toContain('12 people in 6 pairs; nobody sits out.')
  const plan = await organiser.get(`${home}/preview`)
  expect(plan.text).toContain('Different parts of the system')
  expect(plan.text).toContain('Nothing better exists')
  expect(plan.links.some(({ href }) => href === `${home}/publish`)).toBe(true)
  expect((await lastRun(roundIds[0])).mostMatched).toBe(12)
})

test('two organisers match at once: it is matched once', async () => {
  const { roundIds, home } = await aCampaign(4)
  const [one, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  await Promise.all([one.get(home), other.get(home)])
  await Promise.all([one, other].map((each) => each.post(`${home}/match`, { do: 'match' })))
  const runs = await db
    .selectFrom('connect.run')
    .select('id')
    .where('roundId', '=', `${roundIds[0]}`)
    .execute()
  expect(runs).toHaveLength(1)
})

test('everybody from one part of the system: nobody is matched, and the organiser reads why', async () => {
  const { home } = await aCampaign(4, { inOnePart: true })
  const organiser = await house.signedIn('organiser')
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  expect((await organiser.get(home)).text).toContain('Nobody could be matched')
  const plan = await organiser.get(`${home}/preview`)
  expect(plan.text).toContain('4 people sit out')
  expect(plan.text).toContain('3 would be there in their own part of the system.')
})

test('nobody, or one person alone, is told to wait for others', async () => {
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get((await aCampaign(0)).home)).text).toContain(
    'Nobody takes part in this round yet',
  )
  expect((await organiser.get((await aCampaign(1)).home)).text).toContain('It takes two to meet')
})

test('a campaign of one person is matched without a mistake', async () => {
  const { roundIds, home } = await aCampaign(1)
  const organiser = await house.signedIn('organiser')
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  const run = await lastRun(roundIds[0])
  expect(run.plan?.matched).toBe(0)
  expect(run.failure).toBeNull()
})

test('all who asked not to meet each other sit out, and no page and no row says why', async () => {
  const { ids, roundIds, home } = await aCampaign(2)
  const [one = '', other = ''] = ids
  await db.transaction().execute((tx) => keepApart(tx, { memberId: one, otherId: other }))
  const organiser = await house.signedIn('organiser')
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  const { plan, openBound, mostMatched } = await lastRun(roundIds[0])
  expect(plan?.pairs).toEqual([])
  expect(plan?.unmatched.map(({ why }) => why.kind)).toEqual(['unfinished', 'unfinished'])
  expect(openBound).toBeGreaterThan(0)
  expect(mostMatched).toBe(2)
  expect((await organiser.get(`${home}/preview`)).text).toContain('Nobody was found for them this time.')
})

test('somebody who pauses after the matching makes the plan one of yesterday', async () => {
  const { ids, home } = await aCampaign(6)
  const organiser = await house.signedIn('organiser')
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  expect((await organiser.get(`${home}/preview`)).text).not.toContain('It cannot be published as it is')
  await db
    .updateTable('connect.participation')
    .set({ pausedAt: house.clock.now() })
    .where('memberId', '=', `${ids[0]}`)
    .execute()
  const plan = await organiser.get(`${home}/preview`)
  expect(plan.text).toContain('It cannot be published as it is')
  expect(plan.text).toContain('has paused, skipped this round or left since')
})

test('a matching that is to stop ends without a plan, and another can be asked for', async () => {
  const { roundIds, home } = await aCampaign(4)
  const organiser = await house.signedIn('organiser')
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await organiser.post(`${home}/match`, { do: 'stop' })
  await matchAllAsked(house)
  expect((await lastRun(roundIds[0])).plan).toBeNull()
  expect((await organiser.get(home)).text).toContain('The matching was stopped')
})

test('an operator has a round of the house matched from the command line: the same plan, and nothing is changed', async () => {
  const { ids, slug, roundIds, home } = await aCampaign(12)
  const path = placeFor('house.json')
  const done = await typeMatchIn(house, '--house', slug, '--out', path)
  expect(done).toMatchObject({ code: 0, reported: '' })
  expect(done.said).toContain('Round 1: 12 of 12 people in 6 pairs.')
  expect(done.said).toContain('Nothing was changed in the house.')
  const kept = await db
    .selectFrom('connect.run')
    .select('id')
    .where('roundId', '=', `${roundIds[0]}`)
    .execute()
  expect(kept).toEqual([])
  const text = readFileSync(path, 'utf8')
  expect(ids.every((id) => text.includes(id))).toBe(true)
  expect(text).not.toContain('Person')
  const checked = await typeMatchIn(house, '--check', path, '--house', slug)
  expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('Round 1: it holds.') })
  // With names where they are asked for, on the screen and in a file that checks all the same.
  expect((await typeMatchIn(house, '--house', slug, '--names')).said).toMatch(/^ {2}Person \d+ \d+ – Person/m)
  await typeMatchIn(house, '--house', slug, '--names', '--out', path)
  expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).names).toSorted()).toEqual(ids.toSorted())
  expect(await typeMatchIn(house, '--check', path, '--house', slug)).toMatchObject({ code: 0 })
  const organiser = await house.signedIn('organiser')
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  expect((await lastRun(roundIds[0])).plan?.pairs).toEqual(JSON.parse(text).rounds[0].pairs)
})

test('rounds to come are played ahead from the command line, as many as the campaign has, and check', async () => {
  const { slug, roundIds } = await aCampaign(9)
  const path = placeFor('ahead.json')
  const count = roundIds.length
  const played = await typeMatchIn(house, '--house', slug, '--rounds', `${count}`, '--out', path)
  expect(played).toMatchObject({ code: 0, said: expect.stringContaining(`Round ${count}: `) })
  const { rounds } = JSON.parse(readFileSync(path, 'utf8'))
  const pairs: string[] = rounds.flatMap((round: { pairs: string[][]; trios: string[][] }) =>
    [...round.pairs, ...round.trios].flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other].toSorted().join(' '))),
    ),
  )
  expect([rounds.length, new Set(pairs).size]).toEqual([count, pairs.length])
  const checked = await typeMatchIn(house, '--check', path, '--house', slug)
  expect(checked).toMatchObject({ code: 0, said: expect.stringContaining(`Round ${count}: it holds.`) })
  await expect(typeMatchIn(house, '--house', slug, '--rounds', `${count + 1}`)).rejects.toThrow(
    `${count} rounds of it are to come`,
  )
})

test('whom somebody would rather not meet is kept to on the command line, and stands in no plan and in no check', async () => {
  const { slug } = await aCampaign(8)
  const read = async () => JSON.parse((await typeMatchIn(house, '--house', slug, '--json')).said)
  const before = await read()
  const [[one, other]] = before.rounds[0].pairs
  await db.transaction().execute((tx) => keepApart(tx, { memberId: one, otherId: other }))
  const after = await read()
  expect(after.rounds[0].pairs).not.toContainEqual([one, other])
  const proofOf = ({ rounds: [{ certificate, digest }] }: typeof before) => ({ certificate, digest })
  expect(proofOf(after)).toEqual(proofOf(before))
  expect(JSON.stringify(after)).not.toMatch(/apart|blocked|wish/)
  for (const plan of [before, after]) {
    const path = putFile('either.json', JSON.stringify(plan))
    expect((await typeMatchIn(house, '--check', path, '--house', slug)).said).toContain('it holds')
  }
})

test('somebody who has paused since makes a plan one of other people; a round of nobody is told', async () => {
  const { ids, slug } = await aCampaign(4)
  const path = placeFor('paused.json')
  await typeMatchIn(house, '--house', slug, '--out', path)
  await db
    .updateTable('connect.participation')
    .set({ pausedAt: house.clock.now() })
    .where('memberId', '=', `${ids[0]}`)
    .execute()
  const checked = await typeMatchIn(house, '--check', path, '--house', slug)
  expect(checked).toMatchObject({ code: 1, said: expect.stringContaining('made for other people') })
  const [nobody, alone] = [await aCampaign(0), await aCampaign(1)]
  expect((await typeMatchIn(house, '--house', nobody.slug)).reported).toContain(
    'Nobody takes part in round 1',
  )
  expect((await typeMatchIn(house, '--house', alone.slug)).reported).toContain('One person alone takes part')
  const several = await typeMatchIn(house, '--house')
  expect(several).toMatchObject({ code: 1, said: '' })
  expect(several.reported).toMatch(
    /Several campaigns are open\nName one of them\. Campaigns of this house: .*c-1/,
  )
  expect((await typeMatchIn(house, '--house', 'c-none')).reported).toContain('There is no campaign “c-none”')
  await db.updateTable('connect.round').set({ publishedAt: house.clock.now() }).execute()
  expect((await typeMatchIn(house, '--house', slug)).reported).toContain(`No round of ${slug} is to come`)
  await db.updateTable('connect.campaign').set({ endedAt: house.clock.now() }).execute()
  expect((await typeMatchIn(house, '--house', slug)).reported).toContain(`${slug} is not open`)
  expect((await typeMatchIn(house, '--house')).reported).toContain('No campaign is open')
})
