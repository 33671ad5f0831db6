import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { decideOn, sayIn } from '#test/saying.ts'
import { layConversation } from '#test/voting.ts'
import { tellAuthors } from './tell-authors.ts'

const house = await openTestHouse()
const { db, clock } = house

test('what somebody decides while authors are being told is told the next time', async () => {
  const [author, organiser] = [await house.signedIn(), await house.signedIn('organiser')]
  const here = await layConversation(house, { slug: 'meanwhile', statements: [] })
  await sayIn(author, here, { words: 'Tea before talk' })
  const by = organiser.member.id
  await decideOn(house, { ...here, number: 1, by, decision: { do: 'let-in' } })
  let decided = 0
  /** As soon as what is to be told was read, somebody decides otherwise. */
  const meanwhile: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (result.rows.some((row) => 'title' in row) && decided++ === 0)
        await decideOn(house, { ...here, number: 1, by, decision: { do: 'undo' } })
      return result
    },
  }
  const { signal } = new AbortController()
  await tellAuthors(db.withPlugin(meanwhile), { at: clock.now(), signal })
  expect(decided).toBeGreaterThan(0)
  const untold = await db
    .selectFrom('insights.statementStep')
    .select('step')
    .where('toldAt', 'is', null)
    .execute()
  expect(untold).toEqual([{ step: 'back' }])
})

test('whoever was asked to say something otherwise hears that they need not, where that was taken back', async () => {
  const [author, organiser] = [await house.signedIn(), await house.signedIn('organiser')]
  const here = await layConversation(house, { slug: 'asked-no-more', statements: [] })
  await sayIn(author, here, { words: 'Bread and soup' })
  const one = { ...here, number: 1, by: organiser.member.id }
  await decideOn(house, { ...one, decision: { do: 'reword', rewordReason: 'Which bread?' } })
  await decideOn(house, { ...one, decision: { do: 'undo' } })
  await tellAuthors(db, { at: clock.now(), signal: new AbortController().signal })
  const told = await db
    .selectFrom('letters.item as item')
    .innerJoin('letters.news as news', 'news.id', 'item.newsId')
    .select('news.summary')
    .where('item.memberId', '=', author.member.id)
    .execute()
  expect(told.map(({ summary }) => summary)).toEqual([
    expect.stringContaining('waits to be looked at. You need not say it otherwise any more.'),
  ])
})
