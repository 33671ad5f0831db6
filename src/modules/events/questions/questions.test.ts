import { expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house

async function fill(organiser: Browser, url: string, answers: Record<string, string>) {
  const { fields } = await organiser.get(url)
  return await organiser.post(url, { ...fields, ...answers })
}

test('answers stay with the words and the days that were read, and go with their question', async () => {
  const event = await layEvent(house)
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/questions`
  await fill(organiser, url, {
    words1: 'What do you eat?',
    kind1: 'dietary',
    words2: 'What do you need?',
    kind2: 'access',
  })
  const { member } = await house.signedIn()
  const registrationId = await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  const asked = await db.selectFrom('events.question').select('id').where('eventId', '=', event.id).execute()
  await db
    .insertInto('events.answer')
    .values(asked.map(({ id: questionId }) => ({ registrationId, questionId, words: 'Soup' })))
    .execute()
  const said = async () =>
    await db
      .selectFrom('events.answer as answer')
      .innerJoin('events.question as question', 'question.id', 'answer.questionId')
      .select(['question.words', 'question.keptDays'])
      .where('answer.registrationId', '=', registrationId)
      .execute()
  const answered = [{ words: 'What do you eat?', keptDays: 14 }]
  await fill(organiser, url, { words1: 'Is there something that you do not eat?', words2: '' })
  expect(await said()).toEqual(answered)
  expect((await organiser.get(url)).body).not.toContain('What do you eat?')
  await fill(organiser, url, { words1: 'What do you eat?', kept1: '300' })
  expect(await said()).toEqual(answered)
})

test('the days for which answers are kept may fall once people have answered, and not rise', async () => {
  const event = await layEvent(house)
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/questions`
  await fill(organiser, url, { words1: 'What do you need?', kept1: '10' })
  const question = await db
    .selectFrom('events.question')
    .select('id')
    .where('eventId', '=', event.id)
    .executeTakeFirstOrThrow()
  const { member } = await house.signedIn()
  const registrationId = await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  await db
    .insertInto('events.answer')
    .values({ registrationId, questionId: question.id, words: 'A chair' })
    .execute()
  const keptDays = async () =>
    (
      await db
        .selectFrom('events.question')
        .select('keptDays')
        .where('id', '=', question.id)
        .executeTakeFirstOrThrow()
    ).keptDays
  await fill(organiser, url, { kept1: '5' })
  expect(await keptDays()).toBe(5)
  await fill(organiser, url, { kept1: '365' })
  expect(await keptDays()).toBe(5)
})
