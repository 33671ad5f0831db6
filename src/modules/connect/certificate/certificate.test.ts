import { expect, test } from 'vitest'
import { checkPlan, matchRound } from '#maths/matching/index.ts'
import { joinAll, layCampaign, matchAllAsked } from '#test/campaigns.ts'
import { drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { keepApart } from '../apart.ts'
import { type Evidence, writeEvidence } from '../evidence.ts'
import { findLastRun } from '../runs.ts'

const house = await openTestHouse()
const { db } = house
const map = await drawSystem(house, {
  parts: ['hospitals', 'council', 'residents'],
  places: ['borough'],
  experiences: ['nursing'],
})
const parts = ['hospitals', 'council', 'residents'].map((slug) => map.get(slug))

let count = 0

/** A round that was matched, and published as far as its page is concerned. */
async function aPublishedRound(
  people: number,
  { apart = [], inOnePart = 0, odd }: { apart?: [number, number][]; inOnePart?: number; odd?: 'pair' } = {},
) {
  const campaign = await layCampaign(house, { slug: `c-${++count}`, ...(odd ? { odd } : {}) })
  const ids = await joinAll(house, {
    campaignId: campaign.id,
    names: Array.from({ length: people }, (_, n) => `Person ${count} ${n}`),
    partOf: (index) => parts[index < inOnePart ? 0 : index % parts.length],
  })
  await db.transaction().execute(async (tx) => {
    for (const [one, other] of apart)
      await keepApart(tx, { memberId: `${ids[one]}`, otherId: `${ids[other]}` })
  })
  const organiser = await house.signedIn('organiser')
  const home = `/campaigns/${campaign.slug}/rounds/1`
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  const roundId = `${campaign.roundIds[0]}`
  const run = await findLastRun(db, roundId)
  await db
    .updateTable('connect.round')
    .set({ publishedAt: house.clock.now(), runId: `${run?.id}` })
    .where('id', '=', roundId)
    .execute()
  const { evidence } = await db
    .selectFrom('connect.run')
    .select('evidence')
    .where('id', '=', `${run?.id}`)
    .executeTakeFirstOrThrow()
  const page = `/connect/${campaign.slug}/rounds/1/certificate`
  // What the job wrote.
  return { ...campaign, ids, home, page, organiser, evidence: evidence as unknown as Evidence }
}

const check = ({ round, plan }: Evidence) =>
  checkPlan({ ...round, blocked: [], locked: [], seed: plan.seed }, plan)

test('everybody reads how well a round was matched, and nobody’s name', async () => {
  const { page, ids } = await aPublishedRound(12)
  const certificate = await house.visitor().get(page)
  expect(certificate.text).toContain('All 12 people who took part were introduced to somebody new.')
  expect(certificate.text).toContain('They come from different parts of the system.')
  expect(certificate.body).not.toContain('Person')
  const file = await house.visitor().get(`${page}.json`)
  for (const id of ids) expect(file.body + certificate.body).not.toContain(id)
})

test('a round that is not published has no certificate', async () => {
  const campaign = await layCampaign(house, { slug: `c-${++count}` })
  const answer = await house.visitor().get(`/connect/${campaign.slug}/rounds/1/certificate`)
  expect(answer.status).toBe(404)
})

test.each([
  ['an even number', 12, {}],
  ['an odd number', 13, {}],
  ['an odd number without a trio', 13, { odd: 'pair' as const }],
  ['most of them from one part', 12, { inOnePart: 9 }],
  ['two people alone', 2, {}],
])('the files of a round with %s are accepted by who trusts nothing', async (_, people, how) => {
  const { evidence } = await aPublishedRound(people, how)
  expect(check(evidence).problems).toEqual([])
})

test('where somebody asked not to meet somebody, the files hold, and nothing in them tells whom', async () => {
  const { evidence, page } = await aPublishedRound(8, {
    apart: [
      [0, 1],
      [0, 2],
      [0, 4],
    ],
  })
  expect(check(evidence).problems).toEqual([])
  const certificate = await house.visitor().get(page)
  expect(certificate.text).toContain('this page does not tell whether it does')
})

test('where wishes leave people over, they are said to sit out as others do, and the files hold', async () => {
  const { evidence, page } = await aPublishedRound(2, { apart: [[0, 1]] })
  expect(check(evidence).problems).toEqual([])
  expect((await house.visitor().get(page)).text).toContain('2 people, because nobody was found for them')
})

test('organisers download the files, and nobody else does', async () => {
  const { home, organiser } = await aPublishedRound(5)
  expect((await organiser.get(`${home}/evidence`)).text).toContain('npx commonweal match --check')
  const people = await organiser.get(`${home}/evidence/people.csv`)
  expect(people.body.split('\r\n')[0]).toContain('id,organisation,sector')
  expect((await organiser.get(`${home}/evidence/all.zip`)).headers['content-type']).toBe('application/zip')
  expect((await (await house.signedIn()).get(`${home}/evidence/people.csv`)).status).toBe(403)
})

test.each([
  [0, 0],
  [5, 4],
])(
  'where lived experience counts %i points, the files say of %i of eight people that they bring it, and hold',
  async (lived, told) => {
    const { evidence } = await aPublishedRound(8)
    const { round } = evidence
    const people = round.people.map((person, place) => ({ ...person, lived: place % 2 === 0 }))
    const rules = { ...round.rules, weights: { ...round.rules.weights, lived } }
    const problem = { ...round, people, rules, blocked: [], locked: [], seed: 'a seed' }
    const written = writeEvidence(problem, matchRound(problem), 'salt')
    expect(written.round.people.filter((person) => person.lived)).toHaveLength(told)
    expect(check(written).problems).toEqual([])
  },
)
