import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { houseRoot } from '#platform/root.ts'
import { startHouse } from '../src/start.ts'
import { findBrowser } from './browser.ts'
import { furnish, type Picture, pictures } from './screenshots/pictures.ts'
import { runNode, step } from './steps.ts'

// npm run screenshots [-- hall crosswalk]: pictures of the house as it comes, or of these pages only, into
// docs/pictures. The house, its database and its members are made for it and thrown away.

const folder = join(houseRoot, 'docs', 'pictures')
const port = 3979
const most = 3_000_000
const screens = [
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, tallest: 1_100 },
  { name: 'wide', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.25, tallest: 960 },
] as const
const schemes = ['light', 'dark'] as const

const say = (line: string) => process.stdout.write(`${line}\n`)
const asked = process.argv.slice(2)
const planned = pictures.filter(({ name }) => asked.length === 0 || asked.includes(name))

if ((await step('Build', () => runNode([join(houseRoot, 'scripts', 'boot.cjs'), 'build']))) !== 0)
  throw new Error('The build failed; it says above why.')
const executablePath = await findBrowser(say)
if (!executablePath)
  throw new Error('No browser was found. Install Chromium, or set CHROMIUM to where it is.')

const home = mkdtempSync(join(tmpdir(), 'commonweal-pictures-'))
const said: string[] = []
const house = await startHouse(
  {
    HOUSE_HOME: home,
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'silent',
    // With a mail server the pages look as members see them; and none is asked, as nothing works off the outbox.
    SMTP_URL: 'smtp://localhost:25',
    RUN: 'web',
  },
  (line) => said.push(line),
)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] })
try {
  const signedIn = await signIn(browser)
  await step('Pictures', () => takeAll(signedIn))
} finally {
  await browser.close()
  await house.stop()
  rmSync(home, { recursive: true, force: true })
}
reportWeight()

/** Signs in as the first organiser does: with the link that the first start prints, and the press behind it. */
async function signIn(on: Browser): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const link = /\S+\/sign-in\/\S+/.exec(said.join('\n'))?.[0]
  if (!link) throw new Error('The house printed no sign-in link')
  const context = await on.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${house.address}/`)
  await furnish(page, house.address)
  const state = await context.storageState()
  await context.close()
  return state
}

async function takeAll(storageState: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  if (asked.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { tallest, name, ...screen } of screens) {
    for (const colorScheme of schemes) {
      const options = { ...screen, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' } as const
      const contexts = {
        visitor: await browser.newContext(options),
        organiser: await browser.newContext({ ...options, storageState }),
      }
      for (const picture of planned) {
        const page = await contexts[picture.as].newPage()
        await take(page, picture, { file: `${picture.name}-${name}-${colorScheme}.webp`, tallest })
        await page.close()
      }
      await Promise.all(Object.values(contexts).map((context) => context.close()))
    }
  }
}

async function take(
  page: Page,
  picture: Picture,
  { file, tallest }: { file: string; tallest: number },
): Promise<void> {
  const answer = await page.goto(house.address + picture.path)
  if (answer?.status() !== 200) throw new Error(`${picture.path} answers ${answer?.status()}`)
  await page.evaluate(async () => void (await document.fonts.ready))
  const { from, to, width } = await measure(page, picture.from)
  // The browser's own command: it writes WebP, a third of the weight of PNG.
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 72,
    captureBeyondViewport: true,
    clip: { x: 0, y: from, width, height: Math.min(to - from, tallest), scale: 1 },
  })
  writeFileSync(join(folder, file), Buffer.from(data, 'base64'))
}

/** Where the picture begins: at the top, or a little above the element that it is about. */
async function measure(page: Page, from = 'body'): Promise<{ from: number; to: number; width: number }> {
  // Waits for the element, and fails when the page has none: a picture of something else would tell nobody.
  const top = await page
    .locator(from)
    .first()
    .evaluate((about) => about.getBoundingClientRect().top + scrollY)
  return await page.evaluate(
    ({ top }) => {
      const { scrollHeight: to, clientWidth: width } = document.documentElement
      return { to, width, from: Math.max(0, top - 24) }
    },
    { top },
  )
}

function reportWeight(): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.webp'))
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  say(`${files.length} pictures in docs/pictures, ${Math.round(bytes / 1000)} KB`)
  if (bytes <= most) return
  say(`That is more than ${most / 1000} KB: take fewer, or shorter ones.`)
  process.exitCode = 1
}
