import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '#platform/backup/backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { openDatabase } from '#platform/db.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { freshDatabase } from '#test/postgres.ts'
import { forgetAnswers } from './commands/forget.ts'
import { fileOf, findKey, holdKey, pseudonymOf } from './key.ts'
import { findOwnAnswers, keepAnswer } from './own-answers.ts'
import { findAsking } from './round.ts'
import { plantQuestions } from './seed.ts'

const aPlace = (diversityKey: string | null = null) => ({
  diversityKey,
  houseHome: mkdtempSync(join(tmpdir(), 'commonweal-key-')),
})

async function aHouse() {
  const owner = await freshDatabase()
  const { db, close } = openDatabase(owner.houseAddress, 3)
  return { owner, db, close: () => close().then(owner.close) }
}

test('the first start makes a key that the house’s account alone can read, and later ones find it', async () => {
  const { db, close } = await aHouse()
  const place = aPlace()
  await holdKey(db, place)
  const file = fileOf(place)
  expect(readFileSync(file, 'utf8')).toMatch(/^[\da-f]{64}\n$/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
  const before = readFileSync(file)
  await holdKey(db, place)
  expect(readFileSync(file).equals(before)).toBe(true)
  await close()
})

test('processes that start together share one key', async () => {
  const { houseHome } = aPlace()
  const module = new URL('./key.ts', import.meta.url).href
  const words = `import { fileOf, holdKey } from ${JSON.stringify(module)}
    const db = { getExecutor: () => ({ transformQuery: (q) => q, compileQuery: (q) => q,
      executeQuery: async () => ({ rows: [{ fits: true }] }) }) }
    await holdKey(db, { diversityKey: null, houseHome: ${JSON.stringify(houseHome)} })
    const { readFileSync } = await import('node:fs')
    process.stdout.write(readFileSync(fileOf({ houseHome: ${JSON.stringify(houseHome)} }), 'utf8'))`
  const run = () =>
    new Promise<string>((done, failed) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', words], { cwd: process.cwd() })
      let said = ''
      child.stdout.on('data', (chunk) => void (said += chunk))
      child.stderr.on('data', (chunk) => void (said += chunk))
      child.on('error', failed).on('close', () => done(said))
    })
  const keys = await Promise.all(Array.from({ length: 4 }, run))
  expect(keys[0]).toMatch(/^[\da-f]{64}\n$/)
  expect(new Set(keys).size).toBe(1)
})

test('a file that holds no key is not overwritten, and the operator is told', async () => {
  const { db, close } = await aHouse()
  const place = aPlace()
  await holdKey(db, place)
  chmodSync(fileOf(place), 0o600)
  writeFileSync(fileOf(place), 'half a key')
  await expect(holdKey(db, place)).rejects.toThrow(/CW-DIVERSITY-2/)
  expect(readFileSync(fileOf(place), 'utf8')).toBe('half a key')
  await close()
})

test('while nobody has answered, another key may take the place of the first', async () => {
  const { db, close } = await aHouse()
  await holdKey(db, aPlace('11'.repeat(32)))
  await holdKey(db, aPlace('22'.repeat(32)))
  await close()
})

test('once somebody has answered, a start with another key is refused, and a lost one has a way out', async () => {
  const house = await openTestHouse({ DIVERSITY_KEY: '33'.repeat(32) })
  const { db, clock, config } = house
  await plantQuestions({ db, config, now: clock.now() })
  const { member } = await house.signedIn()
  const { round, key } = await findAsking(db)
  const set = round?.set
  if (!set) throw new Error('Nothing is asked')
  await keepAnswer(db, { key, memberId: member.id, set, question: 'sex', option: 'female' })

  await expect(holdKey(db, aPlace('44'.repeat(32)))).rejects.toThrow(/CW-DIVERSITY-1/)
  await holdKey(db, aPlace('33'.repeat(32)))
  expect(await forgetAnswers(house.owner.db, { at: clock.now() })).toBe(2)
  await holdKey(db, aPlace('44'.repeat(32)))
  // A process that still holds the first key writes nothing under it.
  await expect(
    keepAnswer(db, { key, memberId: member.id, set, question: 'sex', option: 'female' }),
  ).rejects.toThrow(/the key to these answers is another/)
})

test('a backup holds answers without their key: with it they are found again, without it nobody’s', async () => {
  const house = await openTestHouse({ DIVERSITY_KEY: '55'.repeat(32) })
  const { db, clock, config } = house
  await plantQuestions({ db, config, now: clock.now() })
  const person = { name: 'Bryn Test-Davies', address: 'bryn@commonweal.example', roles: [], at: clock.now() }
  const { id: memberId } = await makeMember(house, person)
  const { round, key } = await findAsking(db)
  const set = round?.set
  if (!set) throw new Error('Nothing is asked')
  await keepAnswer(db, { key, memberId, set, question: 'religion', option: 'sikh' })
  const path = join(mkdtempSync(join(tmpdir(), 'commonweal-kept-')), 'house.backup')
  await backUp(house.owner.pool, { path, at: clock.now() })

  const copy = await freshDatabase({ migrated: false })
  await restore(copy, { path })
  await expect(holdKey(copy.db, aPlace('66'.repeat(32)))).rejects.toThrow(/CW-DIVERSITY-1/)
  await holdKey(copy.db, aPlace('55'.repeat(32)))
  const again = await findKey(copy.db)
  if (!again) throw new Error('There is no key')
  const own = await findOwnAnswers(copy.db, { key: again, memberId, questions: ['religion'] })
  expect(own.get('religion')?.option).toBe('sikh')
  expect(pseudonymOf(again, memberId, 'religion').equals(pseudonymOf(again, memberId, 'sex'))).toBe(false)
  rmSync(path)
  expect(existsSync(path)).toBe(false)
  await copy.close()
})
