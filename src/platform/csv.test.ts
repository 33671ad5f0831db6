import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvMark, readCells, writeCells } from './csv.ts'

const textsOf = (text: string) => {
  const read = readCells(text)
  return read.ok ? read.rows.map((row) => row.map((cell) => cell.text)) : read.message
}

test('a cell that a spreadsheet would run is kept as text, and read back as it was', () => {
  for (const cell of [
    '=1+1',
    '+44 20',
    '-3',
    '@here',
    '\t=1',
    '\n=1',
    '＝1',
    "'=1",
    '=HYPERLINK("http://x","y")',
  ]) {
    const written = writeCells([[cell, 'b']])
    expect(written, cell).toMatch(/^"?'/)
    expect(textsOf(written)).toEqual([[cell, 'b']])
  }
})

test('separators, quotes and line ends are quoted, as RFC 4180 has it', () => {
  expect(writeCells([['a,b', 'say "so"', 'two\nlines', ' edge']])).toBe(
    '"a,b","say ""so""","two\nlines"," edge"\r\n',
  )
})

test('words with accents survive, behind the mark that Excel needs', () => {
  expect(`${csvMark}${writeCells([['Zoë', 'Ångström', '李']])}`).toBe('\ufeffZoë,Ångström,李\r\n')
})

test('whatever cells hold, they are read back the same', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''))
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const kept = rows.filter((row) => row.some((text) => text !== ''))
        // The first line tells the separator: a heading, as in every file that we write.
        const read = textsOf(writeCells([['one', 'two'], ...kept]))
        expect(read).toEqual([['one', 'two'], ...kept])
      },
    ),
  )
})
