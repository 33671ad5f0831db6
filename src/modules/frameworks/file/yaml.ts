import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import {
  type FileProblem,
  mostDepth,
  mostProblems,
  problemAt,
  type Tree,
  type TreeReading,
  value,
} from './tree.ts'

/**
 * Reads YAML 1.2 of the plain kind: maps, lists and words. Anchors, aliases, tags and several documents in
 * one file are refused: no framework needs them, and they are how a small file becomes a large one.
 */
export function readYaml(text: string): TreeReading {
  const tokens = readTokens(text)
  if (!Array.isArray(tokens)) return refuse(text, tokens.at, tokens.message)
  const [document, ...others] = [
    // The library compares each key of a group with each other; `findForbidden` is as strict, and quick.
    ...new Composer({ version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false }).compose(
      tokens,
      true,
    ),
  ]
  const second = others[0]
  if (second) return refuse(text, second.range[0], 'expected one document, found a second (`---`).')
  if (!document?.contents) return refuse(text, 0, 'expected a framework, found nothing.')
  const problems = [
    ...[...document.errors, ...document.warnings].slice(0, mostProblems).map((error) => inWords(text, error)),
    ...findForbidden(text, document),
  ].slice(0, mostProblems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tree: toTree(document.contents) }
}

const refuse = (text: string, at: number, message: string): TreeReading => ({
  ok: false,
  problems: [problemAt(text, at, message)],
})

/** The most lexemes that we read: words, marks, breaks. The largest framework within our limits has a tenth. */
const mostLexemes = 150_000

/**
 * The syntax of a text, or where it becomes too much. Depth is watched while reading:
 * composing is recursive, and the parser itself grows slow in a tower of brackets.
 */
function readTokens(text: string): CST.Token[] | { at: number; message: string } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    count += 1
    const at = parser.offset
    if (parser.stack.length > mostDepth)
      return { at, message: `expected at most ${mostDepth} levels, found more.` }
    if (count > mostLexemes)
      return { at, message: 'expected a framework to end before here. Divide the file.' }
  }
  return [...tokens, ...parser.end()]
}

function findForbidden(text: string, document: Document.Parsed): FileProblem[] {
  const problems: FileProblem[] = []
  const refuse = (node: Node, what: string) =>
    problems.push(
      problemAt(text, node.range?.[0] ?? 0, `expected plain words, found ${what}. Write the text out.`),
    )
  const repeated = (key: Node) => {
    if (problems.length >= mostProblems) return
    problems.push(
      problemAt(text, key.range?.[0] ?? 0, 'found the same key twice in one group. Keep one of them.'),
    )
  }
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) refuse(node, `an alias (\`*${node.source}\`)`)
      else if (node.anchor !== undefined) refuse(node, `an anchor (\`&${node.anchor}\`)`)
      else if (node.tag !== undefined) refuse(node, `a tag (\`${node.tag}\`)`)
      if (isMap<Node>(node)) for (const key of repeatedKeys(node)) repeated(key)
      return problems.length < mostProblems ? undefined : visit.BREAK
    },
  })
  return problems
}

function repeatedKeys({ items }: YAMLMap<Node>): Node[] {
  const seen = new Set<unknown>()
  return items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key
    if (seen.has(name)) return [key]
    seen.add(name)
    return []
  })
}

function toTree(node: Node): Tree {
  const at = node.range?.[0] ?? 0
  if (isSeq<Node>(node)) return { at, is: 'list', items: node.items.map(toTree) }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map(({ key, value: held }) => ({
      key: isScalar(key) ? String(key.value) : '',
      keyAt: key.range?.[0] ?? at,
      tree: held ? toTree(held) : value(key.range?.[0] ?? at, null),
    }))
    return { at, is: 'map', entries }
  }
  const held = isScalar(node) ? node.value : null
  const plain = typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean'
  return value(at, plain ? held : null)
}

/** The library's commonest complaints, in words that say what to do. */
const cures: Partial<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: 'expected plain words, found an alias. Write the text out.',
  BAD_INDENT: 'expected the keys of one group to begin in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'found a second colon in this line. Put quotes around the words that hold it.',
  MISSING_CHAR: 'found a quotation mark, bracket or comma missing or too many here.',
  MULTILINE_IMPLICIT_KEY: 'expected a key and a colon, like `text: …`.',
  MULTIPLE_DOCS: 'expected one document, found a second (`---`).',
  NON_STRING_KEY: 'expected words as a key, like `text: …`.',
  TAB_AS_INDENT: 'found a tab at the beginning of the line. Indent with spaces.',
  TAG_RESOLVE_FAILED: 'found a tag (`!…`). Write plain words.',
}

function inWords(text: string, error: YAMLError): FileProblem {
  const said =
    cures[error.code] ?? `this is not YAML: ${error.message.split('\n')[0]?.replace(/[.:]?$/, '.')}`
  return problemAt(text, Math.min(error.pos[0], text.length), said)
}
