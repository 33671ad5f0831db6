/** A value as a file holds it, with the offset at which it stands, so that a problem can name its line. */
export type Tree =
  | { at: number; is: 'value'; value: string | number | boolean | null }
  | { at: number; is: 'list'; items: Tree[] }
  | { at: number; is: 'map'; entries: Entry[] }

export type Entry = { key: string; keyAt: number; tree: Tree }

/**
 * One thing to mend in a file: where it stands (both counted from 1), and what is found and expected there.
 */
export type FileProblem = { line: number; column?: number; message: string }

/** A file read into a tree, or what keeps it from being one. */
export type TreeReading = { ok: true; tree: Tree } | { ok: false; problems: FileProblem[] }

/** How many problems one reading names at most; whoever mends fifty reads again. */
export const mostProblems = 50

/** How deep a file may nest. A framework needs five. */
export const mostDepth = 20

export const value = (at: number, value: string | number | boolean | null): Tree => ({
  at,
  is: 'value',
  value,
})

/** The plain value of a tree. `fromEntries` defines each key, so that even `__proto__` is only a key. */
export function plainValue(tree: Tree): unknown {
  if (tree.is === 'value') return tree.value
  if (tree.is === 'list') return tree.items.map(plainValue)
  return Object.fromEntries(tree.entries.map(({ key, tree }) => [key, plainValue(tree)]))
}

/** What stands at a path, or nothing, and the nearest place before it that does stand there. */
export function findAt(tree: Tree, path: readonly PropertyKey[]): { found: Tree | undefined; at: number } {
  let here = tree
  for (const step of path) {
    const next = stepInto(here, step)
    if (!next) return { found: undefined, at: here.at }
    here = next
  }
  return { found: here, at: here.at }
}

function stepInto(tree: Tree, step: PropertyKey): Tree | undefined {
  if (tree.is === 'list' && typeof step === 'number') return tree.items[step]
  if (tree.is === 'map') return tree.entries.find(({ key }) => key === step)?.tree
  return undefined
}

/** Names a problem at an offset of the text: `Line 14: expected …`. */
export function problemAt(text: string, offset: number, message: string): FileProblem {
  const before = text.slice(0, offset)
  const breaks = before.match(/\r\n|\n|\r/g)?.length ?? 0
  const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return { line: breaks + 1, column, message: `Line ${breaks + 1}: ${message}` }
}

/** What was found, in words. */
export function describe(tree: Tree): string {
  if (tree.is === 'list') return 'a list'
  if (tree.is === 'map') return 'a group of keys'
  if (tree.value === null) return 'nothing'
  if (typeof tree.value === 'number') return `the number ${tree.value}`
  if (typeof tree.value === 'boolean') return `the word ${tree.value} without quotes`
  const shown = tree.value.length > 40 ? `${tree.value.slice(0, 40).toWellFormed()}…` : tree.value
  return `“${shown.replace(/\s+/g, ' ')}”`
}
