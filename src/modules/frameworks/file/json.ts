import {
  type Entry,
  type FileProblem,
  mostDepth,
  problemAt,
  type Tree,
  type TreeReading,
  value,
} from './tree.ts'

/** Reads JSON (RFC 8259) into a tree that remembers where each value stands, which `JSON.parse` does not. */
export function readJson(text: string): TreeReading {
  const reader = new JsonReader(text)
  const tree = reader.readWhole()
  return tree ? { ok: true, tree } : { ok: false, problems: reader.problems }
}

const space = /[ \t\n\r]*/y
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y
const word = /true|false|null/y

/** Stands at one offset of the text and moves on. After the first problem everything answers `undefined`. */
class JsonReader {
  readonly problems: FileProblem[] = []
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  readWhole(): Tree | undefined {
    const tree = this.#readValue(0)
    if (tree && this.#peek() !== '') return this.#refuse('the end of the file')
    return tree
  }

  #readValue(depth: number): Tree | undefined {
    const next = this.#peek()
    if (depth > mostDepth) return this.#refuse(`at most ${mostDepth} levels`)
    if (next === '{') return this.#readMap(depth)
    if (next === '[') return this.#readList(depth)
    const at = this.#at
    const token = this.#take(next === '"' ? string : word) ?? this.#take(number)
    if (token === undefined)
      return this.#refuse(next === '"' ? 'a whole text with its closing quote' : 'a value')
    // The token is valid JSON by the expressions above, and a scalar: nothing else begins like it.
    return value(at, JSON.parse(token) as string | number | boolean | null)
  }

  #readMap(depth: number): Tree | undefined {
    const at = this.#at
    const entries: Entry[] = []
    const keys = new Set<string>()
    this.#at += 1
    if (this.#skip('}')) return { at, is: 'map', entries }
    do {
      this.#peek()
      const keyAt = this.#at
      const token = this.#take(string)
      if (token === undefined) return this.#refuse('a key in quotes')
      const key: string = String(JSON.parse(token))
      if (keys.has(key)) return this.#refuse('each key once in a group', keyAt, 'the same key twice')
      keys.add(key)
      if (!this.#skip(':')) return this.#refuse('a colon')
      const tree = this.#readValue(depth + 1)
      if (!tree) return undefined
      entries.push({ key, keyAt, tree })
    } while (this.#skip(','))
    return this.#skip('}') ? { at, is: 'map', entries } : this.#refuse('a comma or `}`')
  }

  #readList(depth: number): Tree | undefined {
    const at = this.#at
    const items: Tree[] = []
    this.#at += 1
    if (this.#skip(']')) return { at, is: 'list', items }
    do {
      const tree = this.#readValue(depth + 1)
      if (!tree) return undefined
      items.push(tree)
    } while (this.#skip(','))
    return this.#skip(']') ? { at, is: 'list', items } : this.#refuse('a comma or `]`')
  }

  #peek(): string {
    this.#take(space)
    return this.#text[this.#at] ?? ''
  }

  #skip(mark: string): boolean {
    if (this.#peek() !== mark) return false
    this.#at += 1
    return true
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found
  }

  #refuse(expected: string, at = this.#at, found = this.#found()): undefined {
    this.problems.push(problemAt(this.#text, at, `this is not JSON: expected ${expected}, found ${found}.`))
  }

  #found(): string {
    const rest = this.#text.slice(this.#at, this.#at + 12).toWellFormed()
    return rest === '' ? 'the end of the file' : `“${rest.replace(/\s+/g, ' ')}”`
  }
}
