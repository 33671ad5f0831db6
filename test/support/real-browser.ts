import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, test, vi } from 'vitest'
import { sessionCookie } from '#platform/web/cookies.ts'
import { findBrowser } from '../../scripts/browser.ts'
import { desk } from './barriers.ts'
import type { ListeningHouse } from './listening-house.ts'
import { Person } from './person.ts'

const executablePath = await findBrowser((line) => void process.stderr.write(`${line}\n`))
if (!executablePath) {
  process.stderr.write('\nNO BROWSER WAS FOUND: every journey is skipped. Set CHROMIUM to one.\n\n')
}

// A machine that is busy with other tests at once takes its time; nothing is wrong with it.
vi.setConfig({ testTimeout: 120_000 })

/** A test that needs a browser: skipped, and loudly, on a machine that has none and cannot get one. */
export const journey = test.skipIf(!executablePath)

export type Manner = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'forcedColors' | 'javaScriptEnabled'
>

export type Street = {
  /** Somebody with a browser of their own, in which nothing is remembered. */
  someone(manner?: Manner): Promise<Person>
  /** A member with such a browser, signed in by a link. */
  signedIn(member: { address: string }, manner?: Manner): Promise<Person>
  /** The same, with the second factor that their role needs; how it is proved is a journey of its own. */
  trusted(member: { id: string }, manner?: Manner): Promise<Person>
}

/** The street before a house: one browser program for a file's journeys, in which people come and go. */
export function openStreet(house: ListeningHouse): Street {
  let browser: Browser | undefined
  const present: Person[] = []
  beforeAll(async () => {
    if (executablePath) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterEach(async () => {
    for (const person of present.splice(0)) await person.leaves()
  })
  afterAll(async () => await browser?.close())

  const someone = async (manner: Manner = {}) => {
    if (!browser) throw new Error('Nobody comes without a browser')
    const context = await browser.newContext({ viewport: desk, locale: 'en-GB', ...manner })
    context.setDefaultTimeout(30_000)
    const person = new Person(context, await context.newPage(), house.address)
    present.push(person)
    return person
  }
  return {
    someone,
    async signedIn(member, manner) {
      const person = await someone(manner)
      await person.opens(await house.linkFor(member))
      await person.presses('Sign in')
      return person
    },
    async trusted(member, manner) {
      const person = await someone(manner)
      const value = await house.sessionOf(member)
      const cookie = {
        name: sessionCookie,
        value,
        url: house.address.replace('http:', 'https:'),
        httpOnly: true,
        secure: true,
      }
      await person.page.context().addCookies([{ ...cookie, sameSite: 'Lax' }])
      return person
    },
  }
}
