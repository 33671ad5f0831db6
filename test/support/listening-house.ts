import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll } from 'vitest'
import { offerSignInLink } from '#modules/people/index.ts'
import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { startHouse } from '../../src/start.ts'
import { buildTestAssets } from './assets.ts'
import { makeMember, makeSession } from './house.ts'
import { freshDatabase } from './postgres.ts'
import { openTestSmtp, type Received } from './smtp.ts'

/** What a member reads of a mail with which to sign in. */
export type SignInMail = { link: string; code: string }

export type ListeningHouse = {
  db: Db
  /** As people type it: http://localhost and the port. */
  address: string
  /** A member with these roles, made for the test. */
  member(name: string, ...roles: Role[]): Promise<{ id: string; name: string; address: string }>
  /** The token of a session in which a member is signed in, with a second factor where their role needs one. */
  sessionOf(member: { id: string }): Promise<string>
  /** A link for a member who need not ask for one, as an operator makes it. */
  linkFor(member: { address: string }): Promise<string>
  /** What the mail server has got, and nobody has taken yet. */
  received: readonly Received[]
  /** The newest sign-in mail that the mail server has for a member, waited for. */
  signInMailTo(member: { address: string }): Promise<SignInMail>
}

/**
 * A house as people meet it: started as `npm start` starts it, with the story of the first year, listening
 * on a port, its postman sending over real SMTP. Only its database is the run's own.
 */
export async function openListeningHouse(
  more: (address: string) => Promise<Record<string, string>> = () => Promise.resolve({}),
): Promise<ListeningHouse> {
  await buildTestAssets()
  const [database, smtp, port] = await Promise.all([freshDatabase(), openTestSmtp(), findFreePort()])
  const address = `http://localhost:${port}`
  const settings = {
    PORT: String(port),
    BASE_URL: address,
    DATABASE_URL: database.houseUrl,
    DATABASE_OWNER_URL: database.url,
    DATABASE_POOL: '5',
    SMTP_URL: smtp.url,
    LOG_LEVEL: 'silent',
    ...(await more(address)),
  }
  const house = await startHouse(settings, () => {})
  afterAll(async () => {
    await house.stop()
    await database.close()
  })
  const { db } = database
  let count = 0
  return {
    db,
    address,
    member: (name, ...roles) =>
      makeMember(database, { name, roles, address: `member-${++count}@commonweal.example`, at: new Date() }),
    sessionOf: async ({ id: memberId }) => {
      const held = await db
        .selectFrom('people.heldRole')
        .select('role')
        .where('memberId', '=', memberId)
        .execute()
      // The table's check names the roles.
      return await makeSession(database, {
        memberId,
        roles: held.map(({ role }) => role as Role),
        at: new Date(),
      })
    },
    linkFor: async (member) =>
      `${await offerSignInLink(db, { address: member.address, baseUrl: address, at: new Date() })}`,
    received: smtp.received,
    signInMailTo: (member) => waitForMail(smtp.received, member.address),
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  server.close()
  await once(server, 'close')
  return port
}

async function waitForMail(received: Received[], address: string): Promise<SignInMail> {
  for (const until = Date.now() + 10_000; Date.now() < until; ) {
    const at = received.findLastIndex(({ to }) => to === address)
    const [mail] = at < 0 ? [] : received.splice(at, 1)
    if (mail) return readSignInMail(mail)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`No mail to ${address} came within ten seconds`)
}

function readSignInMail(mail: Received): SignInMail {
  const words = mail.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')
  const link = /http:\/\/localhost:\d+\/sign-in\/[\w-]+/.exec(words)?.[0]
  const code = /^\d{6}/.exec(mail.header('Subject') ?? '')?.[0]
  if (!link || !code) throw new Error(`This is no mail to sign in with: ${mail.raw}`)
  return { link, code }
}
