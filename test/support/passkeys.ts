import { Authenticator } from './authenticator.ts'
import type { Browser } from './browser.ts'
import type { TestHouse } from './house.ts'

/** What a device is asked, by the page that is open in this browser. */
export async function questionAt(browser: Browser, url: string) {
  const { body } = await browser.post(url)
  // The house's own answer, of which a device reads these.
  return JSON.parse(body) as { challenge: string; user?: { id: string }; allowCredentials?: { id: string }[] }
}

/** A member adds a passkey in a browser where they are signed in. Returns the device that holds it. */
export async function addsPasskey({ config }: TestHouse, browser: Browser, name = 'My telephone') {
  const device = new Authenticator(config.baseUrl)
  await browser.get('/account/passkeys')
  const question = await questionAt(browser, '/account/passkeys/challenge')
  const added = await browser.post('/account/passkeys', { name, answer: device.makes(question) })
  return { device, added }
}
