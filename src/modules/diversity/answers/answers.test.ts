import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { openRound } from '../open-round.ts'
import { forgetMember } from '../own-answers.ts'
import { plantQuestions } from '../seed.ts'

const house = await openTestHouse()
const owner = house.owner.db

const countRows = async () => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from diversity.answer`.execute(owner)
  return rows[0]?.count
}

const answer = async (browser: Browser, question: string, option: string) => {
  await browser.get(`/account/diversity/${question}`)
  return await browser.post(`/account/diversity/${question}`, { option })
}

test('before anything is asked, a member reads that nothing is, and an organiser where to choose', async () => {
  const member = await house.signedIn()
  expect((await member.get('/account/diversity')).text).toContain('asks no equality questions at present')
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/account/diversity')).links).toContainEqual({
    text: 'Choose what is asked',
    href: '/diversity/questions',
  })
  await plantQuestions({ db: house.db, config: house.config, now: house.clock.now() })
})

test('a member is asked whether to begin, and may skip', async () => {
  const browser = await house.signedIn()
  const start = await browser.get('/account/diversity')
  expect(start.text).toContain('Yes, answer the equality questions (takes 2 minutes)')
  expect(start.text).toContain('Whoever holds both, the key and the database, could find your answers')
  const none = await browser.post('/account/diversity')
  expect(none.status).toBe(422)
  expect(none.text).toContain('Select yes if you want to answer')
  expect((await browser.post('/account/diversity', { take: 'no' })).location).toBe('/account')
  expect((await browser.post('/account/diversity', { take: 'yes' })).location).toBe('/account/diversity/age')
})

test('a member answers question by question, leaves some out, and prefers not to say another', async () => {
  const browser = await house.signedIn()
  const age = await browser.get('/account/diversity/age')
  expect(age.selectAll('h1').join()).toContain('How old are you?')
  for (const label of ['16-24', '75+', 'Prefer not to say']) expect(age.text).toContain(label)
  const sent = await browser.post('/account/diversity/age', { option: '35-44' })
  expect(sent.location).toBe('/account/diversity/disability')
  await browser.follow(sent)
  expect((await browser.post('/account/diversity/disability')).location).toBe(
    '/account/diversity/ethnic-group',
  )
  expect((await answer(browser, 'ethnic-group', 'prefer-not-to-say')).location).toBe(
    '/account/diversity/marriage',
  )
  const last = await answer(browser, 'main-language', 'bsl')
  const overview = await browser.follow(last)
  expect(overview.text).toContain('Your answers are kept')
  expect(overview.text).toContain('35-44')
  expect(overview.text).toContain('British Sign Language')
  expect(overview.text).toContain('Prefer not to say')
  expect(overview.text).toContain('Not answered')
})

test('a second page asks for more; its address does not tell the first answer, and changing that drops it', async () => {
  const browser = await house.signedIn()
  expect((await browser.get('/account/diversity/ethnic-group/more')).location).toBe(
    '/account/diversity/ethnic-group',
  )
  const sent = await answer(browser, 'ethnic-group', 'white')
  expect(sent.location).toBe('/account/diversity/ethnic-group/more')
  const more = await browser.follow(sent)
  expect(more.text).toContain('Gypsy or Irish Traveller')
  await browser.post('/account/diversity/ethnic-group/more', { option: 'irish' })
  expect((await browser.get('/account/diversity')).text).toContain('White (Irish)')
  // Passing by the first page with the same answer keeps the second.
  await answer(browser, 'ethnic-group', 'white')
  expect((await browser.get('/account/diversity')).text).toContain('White (Irish)')
  await answer(browser, 'ethnic-group', 'asian')
  expect((await browser.get('/account/diversity')).text).not.toContain('Irish')
})

test('an answer that is none is refused, and a question that is none is not there', async () => {
  const browser = await house.signedIn()
  const wrong = await answer(browser, 'sex', 'male/irish')
  expect(wrong.status).toBe(422)
  expect((await browser.get('/account/diversity/shoe-size')).status).toBe(404)
  expect((await browser.get('/account/diversity/taking-part')).status).toBe(404)
  expect((await browser.get('/account/diversity/sex/more')).status).toBe(404)
})

test('a member changes an answer, deletes one, and deletes all: each is gone at once', async () => {
  const before = await countRows()
  const browser = await house.signedIn()
  await answer(browser, 'sex', 'female')
  await answer(browser, 'religion', 'none')
  // Two answers, and that they take part.
  expect(await countRows()).toBe(Number(before) + 3)
  await browser.get('/account/diversity/sex?from=answers')
  expect((await browser.post('/account/diversity/sex', { option: 'male', from: 'answers' })).location).toBe(
    '/account/diversity?done=answered',
  )
  expect(await countRows()).toBe(Number(before) + 3)
  const asked = await browser.get('/account/diversity/withdraw?question=sex')
  expect(asked.text).toContain('Delete your answer on sex')
  const done = await browser.follow(await browser.post('/account/diversity/withdraw', { question: 'sex' }))
  expect(done.text).toContain('Deleted')
  expect(await countRows()).toBe(Number(before) + 2)
  await browser.get('/account/diversity/withdraw')
  await browser.post('/account/diversity/withdraw', { question: 'all' })
  expect(await countRows()).toBe(before)
  expect((await browser.get('/account/diversity')).text).toContain('Do you want to answer')
})

test('with the last answer goes the note that the member took part', async () => {
  const before = await countRows()
  const browser = await house.signedIn()
  await answer(browser, 'sex', 'female')
  await browser.get('/account/diversity/withdraw?question=sex')
  await browser.post('/account/diversity/withdraw', { question: 'sex' })
  expect(await countRows()).toBe(before)
})

test('two windows answer at once: one answer is kept, and nobody reads of a mistake', async () => {
  const before = await countRows()
  const browser = await house.signedIn()
  await browser.get('/account/diversity/caring')
  const sent = await Promise.all(
    ['yes', 'no', 'yes', 'no'].map((option) => browser.post('/account/diversity/caring', { option })),
  )
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await countRows()).toBe(Number(before) + 2)
})

test('many answer while others delete: nothing that was deleted comes back', async () => {
  const leaving = await Promise.all(Array.from({ length: 6 }, () => house.signedIn()))
  for (const browser of leaving) await answer(browser, 'age', '65-74')
  const before = Number(await countRows())
  const coming = await Promise.all(Array.from({ length: 6 }, () => house.signedIn()))
  await Promise.all([
    ...coming.map((browser) => answer(browser, 'age', '25-34')),
    ...leaving.map(async (browser) => {
      await browser.get('/account/diversity/withdraw')
      await browser.post('/account/diversity/withdraw', { question: 'all' })
    }),
  ])
  expect(await countRows()).toBe(before)
  for (const browser of leaving)
    expect((await browser.get('/account/diversity')).text).toContain('Do you want to answer')
})

test('when a member leaves, their answers go with them, and nobody else’s', async () => {
  const [leaving, staying] = [await house.signedIn(), await house.signedIn()]
  for (const browser of [leaving, staying]) {
    await answer(browser, 'sex', 'female')
    await answer(browser, 'religion', 'sikh')
  }
  const before = Number(await countRows())
  await house.db.transaction().execute((tx) => forgetMember(tx, leaving.member.id))
  expect(await countRows()).toBe(before - 3)
  expect((await leaving.get('/account/diversity')).text).toContain('Do you want to answer')
  expect((await staying.get('/account/diversity')).text).toContain('Sikh')
})

test('answering leaves no act, no mail and no limit behind', async () => {
  const browser = await house.signedIn()
  const traces = async () => {
    const count = async (table: 'platform.act' | 'platform.mail' | 'platform.asked') =>
      (await house.db.selectFrom(table).selectAll().execute()).length
    return [await count('platform.act'), await count('platform.mail'), await count('platform.asked')]
  }
  const before = await traces()
  await answer(browser, 'age', '16-24')
  await answer(browser, 'sex', 'female')
  await browser.get('/account/diversity/withdraw')
  await browser.post('/account/diversity/withdraw', { question: 'all' })
  expect(await traces()).toEqual(before)
})

test('questions that are no longer asked take no answer, and old answers keep their version', async () => {
  const browser = await house.signedIn()
  await answer(browser, 'religion', 'hindu')
  await browser.get('/account/diversity/religion')
  const at = house.clock.now()
  expect(await openRound(house.db, { set: null, seen: 1, by: null, at })).toBe('opened')
  const late = await browser.post('/account/diversity/religion', { option: 'none' })
  expect(late.location).toBe('/account/diversity?done=closed')
  const kept = await browser.follow(late)
  expect(kept.text).toContain('One more answer of yours to earlier questions is kept')
  await browser.get('/account/diversity/withdraw')
  await browser.post('/account/diversity/withdraw', { question: 'all' })
  expect((await browser.get('/account/diversity')).text).toContain('asks no equality questions')
})
