import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, test } from 'vitest'
import { ask } from '#test/elsewhere.ts'
import { type Postgres, startPostgres } from './index.ts'
import { findPostmaster } from './postmaster.ts'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cw-test-'))
  chmodSync(base, 0o755)
})

afterEach(() => rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))

describe('a database ends by itself and does not start at once', () => {
  let postgres: Postgres
  let lines: string[]
  let settings: string

  beforeEach(async () => {
    lines = []
    postgres = await startPostgres({ home: join(base, 'var'), report: (line) => lines.push(line) })
    settings = join(postgres.dataDirectory, 'postgresql.conf')
    appendFileSync(settings, '\nwhat is this\n')
    process.kill(findPostmaster(postgres.dataDirectory)?.pid ?? 0, 'SIGKILL')
    while (!lines.some((line) => /CW-PG-7.*Next try/s.test(line))) await sleep(50)
  })

  test('the house tries again until it stands', async () => {
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('what is this', ''))
    const works = () => ask(postgres.address, 'select 1').catch(() => null)
    while ((await works()) === null) await sleep(50)
    await postgres.stop()
    assert.equal(findPostmaster(postgres.dataDirectory), null)
  })

  test('the house can be stopped between two tries', async () => {
    await postgres.stop()
    const count = lines.length
    await sleep(2500)
    assert.equal(lines.length, count)
  })
})

describe('two starts on one volume', () => {
  test('in two containers, which do not see each other: only one serves the data', async () => {
    const home = join(base, 'var')
    const house = await startPostgres({ home })
    const note = join(house.dataDirectory, 'postmaster.pid')
    const holder = join(dirname(house.dataDirectory), 'database.holder')
    const [noteBefore, holderBefore] = [note, holder].map((file) => readFileSync(file, 'utf8'))
    // Seen from another container, the numbers of the processes belong to nobody.
    writeFileSync(note, `${noteBefore}`.replace(/^\d+/, '4194000'))
    writeFileSync(holder, JSON.stringify({ pid: 4194000, since: '1' }))

    await assert.rejects(startPostgres({ home }), /CW-PG-5.*another container/)
    assert.match(readFileSync(note, 'utf8'), /^4194000/)
    assert.match(readFileSync(holder, 'utf8'), /4194000/)
    const command = await startPostgres({ home, join: true })
    assert.equal(command.joined, true)
    await command.stop()
    assert.equal(await ask(house.address, 'select 1'), 1)

    writeFileSync(note, `${noteBefore}`)
    writeFileSync(holder, `${holderBefore}`)
    await house.stop()
  })
})
