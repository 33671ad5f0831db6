import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { retention } from './retention.ts'
import { offerSignInLink } from './sign-in/offer.ts'

const house = await openTestHouse()
const forget = () => forgetOver({ ...house, now: house.clock.now(), of: retention })

test('requests to sign in are forgotten after a day, and sessions when they have ended', async () => {
  const at = house.clock.now()
  const { address } = await makeMember(house, { name: 'A', address: 'a@commonweal.example', roles: [], at })
  await offerSignInLink(house.db, { address, baseUrl: 'http://house', at })
  const browser = await house.signedIn()
  const count = async () => [
    (await house.db.selectFrom('people.signIn').select('id').execute()).length,
    (await house.db.selectFrom('people.session').select('id').execute()).length,
  ]
  house.clock.forward(24 * 60 * 60 * 1000)
  await forget()
  expect(await count()).toEqual([1, 1])
  house.clock.forward(11 * 60 * 1000)
  await forget()
  expect(await count()).toEqual([0, 1])
  expect((await browser.get('/account')).status).toBe(200)
  house.clock.forward(14 * 24 * 60 * 60 * 1000)
  await forget()
  expect(await count()).toEqual([0, 0])
})

test('what was asked of devices, of mailboxes and of the provider is forgotten after a day', async () => {
  const member = await house.signedIn()
  const at = house.clock.now()
  await member.get('/account/passkeys')
  await member.post('/account/passkeys/challenge')
  await member.post('/account/second-factor/app', { do: 'begin' })
  await member.post('/account/addresses/add', { address: 'another@commonweal.example' })
  const request = { nonce: 'n', codeVerifier: 'v', returnTo: '/', expiresAt: at }
  const hashes = { stateHash: Buffer.from('state'), browserHash: Buffer.from('browser') }
  await house.db
    .insertInto('people.providerRequest')
    .values({ ...request, ...hashes })
    .execute()
  const tables = [
    'people.passkeyChallenge',
    'people.authenticatorBegun',
    'people.mailedCode',
    'people.providerRequest',
  ] as const
  const count = () =>
    Promise.all(tables.map(async (table) => (await house.db.selectFrom(table).selectAll().execute()).length))
  await forget()
  expect(await count()).toEqual([1, 1, 1, 1])
  house.clock.forward(24 * 60 * 60 * 1000 + 11 * 60 * 1000)
  await forget()
  expect(await count()).toEqual([0, 0, 0, 0])
})
