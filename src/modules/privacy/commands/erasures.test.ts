import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readCommand } from '#platform/command.ts'
import { openTestHouse } from '#test/house.ts'
import { erasureCommands } from './all.ts'

const house = await openTestHouse()
const { db, config, clock, database } = house
const channel = await openChannel(database)
const folder = mkdtempSync(join(tmpdir(), 'commonweal-erasures-'))

async function type(...given: string[]) {
  const said: string[] = []
  const say = (words: string) => void said.push(words)
  const { command, words, flags } = readCommand(erasureCommands, ['erasures', ...given])
  if (command.opens === 'nothing') throw new Error('Each of these opens the house')
  const voices = { say, write: say, report: say }
  const asked = { words, flags, environment: {}, now: clock.now(), ...voices }
  const code = await command.run({ ...asked, house: { config, database, channel } })
  return { code, said: said.join('') }
}

const write = (text: string) => {
  const path = join(folder, 'erasures.txt')
  writeFileSync(path, text)
  return path
}

test('whoever was erased since an older backup is erased again, as often as one likes, and not written to', async () => {
  const [gone, back, stays] = [await house.signedIn(), await house.signedIn(), await house.signedIn()]
  await gone.get('/account/erase')
  await gone.post('/account/erase', { name: gone.member.name })
  const list = await type('list')
  expect(list).toEqual({ code: 0, said: `${gone.member.id} 2022-06-02\n` })
  expect(list.said).not.toContain(gone.member.name)
  // An older backup has the second of them still.
  const path = write(`${list.said}${back.member.id} 2022-06-01\r\n`)
  expect((await type('apply', path)).said).toBe('Erased again: 1. No longer here: 1.')
  expect((await type('apply', path)).said).toBe('Erased again: 0. No longer here: 2.')
  const left = await db.selectFrom('people.member').select('id').execute()
  expect(left).toEqual([{ id: stays.member.id }])
  const mails = await db.selectFrom('platform.mail').select('toAddress').execute()
  expect(mails.filter(({ toAddress }) => toAddress === back.member.address)).toEqual([])
  // What was applied is on the list from now on.
  expect((await type('list')).said).toContain(back.member.id)
})

test('the only administrator is not erased by a list, and a list that was cut off erases nobody', async () => {
  const administrator = await house.signedIn('administrator')
  const kept = await type('apply', write(`${administrator.member.id} 2022-06-02\n`))
  expect(kept).toMatchObject({ code: 1, said: expect.stringContaining('as the only administrator: 1') })
  const other = await house.signedIn()
  const cut = write(`${other.member.id} 2022-06-02\n${other.member.id.slice(0, 20)}`)
  await expect(type('apply', cut)).rejects.toThrow('line 2')
  await expect(type('apply', join(folder, 'none'))).rejects.toThrow('cannot be read')
  expect((await other.get('/account')).status).toBe(200)
})
