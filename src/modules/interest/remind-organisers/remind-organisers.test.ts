import { expect, test } from 'vitest'
import { inWords } from '#platform/clock.ts'
import { applyAs, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { remindOrganisers, waitingTopic } from './remind-organisers.ts'

const house = await openTestHouse()
const { db, clock } = house
const system = await plantSmallSystem(house)
const [one, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
await house.signedIn('editor')
const day = 24 * 60 * 60 * 1000

const remind = () => remindOrganisers(db, { at: clock.now() })
const applies = (name: string) =>
  applyAs(house.visitor(), { name, address: `${name}@commonweal.example`, part: system.residents })

const letters = async () =>
  await db
    .selectFrom('platform.mail as mail')
    .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
    .select(['mail.toAddress', 'words.subject', 'words.bodyText'])
    .where('mail.act', '=', 'letters.tell')
    .orderBy('mail.queuedAt')
    .execute()

test('as long as nobody has waited for more than seven days, there is no letter', async () => {
  expect(await remind()).toEqual({ atOnce: 0, inDigest: 0 })
  await applies('wren')
  clock.forward(7 * day)
  expect(await remind()).toEqual({ atOnce: 0, inDigest: 0 })
  expect(await letters()).toEqual([])
})

test('from then on every organiser has one a day, that names nobody and leads to the queue', async () => {
  clock.forward(60_000)
  expect(await remind()).toEqual({ atOnce: 2, inDigest: 0 })
  // The later rounds of the day, and two workers at once.
  await Promise.all([remind(), remind()])
  const written = await letters()
  expect(written.map(({ toAddress }) => toAddress).toSorted()).toEqual(
    [one.member.address, other.member.address].toSorted(),
  )
  expect(written[0]?.subject).toBe('One expression of interest has waited for more than a week')
  expect(written[0]?.bodyText).toContain('/interest\n')
  expect(written[0]?.bodyText).toContain('The first has waited since 2 June 2022.')
  expect(JSON.stringify(written)).not.toContain('wren')
})

test('the next day’s speaks of all who wait by then, in one letter', async () => {
  await applies('ash')
  clock.forward(8 * day)
  expect((await remind()).atOnce).toBe(2)
  const last = (await letters()).at(-1)
  expect(last?.subject).toBe('2 expressions of interest have waited for more than a week')
  expect(last?.bodyText).toContain('1 of these has waited for more than two weeks.')
})

test('who was asked something waits for nobody, and once all are answered nothing is said', async () => {
  clock.forward(day)
  await db.updateTable('interest.expression').set({ status: 'asked' }).execute()
  expect(await remind()).toEqual({ atOnce: 0, inDigest: 0 })
})

test('in a digest it stands as long as it is true', async () => {
  const today = clock.now().toISOString().slice(0, 10)
  expect(await waitingTopic.stillTrue?.(db, [today])).toEqual(new Set())
  await db.updateTable('interest.expression').set({ status: 'waiting' }).execute()
  expect(await waitingTopic.stillTrue?.(db, [today, '2022-06-03'])).toEqual(new Set([today]))
})

test('who had seven days to confirm their own address waits for organisers from then on, and not before', async () => {
  await db.deleteFrom('interest.expression').execute()
  await applies('elm')
  const until = new Date(clock.now().getTime() + 7 * day)
  await db.updateTable('interest.expression').set({ confirmationEndsAt: until }).execute()
  clock.forward(7 * day + 60_000)
  expect(await remind()).toEqual({ atOnce: 0, inDigest: 0 })
  const dayOfRemind = () => clock.now().toISOString().slice(0, 10)
  expect(await waitingTopic.stillTrue?.(db, [dayOfRemind()])).toEqual(new Set())
  clock.forward(7 * day)
  expect((await remind()).atOnce).toBe(2)
  expect((await letters()).at(-1)?.bodyText).toContain(`The first has waited since ${inWords(until)}.`)
  clock.forward(day)
  expect(await waitingTopic.stillTrue?.(db, [dayOfRemind()])).toEqual(new Set([dayOfRemind()]))
})
