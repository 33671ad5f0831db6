import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '#platform/backup/backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { inWords } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { forgetOver } from '#platform/retention.ts'
import { openTestHouse } from '#test/house.ts'
import { newestMail, signInByMail } from '#test/mailbox.ts'
import { freshDatabase } from '#test/postgres.ts'
import { retention } from '../retention.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const dayMs = 24 * 60 * 60 * 1000
const night = () => forgetOver({ db, config, now: clock.now(), of: retention })

/** A member who has left, and the link in their goodbye mail. */
async function whoLeft() {
  const browser = await house.signedIn('editor')
  await browser.get('/account/leave')
  const left = await browser.post('/account/leave')
  expect((await browser.follow(left)).text).toContain('You have left')
  const { path } = await newestMail(house, browser.member.address, 'privacy.leave')
  return { ...browser.member, browser, path }
}

const isThere = async (id: string) =>
  (await db.selectFrom('people.member').select('id').where('id', '=', id).execute()).length === 1

const mailsOf = async (address: string) =>
  (await db.selectFrom('platform.mail').select('act').where('toAddress', '=', address).execute()).map(
    ({ act }) => act,
  )

/** Whatever is done to the departure of this member fails from now on. */
const refuse = (owner: Database, memberId: string) =>
  owner.pool.query(`create function privacy.refuse() returns trigger language plpgsql as $$
    begin if old.member_id = '${memberId}' then raise exception 'Refused'; end if; return coalesce(new, old); end $$;
    create trigger refuse before update or delete on privacy.departure for each row execute function privacy.refuse()`)

const allow = (owner: Database) => owner.pool.query('drop function privacy.refuse cascade')

test('whoever left comes back by the link in their mail: opening it changes nothing, and it signs nobody in', async () => {
  const { id, name, address, path } = await whoLeft()
  const other = await house.signedIn()
  const visitor = house.visitor()
  const opened = await visitor.get(path)
  expect(opened.select('h1')).toBe('Come back')
  expect(opened.text).not.toContain(name)
  expect((await other.get(`/members/${id}`)).status).toBe(404)
  expect((await visitor.post(path)).select('h1')).toBe('Welcome back')
  expect((await other.get(`/members/${id}`)).text).toContain(name)
  expect((await visitor.get('/account')).status).toBe(303)
  // The link has done its work; they sign in as ever, and hold no role.
  expect((await visitor.get(path)).status).toBe(404)
  expect((await visitor.post(path)).status).toBe(409)
  await signInByMail(house, { browser: visitor, address })
  expect((await visitor.get('/account')).text).not.toContain('Editor')
})

test('a week before the end they are told once more, with the same way back; then they are erased', async () => {
  const { id, name, address, path } = await whoLeft()
  clock.forward(22 * dayMs)
  await night()
  expect(await mailsOf(address)).not.toContain('privacy.warnDeparted')
  clock.forward(dayMs)
  await night()
  await night()
  expect((await mailsOf(address)).filter((act) => act === 'privacy.warnDeparted')).toHaveLength(1)
  const warning = await newestMail(house, address, 'privacy.warnDeparted')
  expect(warning.path).toBe(path)
  clock.forward(7 * dayMs - 1)
  await night()
  expect(await isThere(id)).toBe(true)
  expect((await house.visitor().get(path)).status).toBe(200)
  clock.forward(1)
  expect((await house.visitor().get(path)).status).toBe(404)
  await night()
  expect(await isThere(id)).toBe(false)
  expect(await mailsOf(address)).toEqual(['privacy.erase'])
  const { bodyText } = await newestMail(house, address)
  expect(bodyText).not.toContain(name)
})

test('whoever was not warned in time is warned first, and has a week from then to come back', async () => {
  const [gone, back] = [await whoLeft(), await whoLeft()]
  clock.forward(40 * dayMs)
  const visitor = house.visitor()
  expect((await visitor.get(back.path)).text).toContain('You can do so until')
  await night()
  for (const { id, address, path } of [gone, back]) {
    expect(await isThere(id)).toBe(true)
    const warning = await newestMail(house, address, 'privacy.warnDeparted')
    expect(warning.path).toBe(path)
    expect(warning.subject).toContain(inWords(new Date(clock.now().getTime() + 7 * dayMs)))
  }
  clock.forward(7 * dayMs - 1)
  await night()
  expect((await visitor.get(back.path)).status).toBe(200)
  expect((await visitor.post(back.path)).select('h1')).toBe('Welcome back')
  clock.forward(1)
  await night()
  expect([await isThere(gone.id), await isThere(back.id)]).toEqual([false, true])
})

test('a restored house warns again before it erases: whoever came back since has left again in there', async () => {
  const { id, address, path } = await whoLeft()
  clock.forward(23 * dayMs)
  await night()
  const backup = join(mkdtempSync(join(tmpdir(), 'commonweal-left-')), 'house.backup')
  await backUp(house.owner.pool, { path: backup, at: clock.now() })
  const visitor = house.visitor()
  await visitor.get(path)
  await visitor.post(path)
  const copy = await freshDatabase({ migrated: false })
  await restore(copy, { path: backup })
  const mailsIn = () =>
    copy.db
      .selectFrom('platform.mail')
      .select(['act', 'bodyText'])
      .where('toAddress', '=', address)
      .where('act', '=', 'privacy.warnDeparted')
      .execute()
  const nightOf = (days: number) =>
    forgetOver({
      db: copy.db,
      config,
      now: new Date(clock.now().getTime() + days * dayMs),
      of: retention,
    })
  const there = () => copy.db.selectFrom('people.member').select('id').where('id', '=', id).execute()
  await nightOf(8)
  expect(await there()).toHaveLength(1)
  const warnings = await mailsIn()
  expect(warnings).toHaveLength(2)
  for (const { bodyText } of warnings) expect(bodyText).toContain(path)
  await nightOf(14)
  expect(await there()).toHaveLength(1)
  await nightOf(15)
  expect(await there()).toEqual([])
})

test('what leaving takes away for good is said before and after, and how many e-mails there will be', async () => {
  const browser = await house.signedIn()
  const page = await browser.get('/account/leave')
  expect(page.text).toContain('a goodbye and a warning a week before the end, both with the way back')
  await browser.post('/account/leave')
  const { bodyText, path } = await newestMail(house, browser.member.address, 'privacy.leave')
  clock.forward(25 * dayMs)
  await night()
  const warning = await newestMail(house, browser.member.address, 'privacy.warnDeparted')
  const opened = await house.visitor().get(path)
  for (const words of [bodyText, warning.bodyText, opened.text])
    expect(words.replace(/\s+/g, ' ')).toContain(
      'but for your roles and your answers to the equality questions',
    )
})

test('whoever comes back at the last moment stays, however the night and they meet', async () => {
  const { id, path } = await whoLeft()
  clock.forward(23 * dayMs)
  await night()
  clock.forward(7 * dayMs - 1)
  const visitor = house.visitor()
  await visitor.get(path)
  await Promise.all([visitor.post(path), night()])
  clock.forward(dayMs)
  await night()
  expect(await isThere(id)).toBe(true)
})

test('one whom the night cannot warn or erase keeps nobody else from their turn, and is told of', async () => {
  const [stuck, other] = [await whoLeft(), await whoLeft()]
  await refuse(house.owner, stuck.id)
  const failed = async (words: string) => {
    const error: unknown = await night().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AggregateError)
    expect(error).toMatchObject({ errors: [{ message: words, errors: [{ message: 'Refused' }] }] })
  }
  clock.forward(23 * dayMs)
  await failed('Not all who left could be warned tonight')
  expect(await mailsOf(stuck.address)).not.toContain('privacy.warnDeparted')
  expect(await mailsOf(other.address)).toContain('privacy.warnDeparted')
  await allow(house.owner)
  await night()
  await refuse(house.owner, stuck.id)
  clock.forward(7 * dayMs)
  await failed('Not all who left could be erased tonight')
  expect([await isThere(stuck.id), await isThere(other.id)]).toEqual([true, false])
  await allow(house.owner)
  await night()
  expect(await isThere(stuck.id)).toBe(false)
})

test('nobody comes back by a word that they made up', async () => {
  const visitor = house.visitor()
  for (const word of ['x', 'a'.repeat(43), '%00', 'null']) {
    const seen = await visitor.get(`/come-back/${word}`)
    expect([400, 404]).toContain(seen.status)
  }
})

test('what a member says when they are erased at once is not asked twice, and the other browser is signed out', async () => {
  const laptop = await house.signedIn()
  await laptop.get('/account/erase')
  const typed = laptop.member.name.toUpperCase().replace(' ', '  ')
  const gone = await laptop.post('/account/erase', { name: typed })
  expect((await laptop.follow(gone)).text).toContain('You are erased')
  expect((await laptop.get('/account')).location).toBe('/sign-in?to=%2Faccount')
  expect(await isThere(laptop.member.id)).toBe(false)
  const again = await house.visitor().get('/goodbye?how=%3Cscript%3E')
  expect(again.text).toContain('You have left')
})
