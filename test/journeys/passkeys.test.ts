import type { CDPSession } from 'playwright-core'
import { expect } from 'vitest'
import { phone } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

/** Gives a browser a device with passkeys, as Chromium imagines one, whose owner unlocks it when asked. */
async function deviceOf(person: Person) {
  const protocol = await person.page.context().newCDPSession(person.page)
  await protocol.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { protocol, authenticatorId }
}

/** Whether its owner touches the device and unlocks it. */
const lets = ({ protocol, authenticatorId }: Awaited<ReturnType<typeof deviceOf>>, enabled: boolean) =>
  (protocol as CDPSession).send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })

journey(
  'an administrator adds a passkey at the first step, and signs in with it on the sign-in page',
  async () => {
    const amara = await house.member('Amara Okafor', 'administrator')
    const person = await street.signedIn(amara, { viewport: phone })
    const device = await deviceOf(person)
    await person.opens('/administration')
    await person.sees('Your second factor', 'You are an administrator')
    await person.meetsNoBarrier()
    await person.presses('Set up a passkey')
    await person.meetsNoBarrier()
    await person.writes('Amara’s telephone', 'Name of the passkey')
    await person.presses('Add a passkey')
    await person.isAt('/administration')

    await person.opens('/account')
    await person.sees('By a link from an operator, then by a passkey')
    await person.presses('Sign out')
    await lets(device, false)
    await person.opens('/sign-in?to=%2Fadministration')
    await person.meetsNoBarrier()
    await lets(device, true)
    await person.presses('Sign in with a passkey')
    await person.isAt('/administration')
    await person.opens('/account/passkeys')
    await person.sees('Amara’s telephone', 'last used on')
  },
)

journey('a browser offers the passkey at the field for the address, once somebody is there', async () => {
  const bryn = await house.member('Bryn Davies')
  const person = await street.signedIn(bryn)
  await deviceOf(person)
  await person.opens('/account/passkeys')
  await person.presses('Add a passkey')
  await person.sees('Your passkey is added')
  await person.opens('/account')
  await person.presses('Sign out')

  await person.opens('/sign-in')
  await Promise.all([
    person.page.waitForURL(`${house.address}/`),
    person.page.getByLabel('E-mail address').focus(),
  ])
  await person.sees(bryn.name)
})

journey('who breaks it off at the device is told what else there is, and nothing is lost', async () => {
  const chloe = await house.member('Chloe Nguyen')
  const person = await street.signedIn(chloe)
  await person.opens('/account/passkeys')
  const { protocol, authenticatorId } = await deviceOf(person)
  await protocol.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await person.writes('A key that nobody unlocks', 'Name of the passkey')
  await person.page.getByRole('button', { name: 'Add a passkey' }).click()
  await person.page.getByText('No passkey was made').waitFor()
  expect(await person.holds('Name of the passkey')).toBe('A key that nobody unlocks')
  await person.meetsNoBarrier()
})
