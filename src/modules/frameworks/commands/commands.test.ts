import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readCommand, WrongUsage } from '#platform/command.ts'
import { houseRoot } from '#platform/root.ts'
import { openTestHouse } from '#test/house.ts'
import { readFramework } from '../file/read-framework.ts'
import { writeFramework } from '../file/write-framework.ts'
import { findVersion } from '../queries.ts'
import { frameworkCommands } from './all.ts'

const house = await openTestHouse()
const channel = await openChannel(house.database)
const folder = join(houseRoot, 'content', 'frameworks')
const desk = await mkdtemp(join(tmpdir(), 'commonweal-desk-'))
const order = [
  'sel-2021.yaml',
  'sel-2022-06-collaboration-draft.yaml',
  'sel-2022.yaml',
  'nw-behaviours.yaml',
  'whole-systems-top-tips.yaml',
]

/** Types a command as an operator does, and reads what it says. */
async function type(...given: string[]) {
  let said = ''
  const reported: string[] = []
  const { command, words, flags } = readCommand(frameworkCommands, ['framework', ...given])
  if (command.opens === 'nothing') throw new Error('Each of these opens the house')
  const code = await command.run({
    words,
    flags,
    environment: {},
    now: house.clock.now(),
    house: { config: house.config, database: house.database, channel },
    say: (line) => {
      said += `${line}\n`
    },
    write: (text) => {
      said += text
    },
    report: (line) => void reported.push(line),
  })
  return { code, said, reported: reported.join('\n') }
}

describe('framework import', () => {
  test('an operator brings in every shipped file; each comes out to the letter', async () => {
    expect((await readdir(folder)).filter((name) => name.endsWith('.yaml'))).toHaveLength(order.length)
    for (const name of order) {
      const path = join(folder, name)
      expect(await type('import', path)).toMatchObject({
        code: 0,
        said: expect.stringContaining('Published'),
      })
      const text = await readFile(path, 'utf8')
      const reading = readFramework(text, 'yaml')
      if (!reading.ok) throw new Error('It reads')
      const { id, version } = reading.framework
      const out = join(desk, name)
      expect((await type('export', id, version, '--out', out)).code).toBe(0)
      expect(await readFile(out, 'utf8')).toBe(text)
      expect((await type('export', `${id}@${version}`)).said).toBe(text)
      for (const format of ['json', 'csv'] as const) {
        const written = await type('export', `${id}@${version}`, '--format', format)
        expect(written.said).toBe(writeFramework(reading.framework, format))
      }
    }
  })

  test('the same file twice is nothing to do; other words under the same label are refused', async () => {
    const again = await type('import', join(folder, 'sel-2022.yaml'))
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('to the letter as in this file') })
    const text = await readFile(join(folder, 'sel-2022.yaml'), 'utf8')
    const other = join(desk, 'other.yaml')
    await writeFile(other, text.replace('trust', 'thrust'))
    const refused = await type('import', other)
    expect(refused).toMatchObject({ code: 1, reported: expect.stringContaining('never changes') })
  })

  test('a file that ends without a line’s end comes out so', async () => {
    const text = (await readFile(join(folder, 'sel-2022.yaml'), 'utf8'))
      .replace('id: sel-system-leader', 'id: without-end')
      .trimEnd()
    await writeFile(join(desk, 'without-end.yaml'), text)
    expect((await type('import', join(desk, 'without-end.yaml'))).code).toBe(0)
    expect((await type('export', 'without-end')).said).toBe(text)
  })

  test('a dry run says what would happen and stores nothing', async () => {
    const path = join(desk, 'new.yaml')
    const text = await readFile(join(folder, 'sel-2022.yaml'), 'utf8')
    await writeFile(path, text.replace('2022-10', '2023-01'))
    const dry = await type('import', path, '--dry-run')
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining('can be published') })
    await expect(findVersion(house.db, 'sel-system-leader', '2023-01')).rejects.toThrow('no such version')
    expect((await type('import', path, '--draft')).said).toContain('Opened the draft of sel-system-leader')
    expect(await type('import', path, '--draft')).toMatchObject({
      code: 1,
      reported: expect.stringContaining('Editors work on a draft'),
    })
    expect((await type('import', path, '--draft', '--dry-run')).code).toBe(1)
  })

  test('a dry run refuses what an import would refuse: a name that is the address of another page', async () => {
    const text = await readFile(join(folder, 'sel-2022.yaml'), 'utf8')
    const path = join(desk, 'reserved.yaml')
    await writeFile(path, text.replace('id: sel-system-leader', 'id: import'))
    const document = join(houseRoot, 'content', 'seeds', '004_2218cb1ba80fbcca.txt')
    for (const given of [[path], [path, '--draft'], [document, '--draft', '--as', 'import']]) {
      const dry = await type('import', ...given, '--dry-run')
      expect(dry).toMatchObject({ code: 1, reported: expect.stringContaining('address of another page') })
      expect(await type('import', ...given)).toMatchObject({ code: 1, reported: dry.reported })
    }
  })

  test('a program reads what came of an import and an export', async () => {
    const path = join(folder, 'sel-2022.yaml')
    const read = async (...given: string[]) => JSON.parse((await type(...given, '--json')).said)
    expect(await read('import', path)).toMatchObject({
      done: true,
      outcome: 'same',
      name: 'sel-system-leader@2022-10',
    })
    const refused = await read('import', join(desk, 'other.yaml'))
    expect(refused).toMatchObject({ done: false, outcome: 'label-exists' })
    const text = await readFile(path, 'utf8')
    const exported = { format: 'yaml', fileName: 'sel-system-leader-2022-10.yaml' }
    expect(await read('export', 'sel-system-leader')).toEqual({ ...exported, text })
    const out = join(desk, 'for-a-program.yaml')
    expect(await read('export', 'sel-system-leader', '--out', out)).toEqual({ ...exported, path: out })
  })

  test('a document becomes a draft of the framework that is named', async () => {
    const path = join(houseRoot, 'content', 'seeds', '004_2218cb1ba80fbcca.txt')
    await expect(type('import', path)).rejects.toThrow(WrongUsage)
    const done = await type('import', path, '--draft', '--as', 'nw-system-leadership-behaviours')
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('/draft/source') })
  })

  test('a file that cannot be read says at which line, and stores nothing', async () => {
    const path = join(desk, 'bad.yaml')
    await writeFile(path, 'id: bad\nversion: 3\n')
    const done = await type('import', path)
    expect(done.code).toBe(1)
    expect(done.reported).toContain('bad.yaml: Line 2: expected words')
    expect(done.reported).toContain('Nothing was imported')
    await expect(type('import', join(desk, 'nowhere.yaml'))).rejects.toThrow('CW-FRAMEWORK-2')
    await writeFile(join(desk, 'empty.yaml'), '')
    expect(await type('import', join(desk, 'empty.yaml'))).toMatchObject({ code: 1 })
    await writeFile(join(desk, 'large.yaml'), 'x'.repeat(2_000_000))
    await expect(type('import', join(desk, 'large.yaml'))).rejects.toThrow('CW-FRAMEWORK-3')
  })
})

describe('framework list and show', () => {
  test('every version is listed, for people and for programs', async () => {
    const { said } = await type('list')
    expect(said).toMatch(/sel-system-leader@2022-10 +current/)
    expect(said).toMatch(/sel-system-leader +in work/)
    const { versions, drafts } = JSON.parse((await type('list', '--json')).said)
    expect(versions).toHaveLength(6)
    expect(drafts).toHaveLength(2)
  })

  test('a wording is shown: the one in force, or any by its label', async () => {
    expect((await type('show', 'sel-system-leader')).said).toContain('sel-system-leader@2022-10, in force')
    expect((await type('show', 'sel-system-leader', '2021-10')).said).toContain('superseded')
    const json = await type('show', 'sel-system-leader@2022-06-draft', '--json')
    expect(JSON.parse(json.said)).toMatchObject({ id: 'sel-system-leader', version: '2022-06-draft' })
  })

  test('what is not there is said, with what to do', async () => {
    expect(await type('show', 'nobody')).toMatchObject({
      code: 1,
      reported: expect.stringContaining('commonweal framework list'),
    })
    expect((await type('export', 'sel-system-leader@1999')).code).toBe(1)
    await expect(type('show', 'No Name')).rejects.toThrow(WrongUsage)
    await expect(type('export', 'sel-system-leader', '--format', 'pdf')).rejects.toThrow(WrongUsage)
  })

  test('an existing file is not overwritten', async () => {
    const out = join(desk, 'sel-2022.yaml')
    await expect(type('export', 'sel-system-leader', '--out', out)).rejects.toThrow('CW-FRAMEWORK-1')
  })
})

describe('framework diff', () => {
  test('what became of each wording, word by word, and as data', async () => {
    const { code, said } = await type('diff', 'sel-system-leader@2021-10', 'sel-system-leader')
    expect(code).toBe(0)
    expect(said).toContain('sel-system-leader@2021-10 -> sel-system-leader@2022-10')
    expect(said).toMatch(/\{\+.+\+\}/)
    expect(said).toMatch(/\[-.+-\]/)
    const json = await type('diff', 'sel-system-leader@2022-06-draft', 'sel-system-leader@2022-10', '--json')
    const data = JSON.parse(json.said)
    expect(data).toMatchObject({
      before: 'sel-system-leader@2022-06-draft',
      after: 'sel-system-leader@2022-10',
    })
    expect(data.characteristics[0].behaviours[0]).toHaveProperty('pieces')
    expect(data.characteristics[0].behaviours[0].pieces[0].runs[0]).toHaveProperty('emphasisWas')
  })

  test('a change of emphasis alone is marked', async () => {
    const path = join(desk, 'stressed.yaml')
    const text = await readFile(join(folder, 'whole-systems-top-tips.yaml'), 'utf8')
    const stressed = text.replace('is essential', '**is essential**').replace('version: "1"', 'version: "2"')
    await writeFile(path, stressed)
    await type('import', path)
    const { said } = await type('diff', 'whole-systems-top-tips@1', 'whole-systems-top-tips@2')
    expect(said).toContain('The right leadership {+**+}is essential{+**+} to success')
  })

  test('two frameworks are not two versions', async () => {
    await expect(type('diff', 'sel-system-leader', 'whole-systems-top-tips')).rejects.toThrow(WrongUsage)
  })
})
