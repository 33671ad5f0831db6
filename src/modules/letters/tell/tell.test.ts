import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forReader } from '#platform/mail/words.ts'
import type { Manner } from '#platform/topics.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { aTopic } from '#test/topics.ts'
import type { News } from '../news.ts'
import { tell } from './tell.ts'

const house = await openTestHouse()
const { db, clock } = house
const topic = aTopic({ key: 'test.things', name: 'Things that happen' })

let count = 0
const aReader = (roles: readonly ('organiser' | 'editor')[] = []) => {
  const address = `reader-${++count}@commonweal.example`
  return makeMember(house, { name: `Bryn Test-Davies ${count}`, address, roles, at: clock.now() })
}

const chooses = (memberId: string, manner: Manner, key = topic.key) =>
  db.insertInto('letters.choice').values({ memberId, topic: key, manner, chosenAt: clock.now() }).execute()

const aThing = (given: Partial<News> = {}): News => ({
  topic,
  to: 'everybody',
  about: `thing-${++count}`,
  title: 'Something happened',
  summary: 'It was good.\nIt will be again.',
  href: '/about',
  at: clock.now(),
  ...given,
})
const tells = (news: News) => db.transaction().execute((tx) => tell(tx, news))

const mailsTo = async ({ address }: { address: string }) => {
  const rows = await db
    .selectFrom('platform.mail as mail')
    .leftJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
    .select(['mail.wordsId', 'words.subject', 'words.bodyText', 'words.bodyHtml', 'mail.unsubscribeToken'])
    .where('toAddress', '=', address)
    .where('act', '=', 'letters.tell')
    .execute()
  return rows.map((row) =>
    forReader(
      { ...row, subject: `${row.subject}`, bodyText: `${row.bodyText}`, bodyHtml: `${row.bodyHtml}` },
      { ...row, baseUrl: 'https://leaders.example.org' },
    ),
  )
}
const waitingFor = async ({ id }: { id: string }) =>
  (await db.selectFrom('letters.item').select('newsId').where('memberId', '=', id).execute()).length

test('each hears as they like: at once, in the digest, or not at all', async () => {
  const [now, later, never] = [await aReader(), await aReader(), await aReader()]
  await chooses(later.id, 'digest')
  await chooses(never.id, 'not-at-all')
  await tells(aThing({ to: [now.id, later.id, never.id], title: 'A meeting is on' }))

  const [mail] = await mailsTo(now)
  expect(mail?.subject).toBe('A meeting is on')
  expect([(await mailsTo(later)).length, await waitingFor(later)]).toEqual([0, 1])
  expect([(await mailsTo(never)).length, await waitingFor(never)]).toEqual([0, 0])
})

test('a letter holds the text itself, why it came, and how to have it otherwise', async () => {
  const reader = await aReader()
  await tells(aThing({ to: [reader.id], href: '/frameworks/some' }))
  const [mail] = await mailsTo(reader)
  const stop = `https://leaders.example.org/unsubscribe/${mail?.unsubscribeToken}`
  for (const words of [
    'It was good.',
    'It will be again.',
    'https://leaders.example.org/frameworks/some',
    'You get this because things happen.',
    'https://leaders.example.org/account/letters',
    stop,
  ]) {
    expect(mail?.bodyText).toContain(words)
    expect(mail?.bodyHtml).toContain(words)
  }
  expect(mail?.bodyText + `${mail?.bodyHtml}`).not.toContain('house.invalid')
})

test('the same thing is told once, however often and by however many at once', async () => {
  const reader = await aReader()
  const thing = aThing({ to: [reader.id] })
  await Promise.all([1, 2, 3].map(() => tells(thing)))
  await tells({ ...thing, title: 'The same, edited' })
  expect((await mailsTo(reader)).map(({ subject }) => subject)).toEqual(['Something happened'])
})

test('without the act nothing is told, and the next time it is', async () => {
  const reader = await aReader()
  const thing = aThing({ to: [reader.id] })
  const failing = db.transaction().execute(async (tx) => {
    await tell(tx, thing)
    throw new Error('the act failed')
  })
  await expect(failing).rejects.toThrow('the act failed')
  expect(await mailsTo(reader)).toEqual([])
  await tells(thing)
  expect(await mailsTo(reader)).toHaveLength(1)
})

test('everybody is everybody who wants to hear of it and can be: not who did it, left, or never showed an address', async () => {
  const [one, doer, gone, unseen] = [await aReader(), await aReader(), await aReader(), await aReader()]
  await db.updateTable('people.member').set({ leftAt: clock.now() }).where('id', '=', gone.id).execute()
  await db.updateTable('people.address').set({ verifiedAt: null }).where('memberId', '=', unseen.id).execute()
  await tells(aThing({ except: doer.id }))
  const heard = await Promise.all([one, doer, gone, unseen].map(async (each) => (await mailsTo(each)).length))
  expect(heard).toEqual([1, 0, 0, 0])
})

test('a topic for organisers reaches no one else, even where somebody else is named', async () => {
  const waiting = aTopic({ key: 'test.waiting', for: 'organiser' })
  const [organiser, editor] = [await aReader(['organiser']), await aReader(['editor'])]
  await tells(aThing({ topic: waiting, to: [organiser.id, editor.id] }))
  expect([(await mailsTo(organiser)).length, (await mailsTo(editor)).length]).toEqual([1, 0])
})

test('while somebody pauses, or mail to them comes back, it waits for them', async () => {
  const [away, bounced] = [await aReader(), await aReader()]
  await db
    .insertInto('letters.reader')
    .values({
      memberId: away.id,
      pausedUntil: '2022-06-20',
      digestedOn: '2022-06-01',
      gatheredUntil: clock.now(),
    })
    .execute()
  const pause = { address: bounced.address, because: 'bounce', since: clock.now() }
  await db.insertInto('platform.mailPause').values(pause).execute()
  await tells(aThing({ to: [away.id, bounced.id] }))
  for (const reader of [away, bounced])
    expect([(await mailsTo(reader)).length, await waitingFor(reader)]).toEqual([0, 1])
})

test('who wants no digest is not written to later; what nobody may switch off comes at once then', async () => {
  const reader = await aReader()
  const at = { digestedOn: '2022-06-01', gatheredUntil: clock.now() }
  await db
    .insertInto('letters.reader')
    .values({ memberId: reader.id, rhythm: 'never', ...at })
    .execute()
  const digested = { standard: 'digest' } as const
  const must = aTopic({ key: 'test.must', ...digested, offers: ['at-once', 'digest'] })
  await tells(aThing({ topic: aTopic({ key: 'test.mayBe', ...digested }), to: [reader.id] }))
  expect([(await mailsTo(reader)).length, await waitingFor(reader)]).toEqual([0, 0])
  await tells(aThing({ topic: must, to: [reader.id] }))
  const [mail] = await mailsTo(reader)
  expect(mail?.unsubscribeToken).toBeNull()
  expect(mail?.bodyText).not.toContain('/unsubscribe/')
})

const many = Number(process.env.LETTERS_MANY ?? 5_000)

test(`${many.toLocaleString('en-GB')} members are told with a handful of statements`, async () => {
  await sql`
    with made as (
      insert into people.member (name, joined_at)
      select 'Efe Test-Yilmaz ' || n, ${clock.now()} from generate_series(1, ${many}) n returning id
    )
    insert into people.address (member_id, address, verified_at)
    select id, id || '@commonweal.example', ${clock.now()} from made`.execute(db)
  const digested = aTopic({ key: 'test.digested', standard: 'digest' })
  await db
    .insertInto('platform.mailPause')
    .values({ address: 'x@commonweal.example', because: 'bounce', since: clock.now() })
    .execute()

  const measure = async (news: News) => {
    const { statistics } = house.database
    const [before, began] = [statistics.statements, performance.now()]
    const told = await tells(news)
    return { ...told, ms: Math.round(performance.now() - began), statements: statistics.statements - before }
  }
  const inDigest = await measure(aThing({ topic: digested }))
  const atOnce = await measure(aThing())
  console.info(`Told ${many}: in the digest ${inDigest.ms} ms, at once ${atOnce.ms} ms`)
  expect(inDigest.inDigest).toBeGreaterThanOrEqual(many)
  expect(atOnce.atOnce).toBeGreaterThanOrEqual(many)
  expect(inDigest.statements).toBeLessThanOrEqual(5)
  expect(atOnce.statements).toBeLessThanOrEqual(10 + Math.ceil(many / 10_000))
})
