import { openListeningHouse } from '#test/listening-house.ts'
import { openTestProvider, type TestProvider } from '#test/oidc.ts'
import { journey, openStreet } from '#test/real-browser.ts'

let provider: TestProvider | undefined
const house = await openListeningHouse(async (address) => {
  provider = await openTestProvider(address)
  return provider.settings
})
const street = openStreet(house)

journey.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a member comes in by an account elsewhere, %s', async (_, javaScriptEnabled) => {
  const member = await house.member(`Dev Sharma ${javaScriptEnabled}`)
  provider?.accounts.set('dev', { email: member.address, email_verified: true })
  const person = await street.someone({ javaScriptEnabled })
  person.mayVisit.add(provider?.issuer ?? '').add('https://fonts.googleapis.com')
  // What the provider's page wants besides is nowhere to be had here.
  for (const besides of ['https://fonts.googleapis.com/**', '**/favicon.ico'])
    await person.page.route(besides, (asked) => asked.fulfill({ status: 200, body: '' }))
  await person.opens('/members')
  await person.presses('Sign in with Test Trust')
  await person.page.waitForURL(`${provider?.issuer}/interaction/**`)
  // What the provider's own page does is its business; who signs in there is said by its address.
  const action = await person.page.locator('form').first().getAttribute('action')
  await person.page
    .locator('form')
    .first()
    .evaluate((form, to) => form.setAttribute('action', to), `${action}?signed-in=dev`)
  await person.page.locator('[name=login]').fill('dev')
  await person.page.locator('[name=password]').fill('x')
  await person.page.locator('[type=submit]').click()
  await person.page.locator('[type=submit]').click()
  await person.page.waitForURL(`${house.address}/members`)
  await person.sees(member.name)
})
