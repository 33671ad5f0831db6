import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { answersOf, layReportable, reportAs } from '#test/reporting.ts'
import { decideOn, lettersTo, statementsOf } from '#test/saying.ts'
import { remindOfReports } from './remind-of-reports/remind-of-reports.ts'
import { reportsWaitTopic } from './topic.ts'

// A report is answered once, by somebody who has read it; and while one waits, they are told.

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

test('of two who answer at once, neither answers what was reported meanwhile and nobody has read', async () => {
  const here = await layOne('two-at-once')
  const second = await house.signedIn('moderator')
  await reportAs(reporter, here, { kind: 'beside' })
  const [one, other] = [await moderator.get(here.desk), await second.get(here.desk)]
  const answer = (read: typeof one, fineReason: string) => ({
    do: 'find-fine',
    seen: '2',
    reported: read.fields.reported ?? '',
    fineReason,
  })
  expect((await moderator.post(here.desk, answer(one, 'It is about us'))).status).toBe(303)
  clock.forward(1000)
  const late = await house.signedIn()
  await reportAs(late, here, { kind: 'recognised', words: 'That is my sister' })
  const refused = await second.post(here.desk, answer(other, 'It is no advertisement'))
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('That is my sister')
  expect((await late.get(here.report)).text).toContain('Somebody looks at it')
})

test('an author gets no answer about their own statement, where such a report was once kept', async () => {
  const here = await layOne('own-row')
  const [said] = await statementsOf(house, here)
  const row = { statementId: `${said?.id}`, kind: 'beside', reportedAt: clock.now() }
  await db
    .insertInto('insights.report')
    .values({ ...row, reportedBy: author.member.id })
    .execute()
  await reportAs(reporter, here, { kind: 'put-down' })
  const before = [await answersTo(author), await answersTo(reporter)].map(({ length }) => length)
  await decideOn(house, { ...here, by, decision: { do: 'find-fine', fineReason: 'It is kindly meant' } })
  const after = [await answersTo(author), await answersTo(reporter)].map(({ length }) => length)
  expect(after).toEqual([before[0], (before[1] ?? 0) + 1])
  expect((await moderator.get(here.desk)).text).not.toContain('Send the answer')
})

test('what was done about a statement is taken back: its reports wait again, and are answered anew', async () => {
  const here = await layOne('undone')
  const doing = (decision: Parameters<typeof decideOn>[1]['decision']) => {
    clock.forward(60_000)
    return decideOn(house, { ...here, by, decision })
  }
  const letters = async () =>
    (await answersTo(reporter)).filter(({ bodyText }) => bodyText.includes(here.report)).length
  await reportAs(reporter, here, { kind: 'recognised', words: 'It is my ward' })
  await doing({ do: 'leave-out', outReason: 'It names somebody' })
  expect((await reporter.get(here.report)).text).toContain('It was left out.')
  for (const back of ['undo', 'let-in'] as const) {
    if (back === 'let-in') await doing({ do: 'leave-out', outReason: 'It names somebody' })
    const told = await letters()
    await doing({ do: back })
    const waits = await reporter.get(here.report)
    expect(waits.text).toContain('Somebody looks at it')
    expect(waits.text).not.toContain('left out')
    expect((await moderator.get(`${here.at}/moderate?which=reported`)).text).toContain('It is my ward')
    expect(await letters()).toBe(told)
  }
  const told = await letters()
  expect(await doing({ do: 'find-fine', fineReason: 'There are many wards' })).toBe('found-fine')
  expect(await letters()).toBe(told + 1)
  // What was found fine stays so, whatever is taken back later.
  await doing({ do: 'reword', rewordReason: 'Which ward?' })
  await doing({ do: 'undo' })
  expect((await reporter.get(here.report)).text).toContain('There are many wards')
})

test('whoever looks after conversations hears once a day that reports wait, not what was reported nor by whom', async () => {
  await db.deleteFrom('insights.report').execute()
  const [both, organiser] = [await house.signedIn('moderator'), await house.signedIn('organiser')]
  const heard = async (who: typeof reporter) =>
    (await lettersTo(house, who.member)).filter(({ subject }) => subject.includes('reported'))
  const { signal } = new AbortController()
  const remind = () => remindOfReports(db, { at: clock.now(), signal })
  await remind()
  expect(await heard(organiser)).toEqual([])

  const [theirs, another] = [await layOne('theirs', both), await layOne('another')]
  await reportAs(reporter, theirs, { kind: 'put-down', words: 'It made me cry' })
  await Promise.all([remind(), remind()])
  await reportAs(reporter, another, { kind: 'put-down' })
  await remind()
  const [first, ...more] = await heard(organiser)
  expect(more).toEqual([])
  expect(first?.subject).toBe('A statement was reported')
  expect(first?.bodyText).toContain('/conversations/theirs/moderate?which=reported')
  expect(first?.bodyText).not.toMatch(/It made me cry|never listens/)
  expect(first?.bodyText).not.toContain(reporter.member.name)
  // Whoever said what was reported hears of the other one alone.
  expect((await heard(both)).map(({ bodyText }) => bodyText.includes('/conversations/another/'))).toEqual([
    true,
  ])
  expect([await heard(reporter), await heard(author)]).toEqual([[], []])

  clock.forward(24 * 60 * 60 * 1000)
  await remind()
  expect((await heard(organiser)).map(({ subject }) => subject)).toContain('2 statements were reported')
  const about = [`2022-06-03 ${both.member.id}`, `2022-06-03 ${by}`]
  const waits = async () => (await reportsWaitTopic.stillTrue?.(db, about))?.size
  expect(await waits()).toBe(2)
  await decideOn(house, { ...another, by, decision: { do: 'find-fine', fineReason: 'It is kindly meant' } })
  expect(await waits()).toBe(1)
})
