import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { houseRoot } from '#platform/root.ts'
import { findHouseKey, hashToken, newToken } from '#platform/secret.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { makeToken } from '#platform/web/token.ts'
import { type House, openHouse } from '../../src/house.ts'

const port = 3978

/** A house with a database of its own that can be killed at any moment and started again. */
export class HouseUnderTorture {
  readonly url = `http://127.0.0.1:${port}`
  cookie = ''
  token = ''
  #child: ChildProcess | null = null
  readonly #environment: Record<string, string>

  constructor(home: string, smtpUrl: string) {
    this.#environment = {
      HOUSE_HOME: home,
      PORT: String(port),
      SMTP_URL: smtpUrl,
      LOG_LEVEL: 'silent',
      MAIL_FROM: 'Torture <torture@commonweal.example>',
    }
  }

  /** Starts it, waits until it is ready, and returns how long that took. */
  async start(): Promise<number> {
    const began = Date.now()
    const child = spawn(process.execPath, [join(houseRoot, 'dist', 'server.js')], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    this.#child = child
    while (!(await this.#isReady())) {
      if (child.exitCode !== null) throw new Error('The house did not start again')
      await sleep(20)
    }
    const took = Date.now() - began
    if (!this.cookie) await this.visit((house) => this.#signIn(house))
    return took
  }

  /** kill -9, of the house alone or of its database as well. */
  async kill(together: boolean): Promise<void> {
    const child = this.#child
    if (!child) return
    const postmaster = together ? this.#findPostmaster() : null
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    if (postmaster) process.kill(postmaster, 'SIGKILL')
    await ended
    this.#child = null
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  /** Looks into the house's database while it runs. */
  async visit<T>(look: (house: House) => Promise<T>): Promise<T> {
    const house = await openHouse(this.#environment, { report: () => {}, join: true })
    try {
      return await look(house)
    } finally {
      await house.close()
    }
  }

  /** Waits for as long as mail goes out; gives up when a minute passes without any. */
  async untilMailIsOut(): Promise<void> {
    let waiting = Number.POSITIVE_INFINITY
    for (let idle = 0; waiting > 0 && idle < 60; idle++) {
      await sleep(1000)
      const left = await this.visit(async ({ database: { db } }) => {
        const rows = await db
          .selectFrom('platform.mail')
          .select('id')
          .where('sentAt', 'is', null)
          .where('deadAt', 'is', null)
          .execute()
        return rows.length
      })
      if (left < waiting) idle = 0
      waiting = left
    }
  }

  async #isReady(): Promise<boolean> {
    return await fetch(`${this.url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  }

  async #signIn({ database: { db } }: House): Promise<void> {
    const at = new Date()
    const { memberId } = await db
      .selectFrom('people.heldRole')
      .select('memberId')
      .where('role', '=', 'organiser')
      .executeTakeFirstOrThrow()
    const secret = newToken()
    const { id } = await db
      .insertInto('people.session')
      .values({
        tokenHash: hashToken(secret),
        memberId,
        beganAt: at,
        seenAt: at,
        endsAt: new Date(at.getTime() + 86_400_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    this.cookie = `${sessionCookie}=${secret}`
    this.token = makeToken(await findHouseKey(db), id)
  }

  /** The database's first process, by the file that it keeps in its folder. */
  #findPostmaster(): number | null {
    const places = [`${this.#environment.HOUSE_HOME}`, ...listFolders('/var/lib/commonweal')]
    const running = places
      .map((place) => join(place, 'pgdata', 'postmaster.pid'))
      .filter((path) => existsSync(path))
      .map((path) => Number(readFileSync(path, 'utf8').split('\n')[0]))
      .filter((pid) => isChildOf(pid, this.#child?.pid))
    return running[0] ?? null
  }
}

const listFolders = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []

function isChildOf(pid: number, parent: number | undefined): boolean {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent
  } catch {
    return false
  }
}
