import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { anImporter, readContent, smallFramework } from '#test/frameworks.ts'
import { openTestHouse } from '#test/house.ts'
import { findVersion } from '../queries.ts'

const house = await openTestHouse()
const address = '/frameworks/import'
const { editor, bring, press, countRows } = await anImporter(house)

describe('a framework file', () => {
  const folder = join(houseRoot, 'content', 'frameworks')

  test('each shipped file is published as it is, and comes out as it went in', async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
    for (const name of names) {
      const content = await readContent('frameworks', name)
      const checked = await bring(name, content)
      expect(checked.status).toBe(200)
      const done = await press(checked.fields.packed, { do: 'publish' })
      expect(done.status).toBe(303)
      const out = await editor.get(`${done.location}/export/yaml`)
      expect(Buffer.from(out.body).equals(content)).toBe(true)
    }
  })

  test('brought twice, the second time is told that it is there to the letter', async () => {
    const again = await bring('sel-2022.yaml', await readContent('frameworks', 'sel-2022.yaml'))
    expect(again.text).toContain('is published already, and this file is the same to the letter')
    const forced = await press(again.fields.packed, { do: 'publish' })
    expect(forced.status).toBe(409)
    expect(forced.text).toContain('Nothing was stored')
  })

  test('line ends and the mark at the beginning stay as they were', async () => {
    const content = `\ufeff${smallFramework.replaceAll('\n', '\r\n')}`.replace('neighbourhood', 'line-ends')
    const checked = await bring('windows.yml', content)
    const done = await press(checked.fields.packed, { do: 'publish' })
    expect((await editor.get(`${done.location}/export/yaml`)).body).toBe(content)
  })

  test.each([
    ['utf16le', 'UTF-16'],
    ['latin1', 'Windows-1252'],
  ] as const)('words in %s, as other programs write them, are read to the letter', async (encoding, name) => {
    const words = smallFramework
      .replace('neighbourhood', `written-in-${encoding}`)
      .replace('good', 'caf\u00e9')
    const bytes = Buffer.from(encoding === 'utf16le' ? `\ufeff${words}` : words, encoding)
    const checked = await bring('other.yaml', bytes)
    expect(checked.text).toContain('A café neighbour')
    expect(checked.text).toContain(`The file was written in ${name}`)
    const done = await press(checked.fields.packed, { do: 'publish' })
    expect((await editor.get(`${done.location}/export/yaml`)).body).toBe(words)
  })

  test('an older file does not take the place of the version in force unless the editor says so', async () => {
    const file = (version: string) =>
      smallFramework.replace('neighbourhood', 'in-place').replace('"1"', `"${version}"`)
    await press((await bring('a.yaml', file('2'))).fields.packed, { do: 'publish' })
    const checked = await bring('a.yaml', file('1'))
    expect(checked.text).toContain('version 1 takes the place of version 2')
    const unsaid = await press(checked.fields.packed, { do: 'publish' })
    expect(unsaid.status).toBe(422)
    expect(unsaid.select('.nhsuk-error-summary')).toContain('take the place of the one in force')
    expect((await findVersion(house.db, 'in-place', 'current')).label).toBe('2')
    // Another version came into force after the page was shown.
    expect((await press(unsaid.fields.packed, { do: 'publish', replaces: '0' })).status).toBe(422)
    const said = await press(unsaid.fields.packed, { do: 'publish', replaces: '2' })
    expect(said.location).toBe('/frameworks/in-place/1')
    expect((await findVersion(house.db, 'in-place', 'current')).label).toBe('1')
  })

  test('opened as a draft it can be worked on before anybody sees it', async () => {
    const checked = await bring('small.yaml', smallFramework)
    const done = await press(checked.fields.packed, { do: 'draft-file' })
    expect(done.location).toBe('/frameworks/neighbourhood/draft')
    expect((await editor.follow(done)).text).toContain('A new framework')
    expect((await house.visitor().get('/frameworks/neighbourhood')).status).toBe(404)

    const second = await bring('small.yaml', smallFramework)
    expect(second.text).toContain('Editors work on a draft of this framework already')
    const forced = await press(second.fields.packed, { do: 'draft-file' })
    expect(forced.status).toBe(409)
  })

  test('JSON and CSV are taken too, by name or pasted', async () => {
    const json = JSON.stringify({
      id: 'pasted',
      version: '1',
      status: 'current',
      title: 'Pasted',
      characteristics: [{ id: 'a', title: 'A', behaviours: [{ text: 'One' }] }],
    })
    await editor.get(address)
    const checked = await editor.post(address, { do: 'read', text: json })
    expect(checked.text).toContain('The file is whole')
    const done = await press(checked.fields.packed, { do: 'publish' })
    const csv = (await editor.get(`${done.location}/export/csv`)).body
    const again = await bring('pasted.csv', csv.replace('pasted', 'from-a-table'))
    expect(again.text).toContain('The file is whole')
    expect(await press(again.fields.packed, { do: 'publish' })).toMatchObject({ status: 303 })
  })
})

describe('a file that cannot be taken says what to mend, and nothing of it is stored', () => {
  const bad: [string, string, string | Buffer, string][] = [
    ['broken YAML', 'a.yaml', smallFramework.replace('title: Listening', 'title: "Listening'), 'Line '],
    [
      'a number where words are expected',
      'a.yaml',
      smallFramework.replace('"1"', '1'),
      'Line 2: expected words',
    ],
    [
      'an id twice',
      'a.yaml',
      `${smallFramework}        id: x\n      - text: Two\n        id: x\n`,
      'is used twice',
    ],
    [
      'a word that we do not know',
      'a.yaml',
      smallFramework.replace('title: A', 'titel: A'),
      'Did you mean title?',
    ],
    ['nothing', 'a.yaml', '', 'The file is empty'],
    ['only a mark', 'a.txt', '\ufeff', 'The file is empty'],
    ['a Word document', 'a.docx', Buffer.from('PK\u0003\u0004....', 'latin1'), 'save it as plain text'],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7 ...'), 'This is a PDF'],
    ['a picture', 'a.txt', Buffer.from([1, 2, 3, 4, 0, 250, 0, 7, 9]), 'This file is not text'],
    ['broken JSON', 'a.json', '{"id": "x",', 'Line 1'],
  ]
  test.each(bad)('%s', async (_, fileName, content, words) => {
    const before = await countRows()
    const answer = await bring(fileName, content)
    expect(answer.status).toBe(422)
    expect(answer.select('.nhsuk-error-summary')).toContain(words)
    expect(await countRows()).toBe(before)
  })

  test('2 MB, chosen or pasted, are refused at their field', async () => {
    const large = 'x'.repeat(2_000_000)
    const nothing = { field: 'file', fileName: '', content: '' }
    await editor.get(address)
    const pasted = await editor.postFile(address, { do: 'read', text: large }, nothing)
    for (const answer of [await bring('large.yaml', large), pasted]) {
      expect(answer.status).toBe(422)
      expect(answer.select('.nhsuk-error-summary')).toContain('larger than 1 MB')
    }
  })

  test('nothing chosen and nothing pasted', async () => {
    await editor.get(address)
    const answer = await editor.post(address, { do: 'read', text: '  ' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choose a file, or paste the text')
  })

  test('a form whose packed file was tampered with', async () => {
    await editor.get(address)
    for (const packed of ['', 'xxxx', 'eyJ0ZXh0IjoxfQ']) {
      expect((await editor.post(address, { do: 'publish', packed })).status).toBe(422)
    }
  })

  test('formula cells in a table are words like any others; what we write never runs in a spreadsheet', async () => {
    const { body } = await editor.get('/frameworks/pasted/1/export/csv')
    const answer = await bring('formula.csv', body.replace('pasted', 'formula').replace('One', '=1+1'))
    const done = await press(answer.fields.packed, { do: 'publish' })
    expect((await findVersion(house.db, 'formula', 'current')).characteristics[0]?.behaviours[0]?.text).toBe(
      '=1+1',
    )
    const yaml = await editor.get(`${done.location}/export/yaml`)
    const again = await bring('formula.yaml', yaml.body.replace('formula', 'formula-again'))
    const written = await press(again.fields.packed, { do: 'publish' })
    expect((await editor.get(`${written.location}/export/csv`)).body).toContain("'=1+1")
  })
})
