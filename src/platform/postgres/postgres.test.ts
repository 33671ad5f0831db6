import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, test } from 'vitest'
import { ask, end, endAll, startElsewhere } from '#test/elsewhere.ts'
import { houseRoot } from '../root.ts'
import { canReach } from './account.ts'
import { startPostgres } from './index.ts'
import { findPostmaster, isAlive } from './postmaster.ts'

const isRoot = process.getuid?.() === 0
let base: string
let left: string[]

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cw-test-'))
  chmodSync(base, 0o755)
  left = [base]
})

afterEach(async () => {
  await endAll()
  for (const folder of left) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

describe('a house starts', () => {
  test('first with an empty database, then with what was kept', async () => {
    const first = await startPostgres({ home: join(base, 'var') })
    assert.equal(first.freshlyMade, true)
    await ask(first.address, 'create table kept as select 42 as answer')
    await first.stop()
    assert.equal(findPostmaster(first.dataDirectory), null)

    const second = await startPostgres({ home: join(base, 'var') })
    assert.equal(second.freshlyMade, false)
    assert.equal(await ask(second.address, 'select answer from kept'), 42)
    assert.equal(await ask(second.address, 'show data_checksums'), 'on')
    assert.equal(await ask(second.address, 'show fsync'), 'on')
    await second.stop()
    await second.stop()
  })

  test('below a folder whose name is too long for a socket', async () => {
    const home = join(base, 'a'.repeat(60), 'b'.repeat(60), 'var')
    const postgres = await startPostgres({ home })
    assert.ok(!postgres.address.host.startsWith(home))
    assert.equal(await ask(postgres.address, 'select 1'), 1)
    await postgres.stop()
    assert.equal(existsSync(postgres.address.host), false)
  })

  test('again after the making of its database was cut off', async () => {
    const home = join(base, 'var')
    mkdirSync(join(home, 'pgdata.making-1'), { recursive: true })
    writeFileSync(join(home, 'pgdata.making-1', 'PG_VERSION'), '18')
    const { child } = startElsewhere(home)
    while (
      !existsSync(home) ||
      readdirSync(home).every((name) => !name.startsWith('pgdata.making-') || name.endsWith('-1'))
    ) {
      await sleep(5)
    }
    await end(child, 'SIGKILL')

    const postgres = await startPostgres({ home })
    assert.equal(await ask(postgres.address, 'select 1'), 1)
    assert.deepEqual(
      readdirSync(home).filter((name) => name.includes('making')),
      [],
    )
    await postgres.stop()
  })
})

describe('a house is killed', () => {
  test('and the next start finds every acknowledged write', async () => {
    const home = join(base, 'var')
    const first = startElsewhere(home)
    const { address } = await first.ready
    await ask(address, 'create table kept as select 42 as answer')
    await end(first.child, 'SIGKILL')

    const second = await startPostgres({ home })
    assert.equal(await ask(second.address, 'select answer from kept'), 42)
    await second.stop()
  })

  test('and leaves its database running: the next start takes it over and stops it', async () => {
    const home = join(base, 'var')
    const programs = join(base, 'bin')
    mkdirSync(programs)
    symlinkSync(
      execFileSync('sh', ['-c', 'command -v id'], { encoding: 'utf8' }).trim(),
      join(programs, 'id'),
    )
    const first = startElsewhere(home, { env: { PATH: programs } })
    const { dataDirectory } = await first.ready
    const pid = findPostmaster(dataDirectory)?.pid ?? 0
    await end(first.child, 'SIGKILL')
    assert.equal(isAlive(pid), true)

    const lines: string[] = []
    const second = await startPostgres({ home, report: (line) => lines.push(line) })
    assert.match(lines.join(), /Taking over/)
    assert.equal(findPostmaster(dataDirectory)?.pid, pid)
    assert.equal(await ask(second.address, 'select 1'), 1)
    await second.stop()
    assert.equal(isAlive(pid), false)
  })

  test('together with its database, whose number then belongs to another program', async () => {
    const home = join(base, 'var')
    const first = startElsewhere(home)
    const { dataDirectory } = await first.ready
    const pid = findPostmaster(dataDirectory)?.pid ?? 0
    const note = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8')
    await end(first.child, 'SIGKILL')
    while (isAlive(pid)) await sleep(20)
    writeFileSync(join(dataDirectory, 'postmaster.pid'), note.replace(String(pid), String(process.pid)))

    const second = await startPostgres({ home })
    assert.equal(await ask(second.address, 'select 1'), 1)
    await second.stop()
  })

  test('only its database is killed: the house starts it again', async () => {
    const lines: string[] = []
    const postgres = await startPostgres({ home: join(base, 'var'), report: (line) => lines.push(line) })
    process.kill(findPostmaster(postgres.dataDirectory)?.pid ?? 0, 'SIGKILL')
    const works = () => ask(postgres.address, 'select 1').catch(() => null)
    while ((await works()) === null || !lines.some((line) => /again/.test(line))) await sleep(50)
    await postgres.stop()
  })
})

describe('two starts on one checkout', () => {
  test('a command joins the house that runs, and leaves it running', async () => {
    const home = join(base, 'var')
    const house = await startPostgres({ home })
    const command = startElsewhere(home, { join: true })
    const told = await command.ready
    assert.equal(told.joined, true)
    assert.deepEqual(told.address, house.address)
    await end(command.child, 'SIGTERM')
    assert.equal(await ask(house.address, 'select 1'), 1)
    await house.stop()
  })

  test('at the same moment: one makes the database, the other waits for its end', async () => {
    const home = join(base, 'var')
    const [one, other] = [startElsewhere(home), startElsewhere(home)]
    const first = await Promise.race([one.ready.then(() => one), other.ready.then(() => other)])
    const second = first === one ? other : one
    await sleep(1500)
    await end(first.child, 'SIGTERM')
    const told = await second.ready
    assert.equal(told.joined, false)
    assert.equal(told.freshlyMade, false)
    assert.match(told.lines.join('\n'), /still uses the database/)
    await end(second.child, 'SIGTERM')
  })

  test('while the first goes on: the second says so and what to do', async () => {
    const home = join(base, 'var')
    const house = await startPostgres({ home })
    await assert.rejects(startElsewhere(home).ready, /CW-PG-5.*this house runs already/)
    await house.stop()
  })
})

describe('who runs it', () => {
  test.runIf(isRoot)(
    'root, below a folder that only root may enter: the data lie elsewhere and the link says where',
    async () => {
      const home = join(base, 'private', 'var')
      mkdirSync(join(base, 'private'), { mode: 0o700 })
      const before = process.umask(0o077)
      const first = await startPostgres({ home })
      process.umask(before)
      left.push(dirname(first.dataDirectory))
      assert.match(first.dataDirectory, /^\/var\/lib\/commonweal\//)
      await ask(first.address, 'create table kept as select 42 as answer')
      await first.stop()

      const second = await startPostgres({ home })
      assert.equal(await ask(second.address, 'select answer from kept'), 42)
      await second.stop()
    },
  )

  test.runIf(isRoot)('root, on a copy of that checkout: the copy has data of its own', async () => {
    for (const name of ['one', 'two']) mkdirSync(join(base, name), { mode: 0o700 })
    const first = await startPostgres({ home: join(base, 'one', 'var') })
    execFileSync('cp', ['-r', join(base, 'one', 'var'), join(base, 'two')])
    const copy = await startPostgres({ home: join(base, 'two', 'var') })
    left.push(dirname(first.dataDirectory), dirname(copy.dataDirectory))
    assert.notEqual(first.dataDirectory, copy.dataDirectory)
    await Promise.all([first.stop(), copy.stop()])
  })

  test.runIf(isRoot)(
    'an ordinary user, whose data stay theirs when root starts the same house',
    async (context) => {
      const [uid, gid] = [65534, 65534]
      const mayRun = [houseRoot, process.execPath, base].every((path) =>
        canReach(dirname(path), { uid, gid }),
      )
      if (!mayRun) context.skip('this checkout lies where an ordinary user may not go')
      const home = join(base, 'theirs')
      mkdirSync(home)
      chownSync(home, uid, gid)
      const theirs = startElsewhere(home, { uid, gid })
      const { dataDirectory, address } = await theirs.ready
      assert.equal(dataDirectory, join(home, 'pgdata'))
      await ask(address, 'create table kept as select 42 as answer')
      await end(theirs.child, 'SIGTERM')

      const asRoot = await startPostgres({ home })
      assert.equal(await ask(asRoot.address, 'select answer from kept'), 42)
      await asRoot.stop()
      const again = startElsewhere(home, { uid, gid })
      assert.equal((await again.ready).freshlyMade, false)
      await end(again.child, 'SIGTERM')
    },
  )
})
