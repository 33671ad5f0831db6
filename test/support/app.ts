import { TOTP } from 'otpauth'
import type { Browser } from './browser.ts'
import { makeMember, type TestHouse } from './house.ts'
import { signInByMail } from './mailbox.ts'

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

type Needing = 'organiser' | 'administrator' | 'guardian' | 'moderator'

/** Members of a house who sign in by mail, and have an app or not. */
export function membersWithApps(house: TestHouse) {
  let count = 0
  const someone = (...roles: Needing[]) =>
    makeMember(house, {
      name: `Efe Test-Yilmaz ${++count}`,
      address: `efe-${count}@commonweal.example`,
      roles,
      at: house.clock.now(),
    })
  return {
    someone,
    /** A member who has set up an app, and the browser in which they did. */
    async withApp(...roles: Needing[]) {
      const member = await someone(...roles)
      const browser = house.visitor()
      await signInByMail(house, { browser, address: member.address })
      const { app, confirmed } = await setsUpApp(house, browser)
      return { member, browser, app, confirmed }
    },
    /** Signs in by mail in another browser, a while later. */
    async later(address: string, to = '') {
      house.clock.forward(20 * 60_000)
      const browser = house.visitor()
      const entered = await signInByMail(house, { browser, address, to })
      return { browser, entered }
    },
  }
}
