import { expect, test } from 'vitest'
import { aDecision } from '#test/decisions.ts'
import { openTestHouse } from '#test/house.ts'
import { signInByMail } from '#test/mailbox.ts'
import { findVersion } from '../queries.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const framework = 'sel-system-leader'
const draft = `/frameworks/${framework}/draft`
const editor = await house.signedIn('editor')

async function begin(label: string, of = draft) {
  await editor.get(of)
  await editor.post(of)
  const { fields } = await editor.get(`${of}/describe`)
  await editor.post(`${of}/describe`, { ...fields, label })
}

const discard = async () => {
  await editor.post(`${draft}/discard`, (await editor.get(`${draft}/discard`)).fields)
}

/** The editor records the decision with the version. */
const decided = { ...aDecision, force: 'record' }

test('the decision that an editor was writing when their session ended stands in its form again', async () => {
  await begin('2024-04')
  const { fields } = await editor.get(`${draft}/publish`)
  await house.db.deleteFrom('people.session').where('memberId', '=', editor.member.id).execute()
  await editor.post(`${draft}/publish`, { ...fields, ...decided, asked: 'decision', title: 'As we agreed' })
  await signInByMail(house, { browser: editor, address: editor.member.address })
  const again = await editor.get(`${draft}/publish`)
  expect(again.fields).toMatchObject({ asked: 'decision', title: 'As we agreed', missing: decided.missing })
  expect(again.text).not.toContain('What you had typed')
  await discard()
})

test('nothing comes into force without a decision, which is recorded with it or before; its pages tell of it', async () => {
  await begin('2024-05')
  const { fields } = await editor.get(`${draft}/publish`)
  const asked = await editor.post(`${draft}/publish`, { ...fields, force: 'record' })
  expect([asked.status, asked.fields.asked]).toEqual([200, 'decision'])
  const without = await editor.post(`${draft}/publish`, asked.fields)
  expect(without.status).toBe(422)
  expect(without.select('.nhsuk-error-summary')).toContain('Enter what was decided')
  const unknown = { ...fields, force: 'recorded', number: 'DR-1999-001' }
  expect((await editor.post(`${draft}/publish`, unknown)).text).toContain('No decision with this number')
  const nameless = { ...asked.fields, ...decided, asked: 'decision', missing: '' }
  expect((await editor.post(`${draft}/publish`, nameless)).status).toBe(422)

  const recording = await editor.get('/decisions/record')
  const adoption = { ...recording.fields, ...aDecision, title: 'Adopt it' }
  const { location } = await editor.post('/decisions/record', adoption)
  const number = /DR-\d+-\d+/.exec(`${location}`)?.[0] ?? ''
  await editor.get(`${draft}/publish`)
  const named = { ...fields, force: 'recorded', number }
  const read = await editor.post(`${draft}/publish`, named)
  expect(read.text).toContain(`It would come into force by ${number}: Adopt it`)
  expect((await findVersion(house.db, framework, 'current')).label).not.toBe('2024-05')
  expect((await editor.post(`${draft}/publish`, read.fields)).status).toBe(303)
  const { text } = await house.visitor().get(`/frameworks/${framework}/2024-05`)
  expect(text).toContain(`Adopted by ${number}, with no dissent.`)
  const decision = await house.visitor().get(`/decisions/${number}`)
  expect(decision.body).toContain(`href="/frameworks/${framework}/2024-05"`)
})

test('a decision that does not stand any more brings nothing into force', async () => {
  await begin('2024-06')
  const recording = await editor.get('/decisions/record')
  const { location } = await editor.post('/decisions/record', { ...recording.fields, ...aDecision })
  const number = /DR-\d+-\d+/.exec(`${location}`)?.[0] ?? ''
  const review = await editor.get(`/decisions/${number}/review`)
  await editor.post(`/decisions/${number}/review`, { ...review.fields, outcome: 'reversed', words: 'No' })
  const { fields } = await editor.get(`${draft}/publish`)
  const named = { ...fields, force: 'recorded', number }
  const refused = await editor.post(`${draft}/publish`, named)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('This decision does not stand any more')
  await discard()
})

test('a decision that adopted another wording brings no second one into force', async () => {
  await begin('2024-07')
  const { fields } = await editor.get(`${draft}/publish`)
  const [adopted = ''] = /DR-\d+-\d+/.exec((await editor.get(`/frameworks/${framework}/2024-05`)).text) ?? []
  const named = { ...fields, force: 'recorded', number: adopted }
  const refused = await editor.post(`${draft}/publish`, named)
  expect(refused.select('.nhsuk-error-summary')).toContain('another wording came into force')
  expect((await editor.post(`${draft}/publish`, { ...fields, ...decided })).status).toBe(303)
  // The decision says that its wording holds no more.
  expect((await editor.get(`/decisions/${adopted}`)).text).toContain('(superseded since)')
})

test('the wording of others is in force where it comes from, by no decision of ours; our own is not', async () => {
  const others = '/frameworks/nw-system-leadership-behaviours/draft'
  await begin('2', others)
  const { fields } = await editor.get(`${others}/publish`)
  const done = await editor.post(`${others}/publish`, { ...fields, force: 'elsewhere' })
  expect(done.status).toBe(303)
  expect((await findVersion(house.db, 'nw-system-leadership-behaviours', 'current')).label).toBe('2')

  await begin('2024-08')
  const own = await editor.get(`${draft}/publish`)
  expect(own.text).not.toContain('the wording of others')
  const forced = await editor.post(`${draft}/publish`, { ...own.fields, force: 'elsewhere' })
  expect(forced.status).toBe(409)
  expect(forced.text).toContain('A wording of your own community comes into force by a decision')
  await discard()
})

test('a file takes the place of our own wording by no press: it is opened as a draft', async () => {
  const { body } = await editor.get(`/frameworks/${framework}/2024-07/export/json`)
  await editor.get('/frameworks/import')
  const text = JSON.stringify({ ...JSON.parse(body), version: '2024-09', status: 'current' })
  const checked = await editor.post('/frameworks/import', { do: 'read', text })
  expect(checked.text).toContain('comes into force by a recorded decision: open the file as a draft')
  expect(checked.text).not.toContain('Publish it as it is')
  const packed = checked.fields.packed ?? ''
  const forced = await editor.post('/frameworks/import', { do: 'publish', packed, replaces: '2024-07' })
  expect(forced.status).toBe(409)
  expect((await findVersion(house.db, framework, 'current')).label).toBe('2024-07')
})

test('of two wordings that name one decision at once, it brings one into force', async () => {
  const recording = await editor.get('/decisions/record')
  const { location } = await editor.post('/decisions/record', { ...recording.fields, ...aDecision })
  const number = /DR-\d+-\d+/.exec(`${location}`)?.[0] ?? ''
  const drafts = [draft, '/frameworks/nw-system-leadership-behaviours/draft']
  const read: Awaited<ReturnType<typeof editor.post>>[] = []
  for (const one of drafts) {
    await begin('2025-01', one)
    const { fields } = await editor.get(`${one}/publish`)
    read.push(await editor.post(`${one}/publish`, { ...fields, force: 'recorded', number }))
  }
  const done = await Promise.all(
    drafts.map((one, at) => editor.post(`${one}/publish`, read[at]?.fields ?? {})),
  )
  expect(done.map(({ status }) => status).toSorted()).toEqual([303, 409])
})
