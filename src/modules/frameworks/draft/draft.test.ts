import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const draft = '/frameworks/sel-system-leader/draft'

test('an editor begins the next version: the wording in force, word for word, marked as a draft', async () => {
  const editor = await house.signedIn('editor')
  expect((await editor.get(draft)).text).toContain('32 behaviours')
  const begun = await editor.post(draft)
  expect(begun).toMatchObject({ status: 303, location: draft })

  const overview = await editor.follow(begun)
  expect(overview.select('.cw-draft-strip')).toContain('Not published')
  expect(overview.selectAll('.nhsuk-task-list__status')).toEqual(Array(5).fill('As it was'))
})

test('what is published stays as it is while a draft is written', async () => {
  const [editor, visitor] = [await house.signedIn('editor'), house.visitor()]
  await editor.get(draft)
  await editor.post(draft)
  const { fields } = await editor.get(`${draft}/edit/trust`)
  await editor.post(`${draft}/edit/trust`, { ...fields, summary: 'Other words altogether', do: 'save' })
  expect((await visitor.get('/frameworks/sel-system-leader')).text).not.toContain('Other words altogether')
  expect((await editor.get(draft)).selectAll('.nhsuk-task-list__status')).toContain('Changed')
})

test('two editors who begin at once work on one draft', async () => {
  const editors = [await house.signedIn('editor'), await house.signedIn('editor')]
  const begin = '/frameworks/nw-system-leadership-behaviours/draft'
  for (const editor of editors) expect((await editor.get(begin)).status).toBe(200)
  const done = await Promise.all(editors.map((editor) => editor.post(begin)))
  expect(done.map(({ status }) => status)).toEqual([303, 303])
})

test.each([
  ['a visitor is asked to sign in', [], 303],
  ['a member is told that it is for others', ['member'], 403],
  ['an organiser is told so too', ['organiser'], 403],
] as const)('%s, on every page of a draft', async (_, roles, status) => {
  const browser =
    roles.length === 0
      ? house.visitor()
      : await house.signedIn(...roles.filter((role): role is 'organiser' => role === 'organiser'))
  const pages = [
    '',
    '/edit/trust',
    '/describe',
    '/arrange',
    '/publish',
    '/discard',
    '/source',
    '/export/yaml',
  ]
  for (const path of pages) expect((await browser.get(`${draft}${path}`)).status).toBe(status)
  expect((await browser.get('/frameworks/import')).status).toBe(status)
})

test('a draft of a framework that is not there cannot be begun', async () => {
  const editor = await house.signedIn('editor')
  expect((await editor.get('/frameworks/nothing-here/draft')).status).toBe(404)
})

test('a page of a draft asks the database four times at most, the last look before publishing six', async () => {
  const editor = await house.signedIn('editor')
  for (const path of ['', '/edit/trust', '/describe', '/arrange', '/publish', '/discard']) {
    await editor.get(`${draft}${path}`)
    const before = house.database.statistics.statements
    expect((await editor.get(`${draft}${path}`)).status).toBe(200)
    expect(house.database.statistics.statements - before).toBeLessThanOrEqual(
      // It counts besides who would hear of it, and looks whether the framework is our own.
      path === '/publish' ? 6 : 4,
    )
  }
})

test('whatever a form is sent, an editor gets a page that says what to do', async () => {
  const editor = await house.signedIn('editor')
  await editor.get(draft)
  const garbage: Record<string, string>[] = [
    {},
    { do: 'remove-0', 'text-1': 'x' },
    { do: 'up-99999', 'text-0': '', 'text-9999': '\u0000\u0007' },
    { do: 'save', revision: 'x', began: '{"a":', 'text-1': 'x', 'was-1': 'nobody', 'lens-1': 'y' },
    { do: 'save', revision: '-1', began: '[]', title: 'x'.repeat(5000) },
    { do: 'save', 'text-1': 'x', 'was-1': '00000000-0000-4000-8000-000000000000', 'text-x': 'y' },
    { status: 'current', revision: '9e99', label: 'x'.repeat(5000) },
    { do: 'add', key: 'trust' },
    { do: 'publish', packed: '{}' },
    { do: 'draft-document', packed: 'AAAA', which: 'x' },
  ]
  for (const fields of garbage) {
    for (const path of ['/edit/trust', '/edit/nothing', '/describe', '/arrange', '/publish']) {
      const answer = await editor.post(`${draft}${path}`, fields)
      expect([200, 303, 404, 409, 422]).toContain(answer.status)
    }
    expect([422]).toContain((await editor.post('/frameworks/import', fields)).status)
  }
})
