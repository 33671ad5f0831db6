import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { easyPeople, header, placeFor, putFile, typeMatch } from '#test/match-command.ts'

// What is wrong with an organiser's files is said with row, column and cure, and nothing is written.

const [first = '', second = '', ...others] = easyPeople(6)
const good = [header, first, second, ...others]
const without = (column: string) => {
  const at = header.split(',').indexOf(column)
  return good.map((row) => row.split(',').toSpliced(at, 1).join(','))
}

test.each<[string, string | string[], RegExp[]]>([
  ['two rows of one person', [...good, first], [/rows 2 and 8, column id: “p0” stands there 2 times/]],
  [
    'no column borough',
    without('borough'),
    [/column borough is missing.*--map "Your column=borough"/, /row 1 holds these/],
  ],
  ['no column id', without('id'), [/column id is missing/]],
  [
    'a column twice',
    good.map((row, at) => `${row},${at === 0 ? 'borough' : 'x'}`),
    [/column borough stands there twice/],
  ],
  ['a person without an id', [...good, ',org9,1,0,1,1,0,,1,online,0'], [/row 8, column id: it is empty/]],
  [
    'a comma in a name without quotation marks',
    [...good, 'Smith, Ann,org9,1,0,1,1,0,,1,online,0'],
    [/row 8 has 12 cells, and the header 11.*quotation marks/],
  ],
  ['a row that is too short', [...good, 'p9,org9'], [/row 8 has 2 cells, and the header 11/]],
  ['a quotation mark that is never closed', [...good, '"p9,org9,1'], [/line 8: expected a closing quote/]],
  [
    'a seniority that is no number',
    [...good, 'p9,o,1,0,1,high,0,,1,online,0'],
    [/row 8, column seniority: “high” is no whole number from 0 to 20/],
  ],
  ['a seniority of 21', [...good, 'p9,o,1,0,1,21,0,,1,online,0'], [/row 8, column seniority: “21”/]],
  [
    'times that are no number',
    [...good, 'p9,o,1,0,1,1,0,,Monday,online,0'],
    [/row 8, column availability: “Monday” is no whole number/],
  ],
  ['a debt of half a match', [...good, 'p9,o,1,0,1,1,0,,1,online,0.5'], [/row 8, column priority: “0.5”/]],
  [
    'lived experience of perhaps',
    [...good, 'p9,o,1,0,1,1,perhaps,,1,online,0'],
    [/row 8, column lived_experience: “perhaps” is neither 0 nor 1/],
  ],
  ['nobody', [header], [/lists nobody/, /a row for each person/]],
  ['nothing at all', '', [/is empty/, /as CSV/]],
  ['a workbook', 'PK\u0003\u0004whatever', [/is a workbook/, /as CSV/]],
])('%s is told, with where it stands and what to do', async (name, lines, told) => {
  const path = putFile(`${name.replaceAll(' ', '-')}.csv`, lines)
  const { code, said, reported } = await typeMatch(path, '--json')
  expect({ code, said }).toEqual({ code: 1, said: '' })
  for (const each of told) expect(reported).toMatch(each)
})

test('rows are counted as a spreadsheet counts them, over empty lines and lines within a cell', async () => {
  const rows = [header, '', `"p\n0"${first.slice(2)}`, '', 'p9,o,1,0,1,high,0,,1,online,0']
  expect((await typeMatch(putFile('counted.csv', rows))).reported).toContain('row 5, column seniority')
})

const people = putFile('good.csv', good)

test('names with commas and quotation marks stand in the plan as they were written', async () => {
  const named = [header, `"Smith, ""Ann"""${first.slice(2)}`, second]
  const { said } = await typeMatch(putFile('named.csv', named), '--json')
  expect(JSON.parse(said).rounds[0].pairs).toEqual([['Smith, "Ann"', 'p1']])
})

test('an empty part is told and counts as one; any other word is a part', async () => {
  const { code, reported } = await typeMatch(putFile('parts.csv', [...good, 'p9,o,,0,1,1,0,,1,online,0']))
  expect({ code, reported }).toEqual({
    code: 0,
    reported: 'parts.csv, row 8, column sector: it is empty. It counts as one part of its own.',
  })
})

test('a history that names people who left is counted, told and otherwise ignored', async () => {
  const met = putFile('left.csv', ['a,b', 'p0,p1', 'p0,gone', 'gone,left'])
  const { code, reported } = await typeMatch(people, '--met', met, '--json')
  expect(code).toBe(0)
  expect(reported).toBe(
    'left.csv: 2 of 3 pairs name people who are not among these (row 3: “gone”). They are ignored.',
  )
})

test.each<[string, string[], RegExp]>([
  [
    'without the columns a and b',
    ['one,other', 'p0,p1'],
    /columns a and b are missing; there are one, other/,
  ],
  ['with an empty cell', ['a,b', 'p0,'], /row 2, column b: it is empty/],
  [
    'with somebody paired with themselves',
    ['a,b', 'p0,p0'],
    /row 2, columns a and b: “p0” is paired with themselves/,
  ],
])('a list of pairs %s is told', async (name, lines, told) => {
  const { code, reported } = await typeMatch(people, '--blocked', putFile(`${name}.csv`, lines))
  expect(code).toBe(1)
  expect(reported).toMatch(told)
})

test('everyone of one organisation: nobody is matched, and it is said what would change that', async () => {
  const path = putFile(
    'one-organisation.csv',
    good.map((row) => row.replace(/,org\d,/, ',Trust,')),
  )
  const { code, said } = await typeMatch(path)
  expect(code).toBe(0)
  expect(said).toContain('Round 1: 0 of 6 people in no pair.')
  expect(said).toMatch(/nobody whom they may meet: 5 if people of one organisation could meet/)
  expect(said).toContain('Let people of one organisation meet: 0 left out.')
})

test('one person is left out with the reason', async () => {
  const plan = placeFor('one.json')
  const path = putFile('one.csv', [header, first])
  const { code, said } = await typeMatch(path, '--json', '--out', plan)
  expect(code).toBe(0)
  expect(JSON.parse(said).rounds[0]).toMatchObject({
    pairs: [],
    unmatched: [{ id: 'p0', kind: 'nobody', reason: 'There is nobody whom they may meet.' }],
  })
  expect(await typeMatch('--check', path, plan)).toMatchObject({ code: 0 })
})

test('all blocked: nobody is matched, and no reason tells of a block', async () => {
  const pairs = [0, 1, 2, 3, 4, 5].flatMap((a) =>
    [0, 1, 2, 3, 4, 5].filter((b) => b > a).map((b) => `p${a},p${b}`),
  )
  const { code, said } = await typeMatch(people, '--blocked', putFile('all.csv', ['a,b', ...pairs]))
  expect(code).toBe(0)
  expect(said).toContain('There is nobody whom they may meet.')
  expect(said).not.toMatch(/block/i)
})

test.each<[string, string, RegExp]>([
  [
    'an unknown key',
    'sameOrganisation: true',
    /key sameOrganisation: there is no such rule\. There are weights, organisations_differ/,
  ],
  [
    'an unknown weight',
    'weights: { sector: 40 }',
    /key weights\.sector: there is no such rule\. Weights are part, place/,
  ],
  [
    'a weight below nought',
    'weights: { part: -1 }',
    /key weights\.part: write a whole number from 0 to 1,000/,
  ],
  ['a rule that is neither true nor false', 'parts_differ: 2', /key parts_differ: write true or false/],
  ['a list', '- parts_differ', /at its top: write keys with values/],
  ['no YAML', 'weights: {', /it is no YAML/],
])('rules with %s are told', async (name, text, told) => {
  const { code, reported } = await typeMatch(people, '--rules', putFile(`${name}.yaml`, text))
  expect(code).toBe(1)
  expect(reported).toMatch(told)
})

test('a file that is not there, and one that cannot be written, are told before anything is matched', async () => {
  expect((await typeMatch('nowhere.csv')).reported).toMatch(/nowhere\.csv cannot be read \(ENOENT\)/)
  const nowhere = placeFor('no-folder/plan.json')
  expect(await typeMatch(people, '--out', nowhere)).toMatchObject({
    code: 1,
    said: '',
    reported: expect.stringMatching(/plan\.json cannot be written \(ENOENT\)\nName a file in a folder/),
  })
  const folder = placeFor('a-folder')
  mkdirSync(folder)
  expect((await typeMatch(people, '--out', folder)).reported).toContain('it is a folder')
})

test('debts and points that are too large to be added up are told, and not as a mistake of ours', async () => {
  const owed = [header, ...easyPeople(400).map((row) => row.replace(/0$/, '1000'))]
  const rules = putFile(
    'large.yaml',
    'owed_first: true\nacross_first: true\nweights: { part: 1000, owed: 1000 }\n',
  )
  const { code, reported } = await typeMatch(putFile('owed.csv', owed), '--rules', rules)
  expect(code).toBe(1)
  expect(reported).toMatch(/cannot be added up exactly: lower them/)
})

test('a plan of other people, and a file that is no plan, do not hold', async () => {
  const plan = placeFor('theirs.json')
  await typeMatch(people, '--out', plan)
  const other = putFile('others.csv', [header, ...easyPeople(4).map((row) => `x${row}`)])
  const { code, said } = await typeMatch('--check', other, plan)
  expect(code).toBe(1)
  expect(said).toContain('IT DOES NOT HOLD')
  expect(said).toContain('p0 is in the plan and not among the people.')
  expect((await typeMatch('--check', people, putFile('no.json', '{}'))).reported).toMatch(
    /at rounds: it is no plan/,
  )
  expect((await typeMatch('--check', people, putFile('no.txt', 'hello'))).reported).toMatch(/it is no JSON/)
})
