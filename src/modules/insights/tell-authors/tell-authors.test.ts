import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { decideOn, sayIn } from '#test/saying.ts'
import { layConversation } from '#test/voting.ts'
import { tellAuthors } from './tell-authors.ts'

const house = await openTestHouse()
const { db, clock } = house
const { signal } = new AbortController()

/** What waits for a member's digest. */
async function toldTo(memberId: string) {
  const told = await db
    .selectFrom('letters.item as item')
    .innerJoin('letters.news as news', 'news.id', 'item.newsId')
    .select('news.summary')
    .where('item.memberId', '=', memberId)
    .execute()
  return told.map(({ summary }) => summary)
}

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
  await tellAuthors(db, { at: clock.now(), signal })
  expect(await toldTo(author.member.id)).toEqual([
    expect.stringContaining('waits to be looked at. You need not say it otherwise any more.'),
  ])
})

test('that they are asked to say it otherwise authors hear at once, and not in the daily letter again', async () => {
  const [author, organiser] = [await house.signedIn(), await house.signedIn('organiser')]
  const here = await layConversation(house, { slug: 'told-once', statements: [] })
  await sayIn(author, here, { words: 'Bread and soup' })
  await sayIn(author, here, { words: 'Sooop for all of us' })
  const by = organiser.member.id
  const decide = async (number: number, decision: Parameters<typeof decideOn>[1]['decision']) =>
    await decideOn(house, { ...here, number, by, decision })
  const reword = { do: 'reword', rewordReason: 'Which soup?' } as const
  await decide(1, { do: 'let-in' })
  await decide(1, reword)
  await tellAuthors(db, { at: clock.now(), signal })
  expect(await toldTo(author.member.id)).toEqual([])

  // A slip that was mended before is told, without what they know; what was told of it meanwhile is known no more.
  await decide(2, { do: 'mend', words: 'Soup for all of us' })
  await decide(2, reword)
  await decide(1, { do: 'leave-out', outReason: 'It is closed' })
  await tellAuthors(db, { at: clock.now(), signal })
  await decide(1, { do: 'undo' })
  await tellAuthors(db, { at: clock.now(), signal })
  const [mended, back] = await toldTo(author.member.id)
  expect(mended).toContain('was left out. Because: It is closed')
  expect(mended).toMatch(/“Soup for all of us” \([^)]+\): A slip of the pen was mended/)
  expect(mended).not.toContain('Which soup?')
  expect(back).toContain('was sent back, so that you say it otherwise')
})
