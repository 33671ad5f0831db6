import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const home = mkdtempSync(join(tmpdir(), 'commonweal-questions-'))
const own = (words: string) => {
  mkdirSync(join(home, 'diversity'), { recursive: true })
  writeFileSync(join(home, 'diversity', 'ours.yaml'), words)
}
const tea = (ask: string) =>
  `version: tea-1\ntitle: Tea\nquestions:\n  - id: tea\n    title: Tea\n    ask: ${ask}\n    options:\n      - { id: "yes", label: "Yes" }\n      - { id: "no", label: "No" }\n`
own(tea('Do you take tea?'))

const house = await openTestHouse({ HOUSE_HOME: home })

test('an organiser chooses what is asked; members are asked it at once', async () => {
  const organiser = await house.signedIn('organiser')
  const page = await organiser.get('/diversity/questions')
  expect(page.text).toContain('Nothing is asked now')
  expect(page.text).toContain('no harmonised standard for sex')
  const { seen = '' } = page.fields
  const unready = await organiser.post('/diversity/questions', { version: '2026-05', seen })
  expect(unready.status).toBe(422)
  expect(unready.text).toContain('Confirm that your organisation has looked at the risks')
  const done = await organiser.post('/diversity/questions', { version: '2026-05', seen, ready: 'yes' })
  expect((await organiser.follow(done)).text).toContain('Asked now: Equality questions, May 2026')
  const acts = await house.db.selectFrom('platform.act').select('act').execute()
  expect(acts).toEqual([{ act: 'diversity.chooseQuestions' }])
  expect((await (await house.signedIn()).get('/account/diversity')).text).toContain('takes 2 minutes')
})

test('an operator’s own questions are chosen without any code, and the old answers stay', async () => {
  const member = await house.signedIn()
  await member.get('/account/diversity/sex')
  await member.post('/account/diversity/sex', { option: 'female' })
  const organiser = await house.signedIn('organiser')
  const { seen = '' } = (await organiser.get('/diversity/questions')).fields
  await organiser.post('/diversity/questions', { version: 'tea-1', seen, ready: 'yes' })
  expect((await member.get('/account/diversity/tea')).text).toContain('Do you take tea?')
  expect((await member.get('/account/diversity/sex')).status).toBe(404)
  expect((await member.get('/account/diversity')).text).toContain(
    'One more answer of yours to earlier questions',
  )
})

test('two who choose at once: the second is told', async () => {
  const [one, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  const { seen = '' } = (await one.get('/diversity/questions')).fields
  await other.get('/diversity/questions')
  await one.post('/diversity/questions', { version: 'none', seen })
  const told = await other.post('/diversity/questions', { version: 'tea-1', seen, ready: 'yes' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('Somebody else has chosen meanwhile')
})

test('a version that was asked cannot be asked again in other words', async () => {
  own(tea('Do you take coffee?'))
  const organiser = await house.signedIn('organiser')
  const { seen = '' } = (await organiser.get('/diversity/questions')).fields
  const told = await organiser.post('/diversity/questions', { version: 'tea-1', seen, ready: 'yes' })
  expect(told.text).toContain('Version tea-1 was asked before in other words')
})

test('a file that cannot be used is shown with its lines, and cannot be chosen', async () => {
  own(tea('Do you take tea?').replace('title: Tea\n', 'titel: Tea\n'))
  const organiser = await house.signedIn('organiser')
  const page = await organiser.get('/diversity/questions')
  expect(page.text).toContain('ours.yaml')
  expect(page.text).toContain('Line')
  const { seen = '' } = page.fields
  const told = await organiser.post('/diversity/questions', { version: 'tea-1', seen, ready: 'yes' })
  expect(told.text).toContain('Select which questions are asked')
})
