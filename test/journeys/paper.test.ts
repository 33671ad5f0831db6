import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantFrameworks } from '#modules/frameworks/index.ts'
import { openTestHouse } from '#test/house.ts'
import { findBrowser } from '../../scripts/browser.ts'

const house = await openTestHouse()
let browser: Browser
let address: string

beforeAll(async () => {
  await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
  address = await house.app.listen({ port: 0, host: '127.0.0.1' })
  const executablePath = await findBrowser(() => {})
  if (!executablePath) throw new Error('No browser was found for the browser tests')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})

afterAll(async () => await browser?.close())

const versions = [
  'sel-system-leader/2021-10',
  'sel-system-leader/2022-06-draft',
  'sel-system-leader/2022-10',
  'nw-system-leadership-behaviours/1',
  'whole-systems-top-tips/1',
]

/** Prints as a person does from the browser's menu. */
async function print(path: string, colorScheme: 'light' | 'dark') {
  const page = await browser.newPage({ colorScheme })
  await page.goto(`${address}${path}`)
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })
  const text = await page.evaluate(() => document.body.innerText)
  await page.close()
  return { sheets: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0, text }
}

test.each(versions)('the poster and the pocket cards of %s are one sheet of paper each', async (version) => {
  for (const kind of ['poster', 'pocket']) {
    const { sheets } = await print(`/frameworks/${version}/print/${kind}`, 'light')
    expect(sheets, kind).toBe(1)
  }
})

test('a poster is nothing but the poster, from a dark screen too', async () => {
  const { sheets, text } = await print('/frameworks/sel-system-leader/2022-10/print/poster', 'dark')
  expect(sheets).toBe(1)
  expect(text).toMatch(/^5 characteristics of a confident, joyful south east London system leader/)
  expect(text).not.toContain('Sign in')
  expect(text).not.toContain('Print this poster')
  expect(text).toMatch(/In force: October 2022\. http\S+\/frameworks\/sel-system-leader\/2022-10\s*$/)
})
