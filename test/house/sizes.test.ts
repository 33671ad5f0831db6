import { expect, test } from 'vitest'
import { type Piece, type Read, readSyntax } from './syntax.ts'
import { isCode, isTest, readSources, type Source } from './tree.ts'

// A need for more is a need to think. What was thought stands here, with its reason.

const most = { file: 250, function: 50, line: 110, comment: 120 }

const exceptions: Record<string, string> = {
  'test/support/five-rounds.ts openFiveRounds':
    'one closure over one house, whose steps are told one below the other',
  'src/maths/matching/solve/search.ts':
    'one search over one forest; parted, its steps would share twelve columns',
  'src/maths/matching/solve/sparse.ts': 'one assignment; parted, its steps would share ten columns',
  'src/platform/page-memory.ts createPageMemory':
    'one closure over one map; parted, its parts would share five arguments',
  'src/platform/channel.ts openChannel': 'one connection, which all its functions hold',
  'src/modules/people/sign-in/sign-in.test.ts': 'the story of one way in, whose steps are read together',
  'src/platform/mail/mail.test.tsx': 'one outbox, one mail server and one post, which all its stories share',
  'scripts/schema/describe.ts describeSchema': 'five queries of the catalogue, one below the other',
  'scripts/bench/houses.ts openBench':
    'one process from its start to its end, and what is asked of it between',
}

const countLines = (text: string) => text.replace(/\n$/, '').split('\n').length

function fileProblems({ path, text }: Source): string[] {
  const count = countLines(text)
  if (count <= most.file || exceptions[path]) return []
  return [`${path} has ${count} lines, ${most.file} at most: what is the other thing that it does?`]
}

const isFunction = ({ type }: Piece) =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type)

function functionProblems(read: Read): string[] {
  return read.pieces.filter(isFunction).flatMap((piece) => {
    const count = read.lineAt(piece.end) - read.lineAt(piece.start) + 1
    const name = calledBy(piece)
    // A test's story, and the bracket around several, are as long as they are.
    if (count <= most.function || (isTest(read.path) && name === '') || exceptions[`${read.path} ${name}`])
      return []
    return [`${read.path} ${name} has ${count} lines, ${most.function} at most: name a step of it`]
  })
}

/** What a function is called, whether declared or held by a constant. */
function calledBy(piece: Piece): string {
  const named = (piece.id ?? piece.parent?.id ?? piece.parent?.key) as { name?: unknown } | null | undefined
  return typeof named?.name === 'string' ? named.name : ''
}

/** Lines that are too long, but for words that people read: no formatter breaks those, and no reader minds. */
function lineProblems(read: Read): string[] {
  const texts = read.pieces.filter(
    ({ type, value }) =>
      type === 'TemplateLiteral' ||
      type === 'JSXText' ||
      (type === 'Literal' && (typeof value === 'string' || isPattern(value))),
  )
  const wordy = new Set(texts.flatMap((piece) => between(read.lineAt(piece.start), read.lineAt(piece.end))))
  const commented = new Set(
    read.comments.flatMap((comment) => between(read.lineAt(comment.start), read.lineAt(comment.end))),
  )
  return read.text.split('\n').flatMap((line, index) => {
    if (wordy.has(index + 1)) return []
    const limit = commented.has(index + 1) ? most.comment : most.line
    if (line.length <= limit) return []
    return [`${read.path}:${index + 1} has ${line.length} characters, ${limit} at most: break it`]
  })
}

const isPattern = (value: unknown) => value instanceof RegExp

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step)

const sources = readSources(isCode)
const reads = sources.map(readSyntax)

test('files are short enough to be read at once', () => {
  expect(sources.flatMap(fileProblems)).toEqual([])
})

test('functions do one thing', () => expect(reads.flatMap(functionProblems)).toEqual([]))

test('lines fit on a screen', () => expect(reads.flatMap(lineProblems)).toEqual([]))

// The rules themselves, each with a good and a bad example.

const path = 'src/modules/events/register/register.ts'
const lines = (count: number) => 'f()\n'.repeat(count)

test('a file of 250 lines is accepted, one of 251 is found', () => {
  expect(fileProblems({ path, text: lines(250) })).toEqual([])
  expect(fileProblems({ path, text: lines(251) }).join()).toContain('250 at most')
})

test.each([
  ['a function', (inner: string) => `export async function register() {\n${inner}}`],
  ['a constant that holds one', (inner: string) => `export const register = () => {\n${inner}}`],
])('%s of 50 lines is accepted, of 51 is found by its name', (_, write) => {
  const wrong = (count: number) =>
    functionProblems(readSyntax({ path, text: write(lines(count - 2)) })).join()
  expect(wrong(50)).toBe('')
  expect(wrong(51)).toContain('register has 51 lines')
})

test("a test's story may be long, a function beside it may not", () => {
  const wrong = (text: string) =>
    functionProblems(readSyntax({ path: path.replace('.ts', '.test.ts'), text }))
  expect(wrong(`test('x', () => {\n${lines(80)}})`)).toEqual([])
  expect(wrong(`function prepare() {\n${lines(80)}}`)).toHaveLength(1)
})

test.each([
  ['a sentence that people read', `const words = '${'word '.repeat(30)}'`, ''],
  ['a long expression', `const sum = ${'one + '.repeat(20)}one`, 'break it'],
  ['a comment that ends its sentence', `// ${'word '.repeat(22)}`, ''],
  ['a comment without end', `// ${'word '.repeat(30)}`, 'break it'],
])('%s', (_, text, found) => expect(lineProblems(readSyntax({ path, text })).join()).toContain(found))
