import { beforeAll, expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { aDecision } from '#test/decisions.ts'
import { dump } from '#test/dump.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const here = '/decisions/DR-2022-001'
const said = { disagrees: 'It will tire us', predicts: 'Half of us stop coming by winter', supports: 'yes' }

beforeAll(async () => {
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/decisions/record')
  await organiser.post('/decisions/record', { ...fields, ...aDecision })
})

const shown = async () => (await house.visitor().get(here)).text

async function dissentAs(answers: Record<string, string>) {
  const member = await house.signedIn()
  await member.get(`${here}/dissent`)
  return { member, done: await member.post(`${here}/dissent`, { ...said, ...answers }) }
}

test('a member puts their dissent beside a decision, by name, and takes it away with their data', async () => {
  const { member, done } = await dissentAs({ naming: 'named' })
  expect(done.location).toBe(`${here}?done=dissented#dissent`)
  const { text } = await house.visitor().get(here)
  expect(text).toContain('Half of us stop coming by winter')
  expect(text).toContain(member.member.name)
})

test('one form sent twice stands there once; the same words of two people stand there twice', async () => {
  const answers = { ...said, naming: 'anonymous', disagrees: 'We both say so' }
  const member = await house.signedIn()
  const { fields } = await member.get(`${here}/dissent`)
  const press = () => member.post(`${here}/dissent`, { ...fields, ...answers })
  expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303])
  expect((await shown()).split('We both say so')).toHaveLength(2)
  await dissentAs(answers)
  expect((await shown()).split('We both say so')).toHaveLength(3)
})

test('what visitors read of a decision elsewhere hears of each dissent', async () => {
  const channel = await openChannel(house.database)
  const heard = new Promise<void>((resolve) => channel.listen(contentChanged, resolve))
  await dissentAs({ naming: 'anonymous', disagrees: 'Heard of' })
  await heard
  await channel.close()
})

test('nobody fills the record alone, and others are still heard', async () => {
  const member = await house.signedIn()
  const statuses: number[] = []
  for (let time = 0; time < 7; time++) {
    await member.get(`${here}/dissent`)
    const answers = { ...said, naming: 'anonymous', disagrees: `Once more ${time}` }
    statuses.push((await member.post(`${here}/dissent`, answers)).status)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
  expect((await dissentAs({ naming: 'anonymous', disagrees: 'Me too' })).done.status).toBe(303)
  expect(await shown()).toContain('Me too')
})

test('who has no role with us cannot be named by one; who has one is named by that alone', async () => {
  const none = await dissentAs({ naming: 'role', disagrees: 'By role' })
  expect(none.done.status).toBe(422)
  const member = await house.signedIn()
  const part = await house.db
    .insertInto('system.part')
    .values({ slug: 'night', name: 'Night work', position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const hat = {
    memberId: member.member.id,
    partId: part.id,
    roleInWords: 'Porter',
    sinceOn: '2020-01-01',
    isMain: true,
  }
  await house.db.insertInto('people.hat').values(hat).execute()
  const form = await member.get(`${here}/dissent`)
  expect(form.text).toContain('Porter (Night work)')
  const unchosen = await member.post(`${here}/dissent`, { ...said, naming: 'role', disagrees: 'By role' })
  expect(unchosen.status).toBe(422)
  expect(unchosen.text).toContain('Select by which role')
  const { id } = await house.db
    .selectFrom('people.hat')
    .select('id')
    .where('memberId', '=', member.member.id)
    .executeTakeFirstOrThrow()
  await member.post(`${here}/dissent`, { ...said, naming: 'role', hat: id, disagrees: 'By role' })
  const { text } = await house.visitor().get(here)
  expect(text).toContain('Porter (Night work)')
  expect(text).not.toContain(member.member.name)
})

test('whoever reads the whole database learns of unnamed dissent no person, no act and no time but the day', async () => {
  const { member } = await dissentAs({ naming: 'anonymous', disagrees: 'Said by nobody' })
  const tables = await dump(house.owner)
  const own = (tables.get('governance.dissent') ?? '')
    .split('\n')
    .find((row) => row.includes('Said by nobody'))
  expect(own).toBeDefined()
  expect(own).not.toContain(member.member.id)
  expect(own).not.toMatch(/\d\d:\d\d/)
  const acts = (tables.get('platform.act') ?? '').split('\n')
  expect(acts.filter((act) => act.includes(member.member.id) && act.includes('governance'))).toEqual([])
  const { id } = await house.owner.db
    .selectFrom('governance.dissent')
    .select('id')
    .where('disagrees', '=', 'Said by nobody')
    .executeTakeFirstOrThrow()
  for (const [name, rows] of tables) if (name !== 'governance.dissent') expect(rows, name).not.toContain(id)
})

test('from the day of the review on it takes no more dissent, and the page says so', async () => {
  house.clock.set(new Date('2022-11-30T20:00:00Z'))
  expect((await dissentAs({ naming: 'anonymous', disagrees: 'In time' })).done.status).toBe(303)
  house.clock.set(new Date('2022-12-01T08:00:00Z'))
  const { done } = await dissentAs({ naming: 'anonymous', disagrees: 'Too late' })
  expect(done.status).toBe(409)
  expect(done.text).toContain('takes no more dissent')
  expect((await house.visitor().get(here)).text).toContain('To be reviewed')
})
