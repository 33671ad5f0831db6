import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { houseRoot } from '#platform/root.ts'
import type { Route } from '#platform/route.ts'

/** One line a URL and method: who may use it, whether a visitor's page is remembered, and the file that answers. */
export function describeRoutes(routes: readonly Route[], { always }: { always: readonly Route[] }): string {
  const files = findRouteFiles()
  const fileOf = (url: string) => files.find((file) => file.answers(url))?.path
  const lines = routes
    .flatMap((route) => methodsOf(route).map((method) => ({ route, method })))
    .map(({ route, method }) => {
      const file = fileOf(route.url)
      if (!file)
        throw new Error(`No route.tsx says url: '${route.url}': write the URL where the handlers stand`)
      const isHere = always.some(({ url }) => url === route.url)
      const kept = isHere ? (route.remembered && method === 'GET' ? 'remembered' : '-') : 'development'
      return [route.url, method, route.audience, kept, file] as const
    })
    .sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1))
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => `${line[column]}`.length)))
  return lines
    .map((line) => line.map((word, column) => word.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

const methodsOf = ({ get, post }: Route) => [...(get ? ['GET'] : []), ...(post ? ['POST'] : [])]

type RouteFile = { path: string; answers(url: string): boolean }

/** Which file answers which URL: those that say a URL whole before those that make several. */
function findRouteFiles(): RouteFile[] {
  const files = ['modules', 'home', 'platform/ground'].flatMap((room) =>
    readdirSync(join(houseRoot, 'src', room), { recursive: true, encoding: 'utf8' })
      .map((path) => `src/${room}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\/route\.tsx?$/.test(path)),
  )
  const said = files.flatMap((path) => urlsIn(path).map((url) => ({ path, url })))
  const whole = said.map(({ path, url }) => ({ path, answers: (asked: string) => url === asked }))
  const made = said.map(({ path, url }) => ({ path, answers: (asked: string) => patternOf(url).test(asked) }))
  return [...whole, ...made]
}

/** What varies in a URL that is made (`/${slug}`) stands here as `*`. */
const patternOf = (url: string) => new RegExp(`^${url.split('*').map(escaped).join('[^/:]+')}$`)

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The URLs that a file gives to route() or memberRoute(). */
function urlsIn(file: string): string[] {
  const text = readFileSync(join(houseRoot, file), 'utf8')
  const { program } = parseSync(file, text)
  const urls: string[] = []
  JSON.stringify(program, (_, piece) => {
    if (piece?.type !== 'Property' || piece.key?.name !== 'url') return piece
    const { type, value, quasis = [] } = piece.value
    if (typeof value === 'string') urls.push(value)
    if (type === 'TemplateLiteral')
      urls.push(quasis.map((part: { value: { raw: string } }) => part.value.raw).join('*'))
    return piece
  })
  return urls
}
