import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WrongUsage } from '#platform/command.ts'
import { inventConversation } from '#test/invented-conversation.ts'
import { putFile, typeOpinions } from '#test/opinions-command.ts'

// What is wrong with somebody's files is said with row, column and cure; what is only little is analysed, and said so.

const votesHeader = 'timestamp,datetime,comment-id,voter-id,vote'
const statementsHeader = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'
const vote = (
  statement: number | string,
  voter: number | string,
  answer: number | string,
  at: number | string = 1_000,
) => `${at},Wed Jul 27,${statement},${voter},${answer}`
const statement = (id: number | string, text = `Statement ${id}`, moderated: number | string = 1) =>
  `1000,Wed Jul 27,${id},0,0,0,${moderated},${text}`

const people = Array.from({ length: 20 }, (_, person) => person)
const goodVotes = [
  votesHeader,
  ...people.flatMap((person) => [0, 1, 2].map((id) => vote(id, person, person % 2 === 0 ? 1 : -1))),
]
const goodStatements = [statementsHeader, ...[0, 1, 2].map((id) => statement(id))]
let files = 0
const put = (lines: string | readonly string[]) => putFile(`file-${(files += 1)}.csv`, lines)

const votes = put(goodVotes)
const statements = put(goodStatements)

test.each<[string, string | string[], RegExp]>([
  ['nothing', '', /is empty[^]*as CSV/],
  ['a header alone', [votesHeader], /holds no vote\n/],
  ['no column of votes', goodVotes.map((row) => row.replace(/,[^,]*$/, '')), /column vote is missing/],
  [
    'a column twice',
    goodVotes.map((row) => `${row},${row === votesHeader ? 'vote' : 1}`),
    /column vote stands there 2 times/,
  ],
  ['its header again in the middle', [...goodVotes, votesHeader], /row 62: it is the header again/],
  [
    'a vote that is a word',
    [...goodVotes, vote(0, 1, 'agree')],
    /row 62, column vote: “agree” is no vote. 1 is agree/,
  ],
  ['a vote of toString', [...goodVotes, vote(0, 1, 'toString')], /“toString” is no vote/],
  ['a vote of 2', [...goodVotes, vote(0, 1, 2)], /row 62, column vote: “2” is no vote/],
  ['a vote of nobody', [...goodVotes, vote(0, '', 1)], /row 62, column voter-id: it is empty/],
  [
    'a time that is a word',
    [...goodVotes, vote(0, 1, 1, 'Wednesday')],
    /row 62, column timestamp: “Wednesday” is no time/,
  ],
  ['a row that is too short', [...goodVotes, '1,2'], /row 62 has 2 cells, and the header 5/],
  [
    'only votes on statements that are not there',
    [votesHeader, vote(77, 1, 1)],
    /no vote .* the statements .*“77”/,
  ],
  ['a workbook', 'PK\u0003\u0004whatever', /is a workbook/],
])('votes with %s are told', async (_, lines, told) => {
  const { code, said, reported } = await typeOpinions(put(lines), '--statements', statements, '--json')
  expect({ code, said }).toEqual({ code: 1, said: '' })
  expect(reported).toMatch(told)
})

test.each<[string, string | string[], RegExp]>([
  ['a header alone', [statementsHeader], /holds no statement\n/],
  [
    'no column of words',
    goodStatements.map((row) => row.replace(/,[^,]*$/, '')),
    /column comment-body is missing/,
  ],
  [
    'an id twice',
    [...goodStatements, statement(1)],
    /rows 3 and 5, column comment-id: “1” stands there twice/,
  ],
  [
    'a decision of perhaps',
    [...goodStatements, statement(9, 'x', 'perhaps')],
    /row 5, column moderated: “perhaps”/,
  ],
])('statements with %s are told', async (_, lines, told) => {
  const { code, reported } = await typeOpinions(votes, '--statements', put(lines), '--json')
  expect(code).toBe(1)
  expect(reported).toMatch(told)
})

test('a file that is not there is told by its name', async () => {
  const { code, reported } = await typeOpinions('nowhere.csv', '--statements', statements)
  expect({ code, reported: reported.split('\n')[0] }).toEqual({
    code: 1,
    reported: 'CW-OPINIONS-1: nowhere.csv cannot be read (ENOENT)',
  })
  expect((await typeOpinions(votes, '--statements', 'no.csv')).reported).toContain('no.csv cannot be read')
  expect((await typeOpinions(votes, '--statements', statements, '--given', 'g.csv')).reported).toContain(
    'g.csv',
  )
})

test('votes on statements that are not there, and rows without a vote, are counted, told and ignored', async () => {
  const path = put([...goodVotes, vote(77, 1, 1), vote(78, 1, 1), vote(0, 1, '')])
  const { code, said, reported } = await typeOpinions(path, '--statements', statements, '--json')
  expect(code).toBe(0)
  expect(reported).toMatch(/2 of 62 votes are on statements that are not among these \(the first on “77”\)/)
  expect(reported).toMatch(/1 of 63 rows hold no vote/)
  expect(JSON.parse(said)).toMatchObject({
    people: 20,
    statements: 3,
    votes: 60,
    notes: reported.split('\n'),
  })
})

test.each<[string, string[], RegExp]>([
  ['one person', [vote(0, 1, 1)], /1 person has voted enough, and groups of 5 or more need 10/],
  ['identical votes', people.map((person) => vote(0, person, 1)), /people do not differ/],
  ['passes alone', people.map((person) => vote(0, person, 0)), /people do not differ/],
])('of %s there are no groups, and it is said why', async (_, rows, told) => {
  for (const manner of [[], ['--compatible', '--smallest', '5']]) {
    const { code, said } = await typeOpinions(
      put([votesHeader, ...rows]),
      '--statements',
      statements,
      '--json',
      ...manner,
    )
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      shown: 'none',
      k: 1,
      groups: [],
      why: expect.stringMatching(told),
    })
  }
})

test('votes on statements that were taken out alone make no groups and no consensus', async () => {
  const path = put([statementsHeader, ...[0, 1, 2].map((id) => statement(id, 'x', -1))])
  const { said } = await typeOpinions(votes, '--statements', path, '--json')
  expect(JSON.parse(said)).toMatchObject({
    shown: 'none',
    why: expect.stringContaining('nobody has voted on a statement that says what people think'),
    commonGround: [],
    consensus: { agree: [], disagree: [] },
  })
})

test('a spreadsheet’s own ways are understood: marks at the beginning, semicolons, cells of several lines', async () => {
  const words = '"Say ""yes"";\nor no"'
  const saved = (lines: readonly string[]) => `\ufeff${lines.join('\r\n')}\r\n`.replaceAll(',', ';')
  const asSaved = (row: string) => row.replace(/^1000,/, '"1,65893E+12",')
  const votesPath = put('')
  writeFileSync(
    votesPath,
    `\ufeff${goodVotes
      .map(asSaved)
      .join('\r\n')
      .replaceAll(/,(?!65893)/g, ';')}\r\n`,
  )
  const statementsPath = put(saved([statementsHeader, statement(0, words), statement(1), statement(2)]))
  const { code, said, reported } = await typeOpinions(votesPath, '--statements', statementsPath)
  expect({ code, reported }).toEqual({ code: 0, reported: '' })
  expect(said).toContain('Say "yes"; or no')
  expect(said).toContain('20 people voted 60 times on 3 statements.')
})

test('whoever has a blank group is in none; who did not vote, and a group of nobody, are told', async () => {
  const given = put(['participant,group-id', '0,', '1,a', '2,b', '3,b', '99,c'])
  const { said, reported } = await typeOpinions(votes, '--statements', statements, '--given', given, '--json')
  expect(JSON.parse(said)).toMatchObject({
    k: 2,
    groups: [
      { id: 'a', members: [1] },
      { id: 'b', members: [2, 3] },
    ],
  })
  expect(reported).toMatch(/1 of 4 people in groups did not vote \(the first is “99”\)/)
  const blank = put(['participant,group-id', '0,', '1,'])
  const { said: none } = await typeOpinions(votes, '--statements', statements, '--given', blank, '--json')
  expect(JSON.parse(none)).toMatchObject({
    shown: 'none',
    groups: [],
    gac: {},
    why: expect.stringContaining('nobody who voted'),
  })
  const twice = put(['participant,group-id', '0,a', '0,b'])
  expect((await typeOpinions(votes, '--statements', statements, '--given', twice)).reported).toMatch(
    /rows 2 and 3, column participant: “0” stands there twice/,
  )
})

test.each([
  ['--groups', '1'],
  ['--groups', 'two'],
  ['--groups', '-3'],
  ['--smallest', '0'],
])('%s %s is refused with what it takes', async (flag, word) => {
  await expect(typeOpinions(votes, '--statements', statements, `${flag}=${word}`)).rejects.toThrow(WrongUsage)
})

test('more groups than there are people for are refused, and so is a command without statements', async () => {
  const { code, reported } = await typeOpinions(
    votes,
    '--statements',
    statements,
    '--groups',
    '21',
    '--compatible',
  )
  expect(code).toBe(1)
  expect(reported).toMatch(/21 groups of 1 or more people need 21 people who voted enough, and there are 20/)
  await expect(typeOpinions(votes)).rejects.toThrow(/--statements COMMENTS\.csv/)
  expect((await typeOpinions(votes, '--statements', statements, '--meta', '1,88')).reported).toMatch(
    /--meta names “88”, and there is no such statement/,
  )
})

test('the page that a person reads has sentences and tables, and no figure of few people', async () => {
  const { votes: cast, conversation } = inventConversation({
    kind: 'two',
    people: 40,
    statements: 30,
    fill: 1,
    seed: '1',
  })
  const path = put([votesHeader, ...cast.map((one) => vote(one.statement, one.person, one.answer, one.at))])
  const list = put([statementsHeader, ...conversation.table.statements.map((id) => statement(id))])
  const { code, said } = await typeOpinions(path, '--statements', list)
  expect(code).toBe(0)
  expect(said).toContain('The groups are stable')
  expect(said).toMatch(/^ +A +\d+$/m)
  expect(said).toMatch(/^ *id {2}voted +agree +disagree +pass/m)
  expect(said).toContain('s1000')
})
