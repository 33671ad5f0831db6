import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { openTestHouse } from '#test/house.ts'
import { readFramework } from '../file/read-framework.ts'
import { writeFramework } from '../file/write-framework.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const visitor = house.visitor()

const folder = join(houseRoot, 'content', 'frameworks')
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
const shipped = await Promise.all(
  files.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    const reading = readFramework(text, 'yaml')
    if (!reading.ok) throw new Error(`${name} does not read`)
    return { name, text, framework: reading.framework }
  }),
)

test.each(shipped)(
  'anybody takes $name away as the very file that was imported',
  async ({ text, framework }) => {
    const { id, version } = framework
    const answer = await visitor.get(`/frameworks/${id}/${version}/export/yaml`)
    expect(answer.body).toBe(text)
    expect(answer.headers['content-type']).toBe('application/yaml; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain(`${id}-${version}.yaml`)
  },
)

test.each(shipped)('$name in the other formats reads as the same framework', async ({ framework }) => {
  const { id, version } = framework
  for (const format of ['json', 'csv'] as const) {
    const { body } = await visitor.get(`/frameworks/${id}/${version}/export/${format}`)
    expect(body).toBe(writeFramework(framework, format))
    expect(readFramework(body, format)).toEqual({ ok: true, framework })
  }
})

test('there is no export of what is not there', async () => {
  for (const path of [
    'sel-system-leader/1999/export/yaml',
    'nobody/1/export/yaml',
    'sel-system-leader/2022-10/export/pdf',
  ])
    expect((await visitor.get(`/frameworks/${path}`)).status).toBe(404)
})

test('an editor takes a draft away, and brings it back as another draft', async () => {
  const editor = await house.signedIn('editor')
  const draft = '/frameworks/sel-system-leader/draft'
  await editor.get(draft)
  await editor.post(draft)
  const { body } = await editor.get(`${draft}/export/yaml`)
  expect(readFramework(body, 'yaml')).toMatchObject({
    ok: true,
    framework: { id: 'sel-system-leader', status: 'draft' },
  })
  expect((await visitor.get(`${draft}/export/yaml`)).status).toBe(303)
})
