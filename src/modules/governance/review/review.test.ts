import { beforeAll, expect, test } from 'vitest'
import { aDecision } from '#test/decisions.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const here = '/decisions/DR-2022-001'

let organiser: Awaited<ReturnType<typeof house.signedIn>>

beforeAll(async () => {
  organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/decisions/record')
  await organiser.post('/decisions/record', {
    ...fields,
    ...aDecision,
    'dissents.0.naming': 'anonymous',
    'dissents.0.disagrees': 'It will tire us',
    'dissents.0.predicts': 'Half of us stop coming by winter',
    'dissents.0.supports': 'yes',
  })
  house.clock.set(new Date('2022-12-01T09:00:00Z'))
  // The session of half a year ago is over.
  organiser = await house.signedIn('organiser')
})

test('organisers and editors read in the hall what is to be looked at again; others do not', async () => {
  for (const keeper of [organiser, await house.signedIn('editor')]) {
    const hall = await keeper.get('/')
    expect(hall.text).toContain('A decision is to be looked at again')
    expect(hall.links.map(({ href }) => href)).toContain(here)
  }
  const member = await house.signedIn()
  expect((await member.get('/')).text).not.toContain('to be looked at again')
  expect((await member.get('/decisions?show=to-review')).text).toContain(aDecision.title)
})

test('at the review each prediction stands beside what happened, and the next day to look is named', async () => {
  const { fields, text } = await organiser.get(`${here}/review`)
  expect(text).toContain('Half of us stop coming by winter')
  const happened = Object.keys(fields).find((name) => name.startsWith('happened-')) ?? ''
  const answers = {
    ...fields,
    [happened]: 'A third did.',
    words: 'Those who came met others.',
    outcome: 'stands',
  }
  const past = await organiser.post(`${here}/review`, { ...answers, 'reviewOn.year': '2022' })
  expect(past.status).toBe(422)
  const done = await organiser.post(`${here}/review`, answers)
  expect(done.location).toBe(`${here}?done=reviewed`)
  // Pressed twice, it is written down once; another one, written from an older page, is not kept unseen.
  expect((await organiser.post(`${here}/review`, answers)).status).toBe(303)
  expect((await organiser.post(`${here}/review`, { ...answers, words: 'Nothing came of it.' })).status).toBe(
    409,
  )
  const page = (await house.visitor().get(here)).text
  expect(page).toMatch(/What happened, by 1 December 2022: ?A third did\./)
  expect(page).toContain('It is looked at again on 1 June 2023')
  expect((await organiser.get('/')).text).not.toContain('to be looked at again')
})

test('a decision that is reversed is looked at no more', async () => {
  const { fields } = await organiser.get(`${here}/review`)
  await organiser.post(`${here}/review`, { ...fields, words: 'Nobody came.', outcome: 'reversed' })
  expect((await house.visitor().get(here)).text).toContain('Reversed')
  const again = await organiser.get(`${here}/review`)
  const late = { ...again.fields, words: 'Still', outcome: 'stands' }
  expect((await organiser.post(`${here}/review`, late)).status).toBe(409)
})
