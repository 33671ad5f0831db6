import { expect, test } from 'vitest'
import { insightCaptured } from '#modules/connect/index.ts'
import { eraseMember, leaveHouse } from '#modules/people/index.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { decideOn, statementsOf } from '#test/saying.ts'
import { layConversation, type TestConversation } from '#test/voting.ts'

// Words that somebody took back stand as nobody else’s statement.

const house = await openTestHouse()
const { db, clock } = house
const other = await house.signedIn()
const organiser = await house.signedIn('organiser')

async function keep(author: Browser, words: string): Promise<string> {
  await author.get('/insights/add')
  const sent = await author.post('/insights/add', { words, attribution: 'named', uses: 'wording' })
  return `${sent.location}`.replace(/\?.*/, '').slice('/insights/'.length)
}

/** Somebody else puts an insight to the vote, and it is let in. */
async function putToTheVote(here: TestConversation, insight: string, words: string) {
  await other.get(`${here.at}/say?insight=${insight}`)
  const sent = await other.post(`${here.at}/say`, { kind: 'insight', insight, words, allTheSame: 'yes' })
  expect(sent.location).toContain('done=said')
  const number = (await statementsOf(house, here)).at(-1)?.number ?? 0
  await decideOn(house, { ...here, number, by: organiser.member.id, decision: { do: 'let-in' } })
  return number
}

test('who takes an insight back takes it from the vote too, where nobody can bring it back for them', async () => {
  const author = await house.signedIn()
  const here = await layConversation(house, { slug: 'back', statements: ['We listen'] })
  const words = 'The night shift hears of nothing'
  const insight = await keep(author, words)
  const number = await putToTheVote(here, insight, words)
  expect((await author.get(`/insights/${insight}`)).text).toContain('in “What helps us to trust each other?”')
  await author.post(`/insights/${insight}`, { do: 'withdraw' })

  expect((await statementsOf(house, here)).at(-1)).toMatchObject({ status: 'out' })
  for (const page of ['mine', `vote/${number}`, 'moderate', ''])
    expect((await other.get(`${here.at}/${page}`)).text).not.toContain('night shift')
  expect((await other.get(`${here.at}/mine`)).text).toContain('has taken it back')
  for (const decision of ['let-in', 'undo'] as const)
    expect(
      await decideOn(house, { ...here, number, by: organiser.member.id, decision: { do: decision } }),
    ).toBe('not-now')
})

test('what is to be used for the wording no longer is voted on no longer', async () => {
  const author = await house.signedIn()
  const here = await layConversation(house, { slug: 'report-alone', statements: [] })
  const insight = await keep(author, 'Ask the porters')
  await putToTheVote(here, insight, 'Ask the porters')
  await author.get(`/insights/${insight}`)
  await author.post(`/insights/${insight}`, { do: 'change', attribution: 'role', uses: 'report' })
  expect(await statementsOf(house, here)).toMatchObject([{ status: 'out' }])
})

test('in other words it is a statement of whoever sends it, which stays', async () => {
  const author = await house.signedIn()
  const here = await layConversation(house, { slug: 'other-words', statements: [] })
  const insight = await keep(author, 'Porters know first')
  await putToTheVote(here, insight, 'Porters know nothing')
  expect((await author.get(`/insights/${insight}`)).text).toContain('Nobody has put it to the vote yet')
  await author.post(`/insights/${insight}`, { do: 'withdraw' })
  expect(await statementsOf(house, here)).toMatchObject([{ status: 'in', kind: 'view' }])
})

test('who leaves or is erased takes their words from the vote, and from what became of them', async () => {
  const here = await layConversation(house, { slug: 'leaving', statements: [] })
  const [leaver, erased] = [await house.signedIn(), await house.signedIn()]
  for (const [author, words] of [
    [leaver, 'Handovers at dawn fail'],
    [erased, 'Handovers at dusc fail'],
  ] as const) {
    const number = await putToTheVote(here, await keep(author, words), words)
    const decision = { do: 'mend' as const, words: `${words}.` }
    await decideOn(house, { ...here, number, by: organiser.member.id, decision })
  }
  const post = { baseUrl: house.config.baseUrl, mailFrom: house.config.mailFrom }
  await db.transaction().execute(async (tx) => {
    await leaveHouse(tx, { memberId: leaver.member.id, post, at: clock.now() })
    await eraseMember(tx, { memberId: erased.member.id, by: null, post, at: clock.now() })
  })
  expect(await statementsOf(house, here)).toMatchObject([{ status: 'out' }, { status: 'out' }])
  const kept = JSON.stringify([
    await statementsOf(house, here),
    await db.selectFrom('insights.statementStep').selectAll().execute(),
  ])
  expect(kept).not.toContain('Handovers')
})

test('what two changed or took back in their conversation is left out of the vote', async () => {
  const { member } = await house.signedIn()
  const capture = (words: string | null) =>
    db.transaction().execute((tx) =>
      insightCaptured.tell(tx, {
        insightId: '00000000-0000-4000-8000-000000000001',
        roundId: '00000000-0000-4000-8000-000000000000',
        characteristic: '',
        kept: words === null ? null : { words, lang: 'en', uses: ['wording'], authors: by },
        at: clock.now(),
      }),
    )
  const by = [{ memberId: member.id, attribution: 'none' as const }]
  const here = await layConversation(house, { slug: 'of-two', statements: [] })
  const statuses = async () => (await statementsOf(house, here)).map(({ status }) => status)
  const find = () => db.selectFrom('insights.insight').select('id').where('source', '=', 'match')
  await capture('Doors were shut')
  const { id } = await find().executeTakeFirstOrThrow()
  await putToTheVote(here, id, 'Doors were shut')
  await capture('Doors were shut')
  expect(await statuses()).toEqual(['in'])
  await capture('Doors were open')
  expect(await statuses()).toEqual(['out'])
  await putToTheVote(here, id, 'Doors were open')
  await capture(null)
  expect(await statuses()).toEqual(['out', 'out'])
})
