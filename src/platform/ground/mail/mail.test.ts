import { afterEach, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

const letter = (n: number, state: object) => ({
  act: 'test.write',
  once: `test.write:${n}`,
  toAddress: `reader-${n}@commonweal.example`,
  subject: 'A private subject',
  bodyText: 'Private words',
  bodyHtml: '<p>Private words</p>',
  queuedAt: house.clock.now(),
  dueAt: house.clock.now(),
  ...state,
})
const write = (mails: object[]) =>
  house.db
    .insertInto('platform.mail')
    .values(mails.map((state, n) => letter(n, state)))
    .execute()

const at = house.clock.now()

afterEach(() => house.db.deleteFrom('platform.mail').execute())

test('an administrator sees what was not sent and why, not what is in it; and tries it again', async () => {
  await write([
    {},
    { sentAt: at },
    { deadAt: at, attempts: 1, lastError: 'No such mailbox' },
    { deadAt: at, attempts: 1, handedOverAt: at, lastError: 'It may have been delivered: silence' },
    { deadAt: at, bodyText: '', lastError: 'It was no longer useful' },
  ])
  const administrator = await house.signedIn('administrator')
  const seen = await administrator.get('/administration/mail')
  expect(seen.text).toMatch(/Waiting ?1 ?Shown in development in the last 24 hours ?1 ?Not sent ?3/)
  for (const words of ['No such mailbox', 'It may have been delivered', 'reader-2@', 'nothing left to send'])
    expect(seen.text).toContain(words)
  expect(seen.body).not.toMatch(/[Pp]rivate/)

  const ids = await house.db
    .selectFrom('platform.mail')
    .select(['id', 'toAddress'])
    .orderBy('toAddress')
    .execute()
  const retry = async (n: number) => await administrator.post(`/administration/mail/${ids[n]?.id}/retry`)
  for (const n of [1, 4]) expect((await retry(n)).location).toBe('/administration/mail')
  for (const n of [2, 3]) expect((await retry(n)).location).toBe('/administration/mail?done=tried-again')
  const again = await house.db
    .selectFrom('platform.mail')
    .select(['toAddress', 'deadAt', 'handedOverAt', 'attempts', 'sentAt'])
    .orderBy('toAddress')
    .execute()
  expect(again.map(({ deadAt }) => deadAt !== null)).toEqual([false, false, false, false, true])
  expect(again[1]?.sentAt).toEqual(at)
  expect(again[3]).toMatchObject({ handedOverAt: null, attempts: 0 })
  const acts = await house.db
    .selectFrom('platform.act')
    .select(['byPerson', 'onId'])
    .where('act', '=', 'platform.retryMail')
    .execute()
  expect(acts.map(({ onId }) => onId)).toEqual([ids[2]?.id, ids[3]?.id])
})

test('many dead letters stand on pages of fifty', async () => {
  await write(Array.from({ length: 60 }, (_, n) => ({ deadAt: new Date(at.getTime() - n * 1000) })))
  const administrator = await house.signedIn('administrator')
  const before = house.database.statistics.statements
  const first = await administrator.get('/administration/mail')
  expect(house.database.statistics.statements - before).toBeLessThanOrEqual(4)
  expect(first.selectAll('h3')).toHaveLength(50)
  const older = await administrator.get(first.links.find(({ text }) => text.startsWith('Older'))?.href ?? '')
  expect(older.selectAll('h3')).toHaveLength(10)
  for (const never of ['yesterday', '-271821-04-20T00:00:00Z', '0000-01-01T00:00:00Z', '9999-99-99T'])
    expect((await administrator.get(`/administration/mail?before=${never}`)).status).toBe(200)
  const administration = await administrator.get('/administration')
  expect(administration.links.map(({ href }) => href)).toEqual(
    expect.arrayContaining(['/administration/mail', '/administration/acts', '/members']),
  )
})

test('nobody but an administrator sees or retries', async () => {
  const organiser = await house.signedIn('organiser', 'guardian', 'editor')
  expect((await organiser.get('/administration/mail')).status).toBe(403)
  await organiser.get('/account')
  expect(
    (await organiser.post('/administration/mail/00000000-0000-4000-8000-000000000000/retry')).status,
  ).toBe(403)
})
