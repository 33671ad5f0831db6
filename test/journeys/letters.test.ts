import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readConfig } from '#platform/config.ts'
import { startPostman } from '#platform/mail/postman.ts'
import { aDecision } from '#test/decisions.ts'
import { openTestHouse, startTestJobs } from '#test/house.ts'
import { openTestSmtp } from '#test/smtp.ts'
import { listJobs } from '../../src/app.ts'
import { plantStory } from '../../src/seed.ts'

const house = await openTestHouse()
const { db, clock, database } = house
const smtp = await openTestSmtp()
await plantStory(house, clock.now())

/** The house's own, as its clock would start it. */
const digestJob = listJobs().find(({ name }) => name === 'letters.digest')
if (!digestJob) throw new Error('The house writes no digests')

const soon = { timeout: 20_000, interval: 50 }
const decoded = (raw: string | undefined) => `${raw}`.replaceAll('=\r\n', '').replaceAll('=3D', '=')

test('a house that is planted tells nobody of what was there before', async () => {
  expect(await db.selectFrom('letters.news').select('id').execute()).toEqual([])
})

test('an editor publishes: who wants it hears at once, the others in their digest, and one press stops it', async () => {
  const [editor, eager, calm] = [
    await house.signedIn('editor'),
    await house.signedIn(),
    await house.signedIn(),
  ]
  const { fields } = await eager.get('/account/letters')
  await eager.post('/account/letters', { ...fields, 'frameworks-newVersion': 'at-once' })
  const daily = await calm.get('/account/letters')
  await calm.post('/account/letters', { ...daily.fields, rhythm: 'daily' })

  const draft = '/frameworks/sel/draft'
  await editor.get('/frameworks')
  await editor.get('/account/rename')
  const slug = (
    await db.selectFrom('frameworks.framework').select('slug').orderBy('position').executeTakeFirstOrThrow()
  ).slug
  const url = draft.replace('sel', slug)
  await editor.post(url)
  const described = await editor.get(`${url}/describe`)
  await editor.post(`${url}/describe`, { ...described.fields, label: '2023-01', dated: '2023-01' })
  const toPublish = await editor.get(`${url}/publish`)
  const published = await editor.post(`${url}/publish`, {
    ...toPublish.fields,
    ...aDecision,
    force: 'record',
  })
  expect(published.location, published.text.slice(0, 600)).toBe(`/frameworks/${slug}/2023-01?done=published`)

  const channel = await openChannel(database)
  const config = readConfig({
    LOG_LEVEL: 'silent',
    SMTP_URL: smtp.url,
    BASE_URL: 'https://leaders.example.org',
    MAIL_FROM: 'Us <us@leaders.example.org>',
  })
  const postman = startPostman({ database, channel, config, clock, log: pino({ level: 'silent' }) })
  const to = (address: string) => smtp.received.filter((mail) => mail.to === address)
  await expect.poll(() => to(eager.member.address).length, soon).toBe(1)
  expect([to(calm.member.address), to(editor.member.address)]).toEqual([[], []])
  const [mail] = to(eager.member.address)
  expect(decoded(mail?.raw)).toContain(`https://leaders.example.org/frameworks/${slug}/2023-01`)

  clock.set(new Date('2022-06-03T06:00:00Z'))
  const jobs = await startTestJobs(house)
  await db.transaction().execute((tx) => jobs.doLater(tx, digestJob, {}))
  await expect.poll(() => to(calm.member.address).length, soon).toBe(1)
  expect(decoded(to(calm.member.address)[0]?.raw)).toContain('a new wording')
  expect(to(eager.member.address)).toHaveLength(1)
  await jobs.stop()
  await postman.stop()
  await channel.close()

  const link = /<(https:\S+?)>/.exec(`${mail?.header('list-unsubscribe')}`)?.[1] ?? ''
  const pressed = await house.app.inject({
    method: 'POST',
    url: new URL(link).pathname,
    payload: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(pressed.statusCode).toBe(200)
  expect((await eager.get('/account/letters')).fields['frameworks-newVersion']).toBe('not-at-all')
})
