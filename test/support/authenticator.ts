import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What may be wrong with a device, or with who uses it. */
type Manner = {
  /** Where the browser says that it is. */
  origin?: string
  /** The house that the device takes this to be. */
  party?: string
  /** Nobody unlocked the device. */
  locked?: boolean
  /** What its counter says; it counts by itself otherwise. */
  counter?: number
}

type Passkey = { id: string; privateKey: KeyObject; counter: number; owner: string }
type Question = { challenge: string; user?: { id: string } }

const hashed = (words: string) => createHash('sha256').update(words).digest()
const coded = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

const present = 1
const verified = 4
const withKey = 64

/**
 * A device with passkeys, as the WebAuthn standard has it answer: it makes keys and signs what it is asked to, truly.
 * What a real browser sends is tested in test/journeys/passkeys.test.ts; this one can also do wrong.
 */
export class Authenticator {
  readonly #origin: string
  readonly #party: string
  #passkey: Passkey | undefined

  constructor(baseUrl: string) {
    this.#origin = new URL(baseUrl).origin
    this.#party = new URL(baseUrl).hostname
  }

  /** Makes a passkey, and answers as `navigator.credentials.create` does. */
  makes({ challenge, user }: Question, manner: Manner = {}): string {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = randomBytes(16)
    this.#passkey = { id: coded(id), privateKey, counter: 0, owner: user?.id ?? '' }
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    )
    const length = Buffer.from([0, id.length])
    const about = Buffer.concat([this.#about(manner, withKey, 0), Buffer.alloc(16), length, id, key])
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(about)],
      ]) as Parameters<typeof isoCBOR.encode>[0],
    )
    const clientDataJSON = coded(this.#client('webauthn.create', challenge, manner))
    return this.#answer({
      clientDataJSON,
      attestationObject: coded(attestationObject),
      transports: ['internal'],
    })
  }

  /** Signs with its passkey, and answers as `navigator.credentials.get` does. */
  signs({ challenge }: Question, manner: Manner = {}): string {
    const passkey = this.#known()
    passkey.counter = manner.counter ?? passkey.counter + 1
    const client = this.#client('webauthn.get', challenge, manner)
    const about = this.#about(manner, 0, passkey.counter)
    const signature = sign('sha256', Buffer.concat([about, hashed(client)]), passkey.privateKey)
    return this.#answer({
      clientDataJSON: coded(client),
      authenticatorData: coded(about),
      signature: coded(signature),
      userHandle: passkey.owner,
    })
  }

  #about({ party = this.#party, locked }: Manner, flags: number, counter: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([hashed(party), Buffer.from([flags | present | (locked ? 0 : verified)]), count])
  }

  #client(type: string, challenge: string, { origin = this.#origin }: Manner): string {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false })
  }

  #answer(response: object): string {
    const { id } = this.#known()
    const about = { clientExtensionResults: {}, authenticatorAttachment: 'platform' }
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, ...about })
  }

  #known(): Passkey {
    if (!this.#passkey) throw new Error('This device has no passkey yet')
    return this.#passkey
  }
}
