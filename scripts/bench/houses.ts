import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { systemClock } from '#platform/clock.ts'
import { lookAtTables } from '#platform/db.ts'
import { startPostgres } from '#platform/postgres/index.ts'
import { houseRoot } from '#platform/root.ts'
import { findHouseKey, hashToken, newToken } from '#platform/secret.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { makeToken } from '#platform/web/token.ts'
import { createApp } from '../../src/app.ts'
import { type House, openHouse } from '../../src/house.ts'
import { plantStory } from '../../src/seed.ts'

export const memberCount = 200
const housePort = 3977

export type Statement = { text: string; values: unknown[] }
export type Bench = {
  url: string
  connectionString: string
  house: House
  /** The cookies and the form token of a member who is organiser, signed in. */
  cookie: string
  token: string
  /** The statements that a page sends, and its bytes. */
  record(path: string, cookie?: string): Promise<{ statements: Statement[]; bytes: number }>
  housePid: number
  startBare(pages: object[], connections: number): Promise<{ url: string; stop(): void }>
  close(): Promise<void>
}

/** A seeded house as a process of its own, with logs and all, and its database, which the bare server shares. */
export async function openBench(): Promise<Bench> {
  const home = mkdtempSync(join(tmpdir(), 'commonweal-bench-'))
  const postgres = await startPostgres({ home })
  const environment = { DATABASE_URL: postgres.url, PORT: String(housePort), LOG_LEVEL: 'info' }
  const house = await openHouse({ ...environment, LOG_LEVEL: 'silent' }, { report: () => {} })
  await plantStory(house, new Date())
  const { cookie, token } = await addMembers(house)
  await lookAtTables(house.owner.pool)
  const doLater = () => Promise.reject(new Error('The recording of pages does nothing later'))
  const app = await createApp({ ...house, clock: systemClock, doLater })

  const child = spawn(
    process.execPath,
    [
      ...(process.env.PROFILE ? ['--cpu-prof', '--cpu-prof-dir', process.env.PROFILE] : []),
      join(houseRoot, 'dist', 'server.js'),
    ],
    {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await saying(child, 'is open at')
  const bares: ChildProcess[] = []
  return {
    url: `http://127.0.0.1:${housePort}`,
    connectionString: postgres.url,
    house,
    cookie,
    token,
    housePid: child.pid ?? 0,
    async record(path, as) {
      const headers = as ? { cookie: as } : {}
      // Once to warm what is read once per version of the content, once to record.
      await app.inject({ url: path, headers })
      const statements: Statement[] = []
      house.database.statistics.watch = (text, values) =>
        void statements.push({ text, values: values.map(inJson) })
      const answer = await app.inject({ url: path, headers })
      delete house.database.statistics.watch
      if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}`)
      return { statements, bytes: answer.rawPayload.length }
    },
    async startBare(pages, connections) {
      const plan = join(home, 'plan.json')
      writeFileSync(plan, JSON.stringify({ connectionString: postgres.url, pool: connections, pages }))
      const bare = spawn(process.execPath, [join(houseRoot, 'scripts', 'bench', 'bare-server.ts'), plan], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      bares.push(bare)
      const port = await saying(bare, '')
      return { url: `http://127.0.0.1:${port.trim()}`, stop: () => void bare.kill() }
    },
    async close() {
      for (const bare of bares) bare.kill()
      child.kill('SIGTERM')
      await once(child, 'exit')
      await app.close()
      await house.close()
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function addMembers({ database: { db } }: House): Promise<{ cookie: string; token: string }> {
  const now = new Date()
  const people = Array.from({ length: memberCount }, (_, index) => ({
    name: `Bench Member ${String(index).padStart(3, '0')}`,
    joinedAt: now,
  }))
  const made = await db.insertInto('people.member').values(people).returning('id').execute()
  await db
    .insertInto('people.address')
    .values(
      made.map(({ id }, index) => ({
        memberId: id,
        address: `bench-${index}@commonweal.example`,
        verifiedAt: now,
      })),
    )
    .execute()
  const memberId = `${made[0]?.id}`
  await db.insertInto('people.heldRole').values({ memberId, role: 'organiser', grantedAt: now }).execute()
  const secret = newToken()
  const { id } = await db
    .insertInto('people.session')
    .values({
      tokenHash: hashToken(secret),
      memberId,
      beganAt: now,
      seenAt: now,
      endsAt: new Date(now.getTime() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { cookie: `${sessionCookie}=${secret}`, token: makeToken(await findHouseKey(db), id) }
}

async function saying(child: ChildProcess, words: string): Promise<string> {
  if (!child.stdout) throw new Error('The process has no output')
  const lines = createInterface({ input: child.stdout })
  return await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The process ended before it was ready')))
    // Whatever it says later is read and dropped, as a log would be.
    lines.on('line', (line) => line.includes(words) && resolve(line))
  })
}

/** What the process holds in memory, in megabytes. */
export function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

function inJson(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('base64') }
  return value instanceof Date ? { at: value.toISOString() } : value
}
