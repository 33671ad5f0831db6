import fc from 'fast-check'
import { fillIn, type Things } from './things.ts'

/** Words that have broken other people's houses, and what nobody would think of. */
const known = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u0001\u0008\u001b[31m',
  '\r\nset-cookie: a=b',
  "' or 1=1 --",
  '"; drop table people.member; --',
  '$1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}',
  'javascript:alert(1)',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '../../../etc/passwd',
  '%00',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '99999999999999999999999',
  '9007199254740993',
  '2022-02-30',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-00000000000g',
  'draft',
  'current',
  'import',
  'amara@commonweal.example',
  '\ud800',
  '\udc00\ud800',
  '\u202egnp.exe',
  '\ufeff',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(100),
  '# '.repeat(500),
  '['.repeat(2000),
  '('.repeat(2000),
  '>'.repeat(2000),
  '*_`~'.repeat(500),
  '- a\n  '.repeat(300),
  '|a|b|\n|-|-|\n'.repeat(100),
  `[x](${'('.repeat(500)})`,
  'a'.repeat(70_000),
  'word '.repeat(20_000),
  `${'a,'.repeat(5000)}\n`.repeat(3),
  '{"a":'.repeat(2000),
  'a: &a [*a,*a]\nb: *a',
] as const

/** A hostile word: a known one, one of a machine, or both together. */
export const hostileWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...known), fc.string({ maxLength: 5 })).map((two) => two.join('')),
  },
)

const names = [
  'page',
  'before',
  'find',
  'to',
  'from',
  '__proto__',
  'constructor',
  'token',
  'revision',
  'a[b][c]',
  `a${'[b]'.repeat(500)}`,
  'a[]',
  '',
  '\0',
]

/** Names and words as a browser never sends them: each name may come several times. */
export const hostileFields = (expected: readonly string[]) =>
  fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(expected.length > 0 ? expected : names)) },
        { weight: 1, arbitrary: fc.constantFrom(...names) },
      ),
      hostileWord,
    ),
    { maxLength: 12 },
  )

/** The address with hostile words for some of its parts, real things for the others, and a hostile query. */
export function hostileAddress(url: string, things: Things): fc.Arbitrary<string> {
  const parts = [...url.matchAll(/:(\w+)/g)].map(([, word]) => `${word}`)
  const words = fc.record(Object.fromEntries(parts.map((part) => [part, fc.option(hostileWord)])))
  return fc.tuple(words, hostileFields([])).map(([given, query]) => {
    // Half of a pair of code units cannot be written in an address at all.
    const hostile = Object.entries(given).flatMap(([part, word]) =>
      word ? [[part, word.toWellFormed()]] : [],
    )
    const path = fillIn(url, { ...things, ...Object.fromEntries(hostile) })
    return query.length > 0 ? `${path}?${asForm(query)}`.slice(0, 15_000) : path
  })
}

/** As a query writes them. What has no place in UTF-8 becomes the sign for that. */
const asForm = (fields: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(fields.map(([name, word]) => [name, word])).toString()

/** A body that says it is a form with files, and is one, or was one before it was broken. */
export const brokenParts = fc
  .record({
    boundary: fc.constantFrom('x', '-'.repeat(70), 'a b', '"'),
    token: fc.constantFrom('first', 'last', 'never'),
    name: fc.constantFrom('file', 'text', '__proto__', ''),
    fileName: fc.constantFrom('a.yaml', '../../a.csv', '', 'a"b', '\u202etxt.exe', 'a'.repeat(3000)),
    word: hostileWord,
    flaw: fc.constantFrom(
      'none',
      'no end',
      'no blank line',
      'other boundary',
      'nested',
      'cut',
      'junk before',
    ),
  })
  .map(({ boundary, token, name, fileName, word, flaw }) => (sent: string) => {
    const tokenPart = `--${boundary}\r\nContent-Disposition: form-data; name="token"\r\n\r\n${sent}\r\n`
    const line = `Content-Disposition: form-data; name="${name}"; filename="${fileName}"`
    const kind = flaw === 'nested' ? 'Content-Type: multipart/mixed; boundary=y' : 'Content-Type: text/plain'
    const filePart = `--${boundary}\r\n${line}\r\n${kind}\r\n${flaw === 'no blank line' ? '' : '\r\n'}${word}\r\n`
    const all = token === 'first' ? tokenPart + filePart : token === 'last' ? filePart + tokenPart : filePart
    const ended = flaw === 'no end' ? all : `${all}--${boundary}--\r\n`
    const body = flaw === 'cut' ? ended.slice(0, ended.length / 2) : ended
    return {
      type: `multipart/form-data; boundary=${flaw === 'other boundary' ? 'z' : boundary}`,
      body: flaw === 'junk before' ? `junk\r\n${body}` : body,
    }
  })
