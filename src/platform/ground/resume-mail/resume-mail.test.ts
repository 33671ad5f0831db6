import { expect, test } from 'vitest'
import { findMailPauses } from '#platform/mail/pause.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house
const pauses = [
  {
    address: 'back@commonweal.example',
    because: 'bounce',
    since: clock.now(),
    said: '550 5.1.1 User unknown',
  },
  {
    address: 'unwanted@commonweal.example',
    because: 'complaint',
    since: clock.now(),
    said: 'It was reported as abuse',
  },
]
const addresses = pauses.map(({ address }) => address)
await db.insertInto('platform.mailPause').values(pauses).execute()

test('an administrator sees which addresses get no mail and why, and starts again what came back, not what is unwanted', async () => {
  const administrator = await house.signedIn('administrator')
  const seen = await administrator.get('/administration/mail')
  for (const words of ['back@', '550 5.1.1 User unknown', 'unwanted@', 'Only they can start it again'])
    expect(seen.text).toContain(words)
  for (const address of addresses) await administrator.post('/administration/mail/resume', { address })
  expect((await findMailPauses(db, addresses)).map(({ because }) => because)).toEqual(['complaint'])
  const acts = await db
    .selectFrom('platform.act')
    .select(['byPerson', 'onId'])
    .where('act', '=', 'platform.resumeMail')
    .execute()
  expect(acts).toMatchObject([
    { byPerson: administrator.member.id, onId: expect.stringMatching(/^[\w-]{22}$/) },
  ])
})

test('to try a dead mail again is to start mail to its address again', async () => {
  const administrator = await house.signedIn('administrator')
  const [pause] = pauses
  await db
    .insertInto('platform.mailPause')
    .values({ ...pauses[0], address: 'again@commonweal.example', because: 'bounce', since: clock.now() })
    .execute()
  const { id } = await db
    .insertInto('platform.mail')
    .values({
      act: 'test.write',
      once: 'again',
      toAddress: 'again@commonweal.example',
      subject: 'A',
      bodyText: 'B',
      bodyHtml: 'C',
      queuedAt: clock.now(),
      dueAt: clock.now(),
      deadAt: clock.now(),
      lastError: `${pause?.said}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await administrator.get('/administration/mail')
  await administrator.post(`/administration/mail/${id}/retry`)
  expect(await findMailPauses(db, ['again@commonweal.example'])).toEqual([])
})

test('what is forgotten: mail that came back after 30 days, a pause after two years', async () => {
  const { forgetJob } = await import('../forget/job.ts')
  const forget = (at: string) =>
    forgetJob.work({
      db,
      config: house.config,
      now: new Date(at),
      about: {},
      signal: new AbortController().signal,
    })
  await forget('2024-05-31T09:00:00Z')
  expect(await findMailPauses(db, addresses)).toHaveLength(1)
  await forget('2024-06-02T09:00:00Z')
  expect(await findMailPauses(db, addresses)).toEqual([])
})
