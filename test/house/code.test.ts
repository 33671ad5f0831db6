import { expect, test } from 'vitest'
import { nameOf, type Piece, type Read, readSyntax } from './syntax.ts'
import { isCode, isTest, readSources } from './tree.ts'

// How the code of this house reads (STYLE.md): each rule is a function that takes a file and says the cures.

type Rule = (read: Read) => string[]

/** Where something stands, and what to do about it. */
const at = ({ path, lineAt }: Read, { start }: { start: number }, cure: string) =>
  `${path}:${lineAt(start)}: ${cure}`

const homeless =
  /^(utils?|helpers?|common|misc|shared|service|services|manager|handler|handlers|data|info|process)$/

const wordsOf = (name: string) =>
  name.split(/[-_./]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())

/** Folders and files whose name says that the thing has no home yet. */
const fileNames: Rule = ({ path }) =>
  path
    .split('/')
    .flatMap(wordsOf)
    .filter((word) => homeless.test(word))
    .map((word) => `${path}: “${word}” is no name; say what it does for people, and where it belongs`)

const homelessHere = /^(utils?|helpers?|misc|manager|service)$/

const declaredNames: Rule = (read) =>
  read.pieces
    .filter(({ type }) =>
      /^(FunctionDeclaration|VariableDeclarator|TSTypeAliasDeclaration|ClassDeclaration)$/.test(type),
    )
    .filter(({ id }) => wordsOf(nameOf(id)).some((word) => homelessHere.test(word)))
    .map((piece) => at(read, piece, `name ${nameOf(piece.id)} by what it does`))

const leftovers: Rule = (read) =>
  read.comments
    .filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
    .map((comment) => at(read, comment, 'do it, or write the wish down where wishes are kept'))

const looseTypes: Rule = (read) =>
  read.pieces
    .filter((piece) => piece.type === 'TSAnyKeyword' && !hasReason(read, piece))
    .map((piece) => at(read, piece, 'say the type, or unknown; or give the reason for any beside it'))

/** `as` and `!` tell the compiler that we know better: say why. */
const claims: Rule = (read) => {
  if (isTest(read.path)) return []
  return read.pieces
    .filter(
      (piece) => piece.type === 'TSNonNullExpression' || (piece.type === 'TSAsExpression' && !isConst(piece)),
    )
    .filter((piece) => !hasReason(read, piece))
    .map((piece) => at(read, piece, 'let a type or a check prove it, or give the reason beside it'))
}

const isConst = ({ typeAnnotation }: Piece) =>
  nameOf((typeAnnotation as { typeName?: unknown } | undefined)?.typeName) === 'const'

/** A comment on the line, or one that ends at most three lines above it. */
const hasReason = ({ comments, lineAt }: Read, { start, end }: Piece) =>
  comments.some((comment) => {
    const last = lineAt(comment.end)
    return last >= lineAt(start) - 3 && last <= lineAt(end)
  })

const silencings: Rule = (read) =>
  read.comments.flatMap((comment) => {
    if (/@ts-(ignore|nocheck)/.test(comment.text)) return [at(read, comment, 'mend the type instead')]
    if (!/oxlint-disable|biome-ignore|@ts-expect-error/.test(comment.text)) return []
    const reason = /( -- |biome-ignore [\w/]+: |@ts-expect-error )\s*\S+ \S/.test(comment.text)
    return reason ? [] : [at(read, comment, 'give the reason: … -- because …')]
  })

const skipped: Rule = (read) =>
  read.pieces.flatMap((piece) => {
    if (piece.type !== 'MemberExpression' || !/^(test|it|describe)$/.test(nameOf(piece.object))) return []
    const how = nameOf(piece.property)
    if (how === 'only') return [at(read, piece, 'let all tests run')]
    if (how !== 'skip' && how !== 'todo' && how !== 'skipIf') return []
    return hasReason(read, piece)
      ? []
      : [at(read, piece, 'say beside it why, and until when, it does not run')]
  })

const rawMarkup: Rule = (read) =>
  read.pieces
    .filter(
      ({ type, name }) =>
        type === 'JSXAttribute' && /^(style|dangerouslySetInnerHTML|on[A-Z]\w*)$/.test(nameOf(name)),
    )
    .map((piece) =>
      at(read, piece, 'no style, handler or raw HTML on an element: use a class, an island, Markdown'),
    )

const mayReadAll = ['src/platform/config.ts', 'src/cli.ts', 'src/start.ts', 'src/server.ts']

/** Programs of others are run with a little of the environment that we were started with. */
const mayPassOn = ['src/platform/postgres/cluster.ts', 'src/platform/postgres/server.ts']

const environment: Rule = (read) => {
  if (!read.path.startsWith('src/') || isTest(read.path)) return []
  return read.pieces
    .filter(
      ({ type, object, property }) =>
        type === 'MemberExpression' && nameOf(object) === 'process' && nameOf(property) === 'env',
    )
    .filter((piece) => {
      const inner = piece.parent?.type === 'MemberExpression' ? nameOf(piece.parent.property) : ''
      return inner ? !(mayPassOn.includes(read.path) && inner === 'PATH') : !mayReadAll.includes(read.path)
    })
    .map((piece) => at(read, piece, 'make it a setting in src/platform/settings.ts, with its meaning'))
}

const standards: Rule = (read) =>
  read.pieces
    .filter(({ type }) => type === 'ExportDefaultDeclaration')
    .filter(() => read.path.startsWith('src/'))
    .map((piece) => at(read, piece, 'export it by its name'))

const rules: Record<string, { rule: Rule; good: string; bad: string; path?: string }> = {
  'a name says what a thing is for': {
    rule: declaredNames,
    good: 'const places = 3',
    bad: 'class PlaceManager {}',
  },
  'nothing is left for later': { rule: leftovers, good: '// Places are few.', bad: '// TODO: count places' },
  'a type says what it is': { rule: looseTypes, good: 'let a: unknown', bad: 'let a: any' },
  'who knows better than the compiler says why': {
    rule: claims,
    good: '// A member always has a name.\nconst n = name as string\nconst k = [1] as const',
    bad: 'const n = name as string',
  },
  'who silences a check says why': {
    rule: silencings,
    good: '// oxlint-disable-next-line no-control-regex -- control characters are what it finds',
    bad: '// oxlint-disable-next-line no-control-regex',
  },
  'a test that does not run says why': {
    rule: skipped,
    good: '// Without a browser there is nothing to see.\ntest.skipIf(!browser)("x", () => {})',
    bad: 'test.skip("x", () => {})',
    path: 'src/modules/events/register/register.test.ts',
  },
  'an element carries no style, handler or raw HTML': {
    rule: rawMarkup,
    good: 'const a = <p class="lead">x</p>',
    bad: 'const a = <p style="color: red">x</p>',
    path: 'src/modules/events/register/page.tsx',
  },
  'only config.ts reads the environment': {
    rule: environment,
    good: 'const { port } = config',
    bad: 'const port = process.env.PORT',
  },
  'everything is exported by its name': {
    rule: standards,
    good: 'export const a = 1',
    bad: 'export default 1',
  },
}

const reads = readSources(isCode).map(readSyntax)

test('files and folders have a home and a name', () => expect(reads.flatMap(fileNames)).toEqual([]))

test.each(Object.entries(rules))('%s', (_, { rule }) => expect(reads.flatMap(rule)).toEqual([]))

// The rules themselves, each with a good and a bad example.

test.each(Object.entries(rules))(
  '%s: a good example passes, a bad one is found',
  (_, { rule, good, bad, path }) => {
    const read = (text: string) =>
      readSyntax({ path: path ?? 'src/modules/events/register/register.ts', text })
    expect(rule(read(good))).toEqual([])
    expect(rule(read(bad))).toHaveLength(1)
  },
)

test('a folder without a home is found', () => {
  const named = (path: string) => fileNames(readSyntax({ path, text: '' }))
  expect(named('src/modules/events/register/page.tsx')).toEqual([])
  expect(named('src/modules/events/date-utils.ts').join()).toContain('is no name')
  expect(named('src/platform/common/dates.ts').join()).toContain('is no name')
})
