import { expect, test } from 'vitest'
import { aDecision } from '#test/decisions.ts'
import { openTestHouse } from '#test/house.ts'
import { findVersion, listVersions } from '../queries.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const framework = 'sel-system-leader'
const draft = `/frameworks/${framework}/draft`
const editor = await house.signedIn('editor')

async function begin(label: string) {
  await editor.get(draft)
  await editor.post(draft)
  const { fields } = await editor.get(`${draft}/describe`)
  await editor.post(`${draft}/describe`, { ...fields, label, dated: '2023-06' })
}

/** The editor records the decision with the version. */
const decided = { ...aDecision, force: 'record' }

const change = async (key: string, changes: Record<string, string>, press = 'save') => {
  const { fields } = await editor.get(`${draft}/edit/${key}`)
  return editor.post(`${draft}/edit/${key}`, { ...fields, ...changes, do: press })
}

test('a draft without a label, or with an empty characteristic, is not ready, and the page says what is missing', async () => {
  await begin('')
  await editor.get(`${draft}/arrange`)
  await editor.post(`${draft}/arrange`, { do: 'add', title: 'Joy' })
  const checked = await editor.get(`${draft}/publish`)
  expect(checked.select('.nhsuk-error-summary')).toContain('Choose a label')
  expect(checked.select('.nhsuk-error-summary')).toContain('Add a behaviour to “Joy”')
  expect(checked.fields.revision).toBeUndefined()

  const { version } = { version: await findVersion(house.db, framework, 'current') }
  const forced = await editor.post(`${draft}/publish`, { ...decided, revision: '3' })
  expect(forced.status).toBe(409)
  expect((await findVersion(house.db, framework, 'current')).id).toBe(version.id)
  await editor.post(`${draft}/discard`, (await editor.get(`${draft}/discard`)).fields)
})

test('when the version before was co-designed is not said of the next one; the check shows that, and asks', async () => {
  const before = await findVersion(house.db, framework, 'current')
  expect(before.coDesigned).not.toBeNull()
  await begin('2023-06')
  expect((await editor.get(`${draft}/describe`)).fields.coDesigned).toBe('')
  expect((await editor.get(`${draft}/publish`)).text).toMatch(/Co-designed\s*Not said yet/)

  const { fields } = await editor.get(`${draft}/describe`)
  await editor.post(`${draft}/describe`, { ...fields, coDesigned: 'Spring 2023' })
  expect((await editor.get(`${draft}/publish`)).text).toMatch(/Co-designed\s*Spring 2023/)
  await editor.post(`${draft}/discard`, (await editor.get(`${draft}/discard`)).fields)
})

test('an editor checks every change once more, publishes, and the version before is superseded', async () => {
  await begin('2023-06')
  await change('trust', { 'text-1': 'Quite **other** words about a new thing' })
  const checked = await editor.get(`${draft}/publish`)
  expect(checked.text).toContain('1 reworded')
  expect(checked.selectAll('.cw-difference__piece--added').join(' ')).toContain('Quite')

  expect(checked.text).toContain('Members hear of it as they like. Nobody is written to.')
  const looked = await editor.post(`${draft}/publish`, { ...checked.fields, ...decided, do: '' })
  expect(looked.select('h1')).toContain('Check the decision before you publish')
  expect((await findVersion(house.db, framework, 'current')).label).toBe('2022-10')
  const again = await editor.post(`${draft}/publish`, { ...looked.fields, do: 'change' })
  expect(again.fields).toMatchObject({ title: aDecision.title, force: 'record' })
  const done = await editor.post(`${draft}/publish`, { ...looked.fields, do: 'record' })
  expect(done).toMatchObject({ status: 303, location: `/frameworks/${framework}/2023-06?done=published` })
  expect((await editor.follow(done)).text).toContain('It is published.')
  const stranger = await house.visitor().get(`/frameworks/${framework}/2023-06?done=published`)
  expect(stranger.text).not.toContain('It is published.')
  const versions = await listVersions(house.db, framework)
  expect(versions.slice(-2).map(({ label, status }) => `${label} ${status}`)).toEqual([
    '2022-10 superseded',
    '2023-06 current',
  ])
  const visitor = await house.visitor().get(`/frameworks/${framework}`)
  expect(visitor.text).toContain('Quite other words about a new thing')
  expect((await editor.get(draft)).text).toContain('Begin a draft of the next version')
})

test('what editors kept in the draft is decided lineage; each behaviour leads to the one it continues', async () => {
  const links = await house.db
    .selectFrom('frameworks.lineage as lineage')
    .innerJoin('frameworks.behaviour as behaviour', 'behaviour.id', 'lineage.toBehaviour')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .innerJoin('frameworks.version as version', 'version.id', 'characteristic.versionId')
    .where('version.label', '=', '2023-06')
    .select(['lineage.decision', 'lineage.decidedBy', 'lineage.similarity', 'behaviour.text'])
    .execute()
  expect(links).toHaveLength(32)
  expect(new Set(links.map(({ decision, decidedBy }) => `${decision} ${decidedBy}`))).toEqual(
    new Set([`confirmed ${editor.member.id}`]),
  )
  // Even words that nobody could tell: an editor wrote them in its place.
  expect(links.find(({ text }) => text.startsWith('Quite'))?.similarity).toBeLessThan(0.35)
})

test('what an editor checks is what readers are told, also of a split and of two that changed places', async () => {
  await begin('2023-09')
  const { fields } = await editor.get(`${draft}/edit/trust`)
  const place = Object.keys(fields).find((name) => `${fields[name]}`.startsWith('Being **generous**'))
  const [first, second, ...rest] = `${fields[`${place}`]}`.split(/(?<=\. )/)
  await change('trust', { [`${place}`]: `${first}${second}`, 'text-8': rest.join('') })
  const swapped = await change('collaboration', {}, 'up-4')
  await editor.post(`${draft}/edit/collaboration`, { ...swapped.fields, do: 'save' })

  const checked = await editor.get(`${draft}/publish`)
  const [, counts] = /behaviours: (.*)\./.exec(`${checked.select('.cw-lead')}`) ?? []
  expect(counts).toBe('29 kept, 2 moved, 2 split')
  await editor.post(`${draft}/publish`, { ...checked.fields, ...decided })
  const { text } = await editor.get(`/frameworks/${framework}/history`)
  expect(text.replaceAll('\u00a0', ' ')).toContain(`Since June 2023: ${counts}.`)
  // The desk says what its editors carried over, and leads to the one that nobody decided.
  const desk = await editor.get(`/frameworks/${framework}/lineage/2023-06/2023-09`)
  expect(desk.select('#waiting')).toContain('1 behaviour of 33 waits for a decision')
  expect(desk.select('#waiting')).toContain('Building trust across boundaries 8: They share')
  expect(desk.text).toContain('32 behaviours were carried over by the editors of the draft, 31 of them word')
  expect(desk.selectAll('.nhsuk-tag').filter((tag) => tag === 'Carried over')).toHaveLength(32)
  expect(desk.text).not.toContain('Decided on')
})

test('two presses at once publish once, and both lead to the version', async () => {
  await begin('2024-01')
  const { fields } = await editor.get(`${draft}/publish`)
  const press = () => editor.post(`${draft}/publish`, { ...fields, ...decided })
  const done = await Promise.all([press(), press(), press()])
  for (const answer of done) expect(answer.location).toBe(`/frameworks/${framework}/2024-01?done=published`)
  const versions = await listVersions(house.db, framework)
  expect(versions.filter(({ label }) => label === '2024-01')).toHaveLength(1)
  const acts = await house.db
    .selectFrom('platform.act')
    .select(['act', 'onKind'])
    .where('byPerson', '=', editor.member.id)
    .where('act', 'like', 'frameworks.publish%')
    .execute()
  // One act for each of the three versions that this editor published.
  const published = { act: 'frameworks.publishDraft', onKind: 'version' }
  expect(acts).toEqual([published, published, published])
})

test('a draft that another editor changed since it was looked through is not published', async () => {
  await begin('2024-02')
  const looked = await editor.get(`${draft}/publish`)
  await change('trust', { summary: 'Changed in the meantime' })
  await editor.get(draft)
  const answer = await editor.post(`${draft}/publish`, { ...looked.fields, ...decided })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Another editor changed the draft while you looked it through')
  expect((await editor.post(`${draft}/publish`, { ...answer.fields, ...decided })).status).toBe(303)
})

test('an editor who looked one draft through does not publish another that was begun since', async () => {
  await begin('2024-09')
  const looked = await editor.get(`${draft}/publish`)
  await editor.post(`${draft}/discard`, (await editor.get(`${draft}/discard`)).fields)
  await begin('2024-09')
  const anew = await editor.get(`${draft}/publish`)
  expect(anew.fields.revision).toBe(looked.fields.revision)
  expect((await editor.post(`${draft}/publish`, { ...looked.fields, ...decided })).status).toBe(409)
  expect((await house.visitor().get(`/frameworks/${framework}/2024-09`)).status).toBe(404)
  await editor.post(`${draft}/discard`, (await editor.get(`${draft}/discard`)).fields)
})

test('a draft for discussion leaves the version in force where it is', async () => {
  await begin('2024-03-draft')
  const { fields } = await editor.get(`${draft}/publish`)
  expect((await editor.post(`${draft}/publish`, { ...fields })).status).toBe(422)
  await editor.post(`${draft}/publish`, { ...fields, force: 'discussion' })
  expect((await findVersion(house.db, framework, 'current')).label).not.toBe('2024-03-draft')
  expect((await findVersion(house.db, framework, '2024-03-draft')).status).toBe('draft')
})

test('a label that was taken since it was chosen is refused, and the draft stays', async () => {
  await begin('2024-04')
  const { body } = await editor.get(`/frameworks/${framework}/2024-02/export/json`)
  await editor.get('/frameworks/import')
  const text = JSON.stringify({ ...JSON.parse(body), version: '2024-04', status: 'draft' })
  const { fields: file } = await editor.post('/frameworks/import', { do: 'read', text })
  await editor.post('/frameworks/import', { do: 'publish', packed: file.packed ?? '' })
  const { fields } = await editor.get(`${draft}/publish`)
  const answer = await editor.post(`${draft}/publish`, { ...fields, ...decided })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('A version with this label is published already')
  expect((await editor.get(draft)).select('.cw-draft-strip')).toBeTruthy()
})

test('editors are told when another version came into force since they began', async () => {
  const begin = '/frameworks/whole-systems-top-tips/draft'
  await editor.get(begin)
  await editor.post(begin)
  const notice = 'another version has come into force since'
  expect((await editor.get(begin)).text).not.toContain(notice)

  const { body } = await editor.get('/frameworks/whole-systems-top-tips/1/export/json')
  await editor.get('/frameworks/import')
  const text = JSON.stringify({ ...JSON.parse(body), version: '2', status: 'current' })
  const checked = await editor.post('/frameworks/import', { do: 'read', text })
  await editor.post('/frameworks/import', {
    do: 'publish',
    packed: checked.fields.packed ?? '',
    replaces: '1',
  })
  expect((await editor.get(begin)).text).toContain(notice)
  expect((await editor.get(`${begin}/publish`)).text).toContain(notice)
})
