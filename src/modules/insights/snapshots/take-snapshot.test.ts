import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { castVotes, type InventedVote, layConversation } from '#test/voting.ts'
import { listConversations } from '../queries.ts'
import { findLastSnapshot } from '../snapshot.ts'
import { takeDueSnapshots } from './job.ts'
import { takeSnapshot } from './take-snapshot.ts'

const house = await openTestHouse()
const { db, clock } = house

const statements = Array.from({ length: 12 }, (_, place) => `Statement ${place + 1}`)
const take = () => takeDueSnapshots(db, { at: clock.now() })

/** Two camps of so many, who agree on the first statements and differ on the others. */
const twoCamps = (each: number): InventedVote[] =>
  Array.from({ length: 2 * each }, (_, person) =>
    statements.map((_, place) => ({
      voter: `voter ${person}`,
      number: place + 1,
      answer: ((place < 3 ? 1 : person < each ? 1 : -1) * ((person + place) % 7 === 0 ? -1 : 1)) as 1 | -1,
      class: person % 2 ? 'a' : 'b',
    })),
  ).flat()

const close = (id: string) =>
  db.updateTable('insights.conversation').set({ closedAt: clock.now() }).where('id', '=', id).execute()

test('a snapshot waits until enough different people have voted, and is taken once', async () => {
  const here = await layConversation(house, { slug: 'waits', statements, classes: { a: 20, b: 20 } })
  const votes = twoCamps(12)
  await castVotes(
    house,
    here,
    votes.filter(({ voter }) => ['voter 0', 'voter 1', 'voter 2', 'voter 3'].includes(voter)),
  )
  await take()
  expect(await findLastSnapshot(db, here.id)).toBe(null)
  await castVotes(house, here, votes)
  await take()
  await take()
  const last = await findLastSnapshot(db, here.id)
  expect(last).toMatchObject({
    number: 1,
    why: 'votes',
    body: { people: 24, votes: 288, shown: 'groups', k: 2 },
  })
  expect(last?.body.sizes).toEqual([12, 12, 0])
  expect(last?.body.commonGround).toEqual(expect.arrayContaining([1]))
  expect(last?.body.divisive.length).toBeGreaterThan(2)
  expect(last?.body.parts.map(({ voters }) => voters)).toEqual([12, 12])
})

test('whoever votes while it is being taken belongs to the next one', async () => {
  const here = await layConversation(house, { slug: 'meanwhile', statements })
  await castVotes(house, here, twoCamps(6))
  const taking = take()
  await castVotes(
    house,
    here,
    twoCamps(9).filter(({ voter }) => Number(voter.slice(6)) >= 12),
  )
  await taking
  await take()
  expect(await findLastSnapshot(db, here.id)).toMatchObject({ number: 2, body: { people: 18 } })
})

test('at the close there is one more, and it is the last', async () => {
  const here = await layConversation(house, { slug: 'closing', statements })
  await castVotes(house, here, twoCamps(6))
  await take()
  await castVotes(house, here, [{ voter: 'voter 0', number: 1, answer: 0 }])
  await take()
  expect(await findLastSnapshot(db, here.id)).toMatchObject({ number: 1 })
  await close(here.id)
  await take()
  await take()
  const last = await findLastSnapshot(db, here.id)
  expect(last).toMatchObject({ number: 2, why: 'closed' })
  // One person’s change would be told by the difference: the figures stay those of the first.
  expect(last?.body.figures[0]?.from.all).toBe(1)
})

test('a worker that was overtaken keeps nothing after the last snapshot', async () => {
  const here = await layConversation(house, { slug: 'overtaken', statements })
  await castVotes(house, here, twoCamps(6))
  await close(here.id)
  const conversation = (await listConversations(db, { withDrafts: false })).find(({ id }) => id === here.id)
  if (!conversation) throw new Error('It was laid')
  const taking = { conversation, at: clock.now() }
  await takeSnapshot(db, { ...taking, why: 'closed' })
  await takeSnapshot(db, { ...taking, why: 'votes' })
  expect(await findLastSnapshot(db, here.id)).toMatchObject({ number: 1, why: 'closed' })
})

test.each([
  ['one person', [{ voter: 'Ann', number: 1, answer: 1 }]],
  ['people who all answer alike', twoCamps(4).map((vote) => ({ ...vote, answer: 1 as const }))],
  ['people who only pass', twoCamps(4).map((vote) => ({ ...vote, answer: 0 as const }))],
] as [string, InventedVote[]][])(
  'a conversation of %s comes to something that can be said',
  async (kind, votes) => {
    const here = await layConversation(house, { slug: kind.replaceAll(' ', '-'), statements })
    await castVotes(house, here, votes)
    await close(here.id)
    await take()
    const last = await findLastSnapshot(db, here.id)
    expect(last?.body).toMatchObject({ shown: 'none', k: 0, sizes: [] })
    expect(last?.body.why).toMatch(/^We can’t see groups/)
  },
)
