import type { z } from 'zod'
import {
  behaviourKeys,
  characteristicKeys,
  type Framework,
  frameworkKeys,
  frameworkSchema,
} from '../framework.ts'
import type { FileFormat } from './format.ts'
import { describe, type FileProblem, findAt, mostProblems, plainValue, problemAt, type Tree } from './tree.ts'

export type FrameworkReading = { ok: true; framework: Framework } | { ok: false; problems: FileProblem[] }

type Issue = z.core.$ZodIssue

/** Holds a file's tree against the shape of a framework, and says line by line what does not fit. */
export function checkTree(text: string, tree: Tree, format: FileFormat): FrameworkReading {
  const checked = frameworkSchema.safeParse(plainValue(tree))
  if (checked.success) return { ok: true, framework: checked.data }
  const problems = checked.error.issues
    .slice(0, mostProblems)
    .flatMap((issue) => toProblems({ text, tree, format }, issue))
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line).slice(0, mostProblems) }
}

type Source = { text: string; tree: Tree; format: FileFormat }

function toProblems({ text, tree, format }: Source, issue: Issue): FileProblem[] {
  const { found, at } = findAt(tree, issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostProblems).map((key) => unknownKey(text, found, key, issue.path))
  }
  return [problemAt(text, at, sentence(issue, { found, written: writtenAt(text, at), format }))]
}

/** A number or a word without quotes as the file has it: `1.0`, not 1. */
const writtenAt = (text: string, at: number) => /^[^\s,#\]}]*/.exec(text.slice(at, at + 100))?.[0] ?? ''

type Place = { found: Tree | undefined; written: string; format: FileFormat }

function sentence(issue: Issue, { found, written, format }: Place): string {
  const name = nameOf(issue.path)
  const isNumber = found?.is === 'value' && typeof found.value === 'number'
  const was = isNumber ? `the number ${written}` : found ? describe(found) : 'nothing'
  if (issue.code === 'invalid_value')
    return `expected ${oneOf(issue.values.map(String))} for ${name}, found ${was}.`
  if (issue.code !== 'invalid_type') return `${name} ${issue.message}. Found ${was}.`
  const key = issue.path.at(-1)
  if (issue.expected === 'array') return `expected a list for ${name}, found ${was}.`
  if (issue.expected === 'object')
    return `expected keys like ${exampleKeys(issue.path, format)} here, found ${was}.`
  if (found?.is === 'value' && found.value !== null) {
    return `expected words for ${name}, found ${was}. Put quotes around it: \`"${written}"\`.`
  }
  if (typeof key !== 'string') return `expected words for ${name}, found ${was}.`
  const optional = !found || isRequired(issue.path) ? '' : `, or leave \`${key}\` out`
  return `expected ${name}, found ${was}. ${howToWrite[format](key, issue.path)}${optional}.`
}

function unknownKey(
  text: string,
  found: Tree | undefined,
  key: string,
  path: readonly PropertyKey[],
): FileProblem {
  const entry = found?.is === 'map' ? found.entries.find((entry) => entry.key === key) : undefined
  const known = keysAt(path)
  const meant = nearest(key, known)
  const advice = meant
    ? `Did you mean \`${meant}\`?`
    : `Expected ${oneOf(known.map((name) => `\`${name}\``))}.`
  return problemAt(
    text,
    entry?.keyAt ?? 0,
    `\`${key.slice(0, 60).toWellFormed()}\` is not known here. ${advice}`,
  )
}

/** `text` for this behaviour, or the third of `lenses`: what a path means to who wrote the file. */
function nameOf(path: readonly PropertyKey[]): string {
  const key = path.at(-1)
  if (key === undefined) return 'the file'
  if (typeof key === 'number') return `item ${key + 1} of \`${String(path.at(-2))}\``
  const owner = path.includes('behaviours') && key !== 'behaviours' ? 'behaviour' : 'characteristic'
  return `\`${String(key)}\` ${path.length === 1 ? 'of the framework' : `for this ${owner}`}`
}

function keysAt(path: readonly PropertyKey[]): string[] {
  if (path.includes('behaviours')) return behaviourKeys
  return path.length === 0 ? frameworkKeys : characteristicKeys
}

function isRequired(path: readonly PropertyKey[]): boolean {
  const key = String(path.at(-1))
  if (path.includes('behaviours')) return key === 'text' || key === 'behaviours'
  return (
    ['id', 'version', 'status', 'characteristics'].includes(key) || (path.length === 1 && key === 'title')
  )
}

/** How a key is written in each kind of file. */
const howToWrite: Record<FileFormat, (key: string, path: readonly PropertyKey[]) => string> = {
  yaml: (key) => `Write \`${key}: …\``,
  json: (key) => `Write \`"${key}": "…"\``,
  csv: (key, path) =>
    path.includes('behaviours') ? `Fill the cell \`${key}\` of this row` : `Add a row of the kind \`${key}\``,
}

const exampleKeys = (path: readonly PropertyKey[], format: FileFormat) => {
  const keys = path.includes('behaviours') ? ['text'] : ['id', 'title']
  return keys.map((key) => (format === 'json' ? `\`"${key}": "…"\`` : `\`${key}: …\``)).join(' and ')
}

const oneOf = (names: string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** The known key that differs least, if at most two letters (or hyphens for underscores) differ. */
function nearest(key: string, known: string[]): string | undefined {
  const plain = key.slice(0, 40).toLowerCase().replace(/[-\s]/g, '_')
  const ranked = known.map((name) => ({ name, distance: letterChanges(plain, name) }))
  const best = ranked.toSorted((a, b) => a.distance - b.distance)[0]
  return best && best.distance <= 2 && best.distance < best.name.length / 2 ? best.name : undefined
}

/** Levenshtein's distance. */
function letterChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 0; i < from.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j += 1) {
      const swapped = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1)
      next.push(Math.min(swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
