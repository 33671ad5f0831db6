import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readCommand } from '#platform/command.ts'
import { openTestHouse } from '#test/house.ts'
import { newestMail } from '#test/mailbox.ts'
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
  expect(list).toEqual({ code: 0, said: `${gone.member.id} 2022-06-02\nend 1\n` })
  expect(list.said).not.toContain(gone.member.name)
  // An older backup has the second of them still.
  const path = write(`${gone.member.id} 2022-06-02\n${back.member.id} 2022-06-01\r\nend 2\n`)
  expect((await type('apply', path)).said).toContain('Erased again: 1. Left again: 0. Not here any more')
  expect((await type('apply', path)).said).toContain('Erased again: 0. Left again: 0. Not here any more')
  const left = await db.selectFrom('people.member').select('id').execute()
  expect(left).toEqual([{ id: stays.member.id }])
  const mails = await db.selectFrom('platform.mail').select('toAddress').execute()
  expect(mails.filter(({ toAddress }) => toAddress === back.member.address)).toEqual([])
  // What was applied is on the list from now on.
  expect((await type('list')).said).toContain(back.member.id)
})

test('whoever left since an older backup has left again, with the same way back; whoever came back stays', async () => {
  const browser = await house.signedIn('editor')
  const { id, address } = browser.member
  await browser.get('/account/leave')
  clock.forward(1)
  await browser.post('/account/leave')
  const { path } = await newestMail(house, address, 'privacy.leave')
  const list = write((await type('list')).said)
  // The older backup knows nothing of it.
  await db.deleteFrom('privacy.departure').where('memberId', '=', id).execute()
  await db.updateTable('people.member').set({ leftAt: null }).where('id', '=', id).execute()
  await db
    .insertInto('people.heldRole')
    .values({ memberId: id, role: 'editor', grantedAt: clock.now() })
    .execute()
  const mails = await countMails()
  expect((await type('apply', list)).said).toContain('Left again: 1.')
  expect((await type('apply', list)).said).toContain('Left again: 0.')
  expect(await countMails()).toBe(mails)
  expect(await isDeparted(id)).toBe(true)
  const roles = await db.selectFrom('people.heldRole').select('role').where('memberId', '=', id).execute()
  expect(roles).toEqual([])
  const visitor = house.visitor()
  await visitor.get(path)
  clock.forward(1)
  expect((await visitor.post(path)).select('h1')).toBe('Welcome back')
  await type('apply', list)
  expect(await isDeparted(id)).toBe(false)
})

const countMails = async () => (await db.selectFrom('platform.mail').select('id').execute()).length
const isDeparted = async (id: string) =>
  (await db.selectFrom('privacy.departure').select('memberId').where('memberId', '=', id).execute())
    .length === 1

test('whoever was warned of their end is warned anew after a list was applied', async () => {
  const browser = await house.signedIn()
  await browser.get('/account/leave')
  await browser.post('/account/leave')
  const find = () =>
    db
      .selectFrom('privacy.departure')
      .select('warnedAt')
      .where('memberId', '=', browser.member.id)
      .executeTakeFirstOrThrow()
  await db.updateTable('privacy.departure').set({ warnedAt: clock.now() }).execute()
  await type('apply', write('end 0\n'))
  expect(await find()).toEqual({ warnedAt: null })
})

test('one with whom it fails is named, with what to do, and all others have their turn', async () => {
  const [stuck, other, leaver] = [await house.signedIn(), await house.signedIn(), await house.signedIn()]
  await house.owner.pool.query(`create function privacy.refuse() returns trigger language plpgsql as $$
    begin if old.id = '${stuck.member.id}' then raise exception 'The disk is full'; end if; return old; end $$;
    create trigger refuse before delete on people.member for each row execute function privacy.refuse()`)
  const lines = [
    `${stuck.member.id} 2022-06-02`,
    `${other.member.id} 2022-06-02`,
    `${leaver.member.id} left 2022-06-02T10:00:00.000Z`,
  ]
  const path = write(`${lines.join('\n')}\nend 3\n`)
  const { code, said } = await type('apply', path)
  expect(code).toBe(1)
  expect(said).toContain('Erased again: 1. Left again: 1.')
  expect(said).toContain('Failed, and still as the backup has them: 1.')
  expect(said).toContain(`${stuck.member.id}: The disk is full`)
  expect(said).toContain('apply the same list again')
  expect(said).not.toContain(stuck.member.name)
  expect((await stuck.get('/account')).status).toBe(200)
  await house.owner.pool.query('drop function privacy.refuse cascade')
  expect(await type('apply', path)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Erased again: 1.'),
  })
})

test('the only administrator is not erased by a list, and a list that was cut off erases nobody', async () => {
  const administrator = await house.signedIn('administrator')
  const kept = await type('apply', write(`${administrator.member.id} 2022-06-02\nend 1\n`))
  expect(kept).toMatchObject({ code: 1, said: expect.stringContaining('as the only administrator: 1') })
  const other = await house.signedIn()
  const line = `${other.member.id} 2022-06-02\n`
  const cut = [
    ['', 'cut off before its last line'],
    [line, 'cut off before its last line'],
    [`${line}${other.member.id.slice(0, 20)}`, 'line 2'],
    [`${line}end 2\n`, 'holds 1 lines'],
    [`${line}end 1\n${line}`, 'line 2'],
    [`${line}en`, 'line 2'],
    [`${line}${line}end 1`, 'holds 2 lines'],
    [`${other.member.id} left 2022-06-02\nend 1\n`, 'line 1'],
  ]
  for (const [text = '', why = ''] of cut) await expect(type('apply', write(text))).rejects.toThrow(why)
  await expect(type('apply', join(folder, 'none'))).rejects.toThrow('cannot be read')
  expect((await other.get('/account')).status).toBe(200)
})

test('a list that cannot be made leaves the older one as it was; one that is made takes its place whole', async () => {
  const own = mkdtempSync(join(tmpdir(), 'commonweal-erasures-'))
  const path = join(own, 'erasures.txt')
  writeFileSync(path, 'an older list')
  await house.owner.pool.query('alter table privacy.erasure rename to hidden')
  await expect(type('list', path)).rejects.toThrow('privacy.erasure')
  await house.owner.pool.query('alter table privacy.hidden rename to erasure')
  expect(readFileSync(path, 'utf8')).toBe('an older list')
  expect((await type('list', path)).said).toBe(`Wrote ${path}.`)
  expect(readFileSync(path, 'utf8')).toBe((await type('list')).said)
  expect(await type('apply', path)).toMatchObject({ code: 0 })
  await expect(type('list', join(own, 'none', 'x'))).rejects.toThrow('cannot be written')
  // A folder cannot be replaced by a file.
  await expect(type('list', own)).rejects.toThrow('cannot be written')
  expect(readdirSync(own)).toEqual(['erasures.txt'])
})
