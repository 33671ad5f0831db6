import { dirname, join } from 'node:path/posix'
import { parseSync } from 'oxc-parser'
import type { Source } from './tree.ts'

/** One file's use of another: a path of this house, or the name of a package. */
export type Import = { from: string; to: string; isType: boolean }

const shortNames: Record<string, string> = {
  '#platform/': 'src/platform/',
  '#ui/': 'src/ui/',
  '#maths/': 'src/maths/',
  '#modules/': 'src/modules/',
  '#test/': 'test/support/',
}

/** Everything that a file imports or hands on, types included. */
export function importsOf({ path, text }: Source): Import[] {
  const { module } = parseSync(path, text)
  const written = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) => {
      const [first] = entries
      if (!first?.moduleRequest) return []
      return [{ name: first.moduleRequest.value, isType: entries.every((entry) => entry.isType) }]
    }),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      name: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      isType: false,
    })),
  ]
  return written.map(({ name, isType }) => ({ from: path, to: placeOf(path, name), isType }))
}

function placeOf(from: string, name: string): string {
  if (name.startsWith('.')) return join(dirname(from), name)
  const short = Object.keys(shortNames).find((start) => name.startsWith(start))
  return short ? name.replace(short, shortNames[short] ?? short) : name
}

/** The package that a name belongs to: `@fastify/formbody/x` is of `@fastify/formbody`. */
export const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

export const isOurs = (place: string) => /^(src|test|scripts)\//.test(place)
