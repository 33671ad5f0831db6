import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'

/** How long a challenge waits for its answer. */
const challengeMinutes = 10

/** What devices sign with today: Ed25519, ECDSA on P-256, RSA. Others are experiments of the platform's. */
const algorithms = [-8, -7, -257]

/** Passkeys are bound to the house's own address: no other site can ask for them, nor use what they sign. */
export const partyOf = ({ baseUrl }: Pick<Config, 'baseUrl'>) => {
  const { hostname, origin } = new URL(baseUrl)
  return { rpID: hostname, origin }
}

type Purpose = 'add' | 'sign-in' | 'prove'
/** `browser` is the visitor's cookie, or the id of the session where somebody is signed in. */
type Challenge = { purpose: Purpose; browser: string; at: Date }

/** Writes down what a passkey is to sign, for this browser and this purpose alone. */
async function keepChallenge(db: Db, challenge: string, { purpose, browser, at }: Challenge): Promise<void> {
  const expiresAt = new Date(at.getTime() + challengeMinutes * 60_000)
  await db
    .insertInto('people.passkeyChallenge')
    .values({ challengeHash: hashToken(challenge), purpose, browserHash: hashToken(browser), expiresAt })
    .execute()
}

/** Uses a challenge up, right or wrong what comes with it. Whether it was open in this browser for this purpose. */
async function takeChallenge(db: Db, challenge: string, { purpose, browser, at }: Challenge) {
  const { numDeletedRows } = await db
    .deleteFrom('people.passkeyChallenge')
    .where('challengeHash', '=', hashToken(challenge))
    .where('purpose', '=', purpose)
    .where('browserHash', '=', hashToken(browser))
    .where('expiresAt', '>', at)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

type Known = { id: string; transports: string[] }

/** What the browser is told to ask a device for, to make a passkey. Those that the member has are not made again. */
export async function askForNew(
  db: Db,
  {
    member,
    house,
    known,
    ...challenge
  }: Challenge & {
    member: { id: string; name: string; address: string }
    house: string
    known: Known[]
    config: Config
  },
) {
  const options = await generateRegistrationOptions({
    rpName: house,
    rpID: partyOf(challenge.config).rpID,
    userID: new Uint8Array(Buffer.from(member.id.replaceAll('-', ''), 'hex')),
    userName: member.address,
    userDisplayName: member.name,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(db, options.challenge, challenge)
  return options
}

/** What the browser is told to ask a device for, to use a passkey: one of these, or any that it has for the house. */
export async function askToUse(
  db: Db,
  { known, config, ...challenge }: Challenge & { known: Known[]; config: Config },
) {
  const options = await generateAuthenticationOptions({
    rpID: partyOf(config).rpID,
    userVerification: 'required',
    allowCredentials: known,
  })
  await keepChallenge(db, options.challenge, challenge)
  return options
}

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)
/** What a browser sends is anybody's to write: its shape is checked here, its meaning by the library. */
const answer = z.looseObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
  response: z.looseObject({ clientDataJSON: base64url }),
})

/** Reads a browser's answer, or null where it is none. */
export function readAnswer(words: unknown): unknown {
  if (typeof words !== 'string' || words.length > 100_000) return null
  try {
    return answer.safeParse(JSON.parse(words)).data ?? null
  } catch {
    return null
  }
}

type Answered = Challenge & { answer: unknown; config: Config }
export type NewPasskey = {
  credential: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

/** What a new passkey is, or null where the answer proves none: user verification is required. */
export async function verifyNew(db: Db, { answer: given, config, ...challenge }: Answered) {
  const { rpID, origin } = partyOf(config)
  const verified = await verifyRegistrationResponse({
    // Its shape was checked; whatever else is wrong with it, the library refuses.
    response: given as RegistrationResponseJSON,
    expectedChallenge: (asked) => takeChallenge(db, asked, challenge),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return {
    credential: id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports: transports.filter((each) => typeof each === 'string' && each.length < 20).slice(0, 10),
  } satisfies NewPasskey
}

/**
 * The passkey that signed, and whose it is; null where the answer proves none. A device whose counter stands still or
 * goes back may be a copy, and is refused.
 */
export async function verifyUsed(db: Db, { answer: given, config, ...challenge }: Answered) {
  // Its shape was checked; whatever else is wrong with it, the library refuses.
  const response = given as AuthenticationResponseJSON
  const passkey = await db
    .selectFrom('people.passkey as passkey')
    .innerJoin('people.member as member', 'member.id', 'passkey.memberId')
    .select(['passkey.id', 'passkey.memberId', 'passkey.publicKey', 'passkey.counter', 'credential'])
    .where('credential', '=', response.id)
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
  if (!passkey) return null
  const { rpID, origin } = partyOf(config)
  const { id, memberId, credential, counter } = passkey
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (asked) => takeChallenge(db, asked, challenge),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: credential, publicKey: new Uint8Array(passkey.publicKey), counter },
  }).catch(() => null)
  return verified?.verified ? { id, memberId, newCounter: verified.authenticationInfo.newCounter } : null
}

type Used = { id: string; newCounter: number; at: Date }

/** Writes down that a passkey was used. False where it was removed meanwhile, or its counter was used by another. */
export async function noteUse(tx: Tx, { id, newCounter, at }: Used): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.passkey')
    .set({ usedAt: at, counter: newCounter })
    .where('id', '=', id)
    .where((e) =>
      e.or([e('counter', '<', newCounter), e.and([e('counter', '=', 0), e.val(newCounter === 0)])]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
