import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { openTestHouse } from '#test/house.ts'
import { answersOf, layReportable, reportAs } from '#test/reporting.ts'
import { decideOn } from '#test/saying.ts'
import { retention } from '../retention.ts'

// What hurts somebody is looked at, in confidence: whoever reported it is answered once, and nobody else hears of it.

const house = await openTestHouse()
const { db, clock } = house
const [author, reporter, moderator] = [
  await house.signedIn(),
  await house.signedIn(),
  await house.signedIn('moderator'),
]
const by = moderator.member.id

const layOne = (slug: string, who = author) => layReportable(house, { slug, who, by })

const answersTo = (who: typeof reporter) => answersOf(house, who.member)

test('a report leads from the vote to whoever looks after it, without a name, and to nobody else', async () => {
  const here = await layOne('confidential')
  expect((await reporter.get(`${here.at}/vote/1`)).links).toContainEqual({
    text: 'Report this statement',
    href: here.report,
  })
  const slip = await reportAs(reporter, here, { kind: 'other', words: ' ' })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('Enter what we should know')
  const words = 'Everybody at St Test’s knows who that is'
  expect((await reportAs(reporter, here, { kind: 'recognised', words })).location).toBe(here.report)
  expect((await reporter.get(here.report)).text).toContain('you hear once what came of it')

  const list = await moderator.get(`${here.at}/moderate?which=reported`)
  expect(list.text).toContain(words)
  expect((await moderator.get('/')).text).toContain('A statement was reported')
  for (const page of [list, await moderator.get(here.desk)])
    expect(page.body).not.toContain(reporter.member.name)
  for (const at of [`${here.at}/mine`, here.report, here.at, '/'])
    expect((await author.get(at)).text).not.toMatch(/was reported|St Test/)
  expect((await author.get(here.desk)).status).toBe(403)
  const acts = await db
    .selectFrom('platform.act')
    .select('act')
    .where('byPerson', '=', reporter.member.id)
    .execute()
  expect(acts.filter(({ act }) => act.startsWith('insights.'))).toEqual([])
})

test('one person reports a statement once, also pressed twice, and is told once that it is fine, and why', async () => {
  const here = await layOne('fine')
  await reporter.get(here.report)
  const press = () => reporter.post(here.report, { kind: 'beside' })
  expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303])
  const { reported = '' } = (await moderator.get(here.desk)).fields
  const before = (await answersTo(reporter)).length
  const find = { do: 'find-fine', seen: '2', reported }
  expect((await moderator.post(here.desk, { ...find, fineReason: ' ' })).text).toContain(
    'Enter why, as whoever reported it will read it',
  )
  const fineReason = 'The question is about listening'
  const answered = await moderator.post(here.desk, { ...find, fineReason })
  expect(answered.location).toBe(`${here.desk}?done=found-fine`)
  // Pressed again it ends the same; another answer to nothing is refused.
  expect((await moderator.post(here.desk, { ...find, fineReason })).location).toBe(answered.location)
  expect((await moderator.post(here.desk, { ...find, fineReason: 'Just so' })).status).toBe(409)
  const letters = await answersTo(reporter)
  expect(letters).toHaveLength(before + 1)
  expect(letters.find(({ bodyText }) => bodyText.includes(here.report))?.bodyText).toContain(
    `Because: ${fineReason}`,
  )
  expect((await reporter.get(here.report)).text).toContain('It was looked at, and is fine as it stands.')

  // The next for the same reason reads that it was looked at; who writes something besides is read by a person.
  const [next, other] = [await house.signedIn(), await house.signedIn()]
  await reportAs(next, here, { kind: 'beside' })
  expect((await next.get(here.report)).text).toContain(fineReason)
  expect(await answersTo(next)).toEqual([])
  expect((await moderator.get(`${here.at}/moderate?which=reported`)).text).toContain('Nothing waits')
  await reportAs(other, here, { kind: 'beside', words: 'It sells a course' })
  expect((await moderator.get(`${here.at}/moderate?which=reported`)).text).toContain('It sells a course')
})

test('what was found fine is looked at anew once its words are others', async () => {
  const here = await layOne('mended')
  await reportAs(reporter, here, { kind: 'put-down' })
  await decideOn(house, {
    ...here,
    by,
    decision: { do: 'find-fine', fineReason: 'It says how it was' },
  })
  clock.forward(60_000)
  await decideOn(house, { ...here, by, decision: { do: 'mend', words: 'Nurses never listen' } })
  const next = await house.signedIn()
  await reportAs(next, here, { kind: 'put-down' })
  expect((await next.get(here.report)).text).toContain('Somebody looks at it')
})

test('an author who looks after conversations sees no report of their own statement, and answers none', async () => {
  const both = await house.signedIn('moderator')
  const here = await layOne('own', both)
  await reportAs(reporter, here, { kind: 'put-down', words: 'It made me cry' })
  for (const at of [here.at, here.desk, `${here.at}/moderate?which=reported`])
    expect((await both.get(at)).text).not.toMatch(/was reported|It made me cry/)
  const countFor = async (who: typeof reporter) =>
    Number(/(\d+) statements were reported/.exec((await who.get('/')).text)?.[1])
  expect(await countFor(both)).toBe((await countFor(moderator)) - 1)
  const answer = { do: 'find-fine', fineReason: 'It is not meant so' } as const
  expect(await decideOn(house, { ...here, by: both.member.id, decision: answer })).toBe('not-now')
  const { reported = '' } = (await moderator.get(here.desk)).fields
  const seen = { ...here, by: both.member.id, decision: { ...answer, reported } }
  expect(await decideOn(house, seen)).toBe('reported-meanwhile')
  expect((await moderator.get(here.desk)).text).toContain('It made me cry')
})

test('nobody reports what they said, and reads the same whatever was reported of it', async () => {
  const here = await layOne('probed')
  const unreported = await author.get(here.report)
  expect(unreported.text).toContain('Nobody reports what they said themselves')
  const reportLink = expect.objectContaining({ href: here.report })
  for (const who of [author, reporter]) await who.post(`${here.at}/vote/1`, { answer: 'agree' })
  for (const at of [`${here.at}/vote/1`, `${here.at}/where-i-stand`]) {
    expect((await author.get(at)).links).not.toContainEqual(reportLink)
    expect((await reporter.get(at)).links).toContainEqual(reportLink)
  }
  await reportAs(reporter, here, { kind: 'put-down' })
  const fineReason = 'It is no insult'
  await decideOn(house, { ...here, by, decision: { do: 'find-fine', fineReason } })
  for (const fields of [{ kind: 'put-down' }, { kind: 'other', words: '' }]) {
    const refused = await reportAs(author, here, fields)
    expect(refused.status).toBe(409)
    expect(refused.text).toBe(unreported.text)
  }
  await decideOn(house, { ...here, by, decision: { do: 'leave-out', outReason: 'It names somebody' } })
  expect((await author.get(here.report)).text).toBe(unreported.text)
})

test('where one person alone looks after conversations, it is said that nobody may answer, before and after', async () => {
  const here = await layOne('alone')
  const words = 'Fewer than two people look after conversations here'
  expect((await reporter.get(here.report)).text).not.toContain(words)
  const held = db.deleteFrom('people.heldRole').where('role', 'in', ['organiser', 'moderator'])
  await held.where('memberId', '!=', by).execute()
  const before = await reporter.get(here.report)
  expect(before.text).toContain(words)
  expect(before.links).toContainEqual(expect.objectContaining({ href: '/data-complaint' }))
  await reportAs(reporter, here, { kind: 'put-down' })
  expect((await reporter.get(here.report)).text).toContain(words)
  // Whoever looks after them can answer their own report of what somebody else said.
  expect((await moderator.get(here.report)).text).not.toContain(words)
  await decideOn(house, {
    ...here,
    by,
    decision: { do: 'find-fine', fineReason: 'It is about us all' },
  })
  expect((await reporter.get(here.report)).text).not.toContain(words)
})

test('whoever answers has read all that was reported', async () => {
  const here = await layOne('meanwhile')
  await reportAs(reporter, here, { kind: 'put-down' })
  const { fields } = await moderator.get(here.desk)
  await reportAs(await house.signedIn(), here, { kind: 'in-confidence', words: 'I told her that alone' })
  const { seen = '', reported = '' } = fields
  const late = await moderator.post(here.desk, { do: 'find-fine', seen, reported, fineReason: 'All is well' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('More was reported of it')
  expect(late.fields.fineReason).toBe('All is well')
  expect(late.text).toContain('I told her that alone')
})

test('what is left out answers its reports, without the reason that is for its author alone', async () => {
  const here = await layOne('acted')
  await reportAs(reporter, here, { kind: 'recognised' })
  await decideOn(house, { ...here, by, decision: { do: 'leave-out', outReason: 'It names somebody' } })
  const letter = (await answersTo(reporter)).find(({ bodyText }) => bodyText.includes(here.report))
  expect(letter?.bodyText).toContain('It was left out. Nobody votes on it any more.')
  expect(letter?.bodyText).not.toContain('It names somebody')
  const late = await house.signedIn()
  const refused = await reportAs(late, here, { kind: 'recognised' })
  expect(refused.status).toBe(409)
  for (const page of [refused, await late.get(here.report), await reporter.get(here.report)])
    expect(page.text).not.toContain('Test-Bloggs')
})

test('a report is taken away and erased with whoever made it, and forgotten a year after the answer', async () => {
  const gone = await house.signedIn()
  const here = await layOne('kept')
  await reportAs(gone, here, { kind: 'put-down', words: 'It hurt me' })
  const reports = () =>
    db.selectFrom('insights.report').select('words').where('reportedBy', '=', gone.member.id).execute()
  clock.forward(400 * 24 * 60 * 60 * 1000)
  await forgetOver({ ...house, now: clock.now(), of: retention })
  expect(await reports()).toEqual([{ words: 'It hurt me' }])
  const answer = { do: 'find-fine', fineReason: 'It is about us all' } as const
  await decideOn(house, { ...here, by, decision: answer })
  clock.forward(366 * 24 * 60 * 60 * 1000)
  await forgetOver({ ...house, now: clock.now(), of: retention })
  expect(await reports()).toEqual([])
})
