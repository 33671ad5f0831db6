import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createTransport } from 'nodemailer'
import { listPowers } from '#modules/diversity/index.ts'
import { findProviderTrouble } from '#modules/people/index.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { checkServer, type Database, openDatabase } from '#platform/db.ts'
import { OperatorError } from '#platform/errors.ts'
import { countMail } from '#platform/mail/outbox.ts'
import { listPending } from '#platform/migrate.ts'
import { houseRoot } from '#platform/root.ts'
import { openHouse } from '../house.ts'

/** What the doctor found about one thing. */
export type Finding = { state: 'fine' | 'look' | 'wrong'; about: string; says: string; cure?: string }

/** Examines an installation from the settings to the mail server; a part that cannot be reached stops no other. */
export async function examine(environment: NodeJS.ProcessEnv, now: Date): Promise<Finding[]> {
  const node = examineNode()
  const config = await attempt('settings', () => readConfig(environment))
  if ('state' in config) return [node, config]
  const settings: Finding = { state: 'fine', about: 'settings', says: describe(config) }
  return [
    node,
    settings,
    ...examineProxy(config),
    examineStyles(),
    await examineDisk(config),
    await examineMailServer(config),
    ...(await examineProvider(config, now)),
    ...(await examineDatabase(environment, now)),
  ]
}

function examineNode(): Finding {
  const says = `Node ${process.versions.node}`
  if (Number(process.versions.node.split('.')[0]) >= 22) return { state: 'fine', about: 'node', says }
  return {
    state: 'wrong',
    about: 'node',
    says,
    cure: 'Run it by "npx commonweal", which uses the Node that comes with the house.',
  }
}

const describe = ({ baseUrl, development, databaseUrl, run }: Config) =>
  `${baseUrl}, ${development ? 'in development (no mail server)' : 'in use'}, ${databaseUrl ? 'a database of yours' : 'its own database'}, runs ${run}`

/** A house with https stands behind a proxy; not believed, its address is that of everybody. */
function examineProxy({ baseUrl, trustProxy }: Config): Finding[] {
  if (trustProxy || !baseUrl.startsWith('https:')) return []
  return [
    {
      state: 'look',
      about: 'proxy',
      says: 'not trusted, so all visitors count as one where the house limits how often somebody may ask',
      cure: 'Let the proxy set X-Forwarded-For and X-Forwarded-Proto, and set TRUST_PROXY=true.',
    },
  ]
}

function examineStyles(): Finding {
  if (existsSync(join(houseRoot, 'dist', 'assets', 'manifest.json')))
    return { state: 'fine', about: 'styles', says: 'built' }
  return { state: 'wrong', about: 'styles', says: 'not built', cure: 'Run "npm start" once: it builds them.' }
}

const leastBytes = 1_000_000_000

async function examineDisk({ houseHome }: Config): Promise<Finding> {
  const folder = resolve(houseRoot, houseHome)
  const place = existsSync(folder) ? folder : houseRoot
  try {
    await access(place, constants.W_OK)
  } catch {
    return {
      state: 'wrong',
      about: 'disk',
      says: `${place} cannot be written`,
      cure: 'Let the account that runs the house write there, or set HOUSE_HOME.',
    }
  }
  const { bavail, bsize } = await statfs(place)
  const free = `${Math.floor((bavail * bsize) / 1_000_000_000)} GB free in ${place}`
  if (bavail * bsize >= leastBytes) return { state: 'fine', about: 'disk', says: free }
  return { state: 'wrong', about: 'disk', says: free, cure: 'Make room: a database on a full disk stops.' }
}

async function examineMailServer({ smtpUrl }: Config): Promise<Finding> {
  if (!smtpUrl)
    return {
      state: 'look',
      about: 'mail server',
      says: 'none: mail is shown on /development/mail only',
      cure: 'Set SMTP_URL before others use the house.',
    }
  try {
    await createTransport(smtpUrl).verify()
    return { state: 'fine', about: 'mail server', says: 'answers, and takes our name and password' }
  } catch (error) {
    return {
      state: 'wrong',
      about: 'mail server',
      says: error instanceof Error ? error.message : String(error),
      cure: 'Check SMTP_URL: host, port, name, password. See docs/operate/mail.md.',
    }
  }
}

/** A provider that is down stops nobody from signing in by mail: look at it, and go on. */
async function examineProvider({ provider }: Config, now: Date): Promise<Finding[]> {
  if (!provider) return []
  const about = 'sign-in provider'
  const trouble = await findProviderTrouble(provider, now)
  if (!trouble) return [{ state: 'fine', about, says: `${provider.issuer} answers` }]
  const says = `${trouble}: members sign in by mail and passkeys only`
  return [{ state: 'look', about, says, cure: 'See what the word means in docs/operate/sign-in.md.' }]
}

async function examineDatabase(environment: NodeJS.ProcessEnv, now: Date): Promise<Finding[]> {
  const house = await attempt('database', () =>
    openHouse({ ...environment, LOG_LEVEL: 'silent' }, { report: () => {}, join: true, migrated: false }),
  )
  if ('state' in house) return [house]
  try {
    const major = await checkServer(house.database.pool)
    const pending = await listPending(house.database.db)
    const database: Finding = { state: 'fine', about: 'database', says: `PostgreSQL ${major} answers` }
    if (pending.length > 0) {
      return [
        database,
        {
          state: 'look',
          about: 'release',
          says: pending.length === 1 ? 'one migration waits' : `${pending.length} migrations wait`,
          cure: 'Start the house: it runs them. Make a backup first.',
        },
      ]
    }
    return [
      database,
      { state: 'fine', about: 'release', says: 'the database is at this release' },
      ...(await examineContent(house.database, now)),
      ...(await examineAccount(house.config)),
    ]
  } finally {
    await house.close()
  }
}

/** Whether the account of the running house, on a server of somebody's own, could read what is confidential. */
async function examineAccount({ databaseUrl, development }: Config): Promise<Finding[]> {
  if (!databaseUrl) return []
  const about = 'database account'
  const database = openDatabase({ connectionString: databaseUrl }, 1)
  try {
    const account = await attempt(about, () => listPowers(database.db))
    if ('state' in account) return [account]
    const { role, powers } = account
    if (powers.length === 0)
      return [{ state: 'fine', about, says: `${role} can read nothing that is confidential` }]
    const says = `${role} could read answers to equality questions: ${powers.join('; ')}`
    const cure = 'Give the running house an account of its own. See docs/operate/database.md.'
    return [{ state: development ? 'look' : 'wrong', about, says, cure }]
  } finally {
    await database.close()
  }
}

const dayMs = 24 * 60 * 60 * 1000

async function examineContent({ db }: Database, now: Date): Promise<Finding[]> {
  const { members, administrators } = await db
    .selectFrom('people.member as member')
    .leftJoin('people.heldRole as held', (join) =>
      join.onRef('held.memberId', '=', 'member.id').on('held.role', '=', 'administrator'),
    )
    .select((e) => [
      e.fn.countAll<number>().as('members'),
      e.fn.count<number>('held.role').as('administrators'),
    ])
    .where('member.leftAt', 'is', null)
    .executeTakeFirstOrThrow()
  const mail = await countMail(db, new Date(now.getTime() - dayMs))
  const people: Finding =
    members === 0
      ? {
          state: 'look',
          about: 'people',
          says: 'nobody yet',
          cure: 'Start the house: it makes the first organiser.',
        }
      : administrators === 0
        ? {
            state: 'wrong',
            about: 'people',
            says: 'no administrator',
            cure: 'Run "npx commonweal member role ADDRESS administrator".',
          }
        : {
            state: 'fine',
            about: 'people',
            says: `${counted(members, 'member')}, ${counted(administrators, 'administrator')}`,
          }
  const says = `${mail.waiting} waiting, ${mail.sentLately} sent in a day, ${mail.dead} dead`
  return [
    people,
    mail.dead > 0
      ? { state: 'look', about: 'mail', says, cure: 'Look at /administration/mail.' }
      : { state: 'fine', about: 'mail', says },
  ]
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

async function attempt<T extends object>(about: string, look: () => T | Promise<T>): Promise<T | Finding> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof OperatorError)
      return { state: 'wrong', about, says: error.message, cure: error.cure }
    return {
      state: 'wrong',
      about,
      says: error instanceof Error ? error.message : String(error),
      cure: 'See docs/operate/.',
    }
  }
}
