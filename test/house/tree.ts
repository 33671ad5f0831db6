import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'

/** A file of the house: its path from the root, with forward slashes, and what stands in it. */
export type Source = { path: string; text: string }

const notOurs = new Set(['node_modules', 'dist', 'var', 'coverage', '.git'])

/** Every file that the house keeps, in the order of the alphabet. */
export function listPaths(folder = ''): string[] {
  return readdirSync(join(houseRoot, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? listPaths(path) : [path]
    })
}

/** The files whose paths are wanted, with their text. */
export const readSources = (wanted: (path: string) => boolean): Source[] =>
  listPaths()
    .filter(wanted)
    .map((path) => ({ path, text: readText(path) }))

export const readText = (path: string) => readFileSync(join(houseRoot, path), 'utf8')

/** TypeScript that people write; the tables are generated. */
export const isCode = (path: string) =>
  /^(src|test|scripts)\/.*\.tsx?$/.test(path) && path !== 'src/platform/tables.ts'

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')

/** What serves the tests alone: they, their examples, and what a benchmark or a script needs. */
export const isForTests = (path: string) => isTest(path) || /\.fixtures\.tsx?$/.test(path)
