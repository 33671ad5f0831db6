import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from './assets.ts'

// A first visit may cost 60 KB: this leaves eight for the page itself.
const BUDGET = { all: 52_000, script: 8_000, island: 5_000 }

let folder = ''
let manifest: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonweal-assets-'))
  await buildAssets(folder)
  manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const fetched = async (name: string): Promise<number> => {
  const kept = join(folder, manifest[name] ?? '')
  return (await stat(name.endsWith('.woff2') ? kept : `${kept}.br`)).size
}

test('a first visit is small enough for a slow line', async () => {
  const script = await fetched('main.js')
  const rest = await Promise.all(
    ['main.css', 'favicon.svg', 'figtree.woff2', 'young-serif.woff2'].map(fetched),
  )
  expect(script).toBeLessThanOrEqual(BUDGET.script)
  expect(rest.reduce((sum, size) => sum + size, script)).toBeLessThanOrEqual(BUDGET.all)
})

test('an island is small enough to come besides', async () => {
  expect(await fetched('passkeys.js')).toBeLessThanOrEqual(BUDGET.island)
})

test('the style sheet names typefaces by the names under which they are served, and nothing from elsewhere', async () => {
  const css = await readFile(join(folder, manifest['main.css'] ?? ''), 'utf8')
  const addresses = [...css.matchAll(/url\(["']?([^"')]*)/g)].map(([, address = '']) => address)
  const served = new Set(Object.values(manifest))
  for (const address of addresses)
    expect(address.startsWith('data:') || served.has(address), address).toBe(true)
  expect(addresses.filter((address) => address.endsWith('.woff2'))).toHaveLength(6)
})

test('a reader fetches no styles of forms, and a form has them all', async () => {
  const [every, forms] = await Promise.all(
    ['main.css', 'forms.css'].map((name) => readFile(join(folder, manifest[name] ?? ''), 'utf8')),
  )
  expect(every).not.toMatch(/\.nhsuk-(?:radios|input|error-summary)/)
  expect(forms).toMatch(/\.nhsuk-radios/)
  expect(forms).not.toMatch(/\.nhsuk-table\b|@font-face/)
})

test('letters are as large as a reader’s browser is set to show them', async () => {
  const css = await readFile(join(folder, manifest['main.css'] ?? ''), 'utf8')
  expect(css.match(/[^;{}]*(?:font-size|line-height):[\d.]+px/g)).toBeNull()
})

test('the same sources give the same names, so that browsers keep what they have', async () => {
  const again = await mkdtemp(join(tmpdir(), 'commonweal-assets-'))
  await buildAssets(again)
  expect(JSON.parse(await readFile(join(again, 'manifest.json'), 'utf8'))).toEqual(manifest)
  await rm(again, { recursive: true, force: true })
})
