import { TOTP } from 'otpauth'
import type { Browser } from './browser.ts'
import type { TestHouse } from './house.ts'

const codeOf = (secret: string, at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() })

/** A member sets up an authenticator app, as its page says. Returns the app, which shows codes by the house's clock. */
export async function setsUpApp(house: TestHouse, browser: Browser) {
  await browser.get('/account/second-factor')
  const shown = await browser.follow(await browser.post('/account/second-factor/app', { do: 'begin' }))
  const secret = (shown.select('p.cw-exact') ?? '').replaceAll(' ', '')
  const app = { secret, shows: () => codeOf(secret, house.clock.now()) }
  const confirmed = await browser.post('/account/second-factor/app', { code: app.shows() })
  return { app, confirmed, shown }
}
