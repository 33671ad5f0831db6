import { expect, test } from 'vitest'
import { aGuest, layBoard, writeCard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

/** A board on which four cards can be read, its question, who leads it, and what they see. */
async function aBoardToArrange() {
  const board = await layBoard(house, { hidesWords: false, votesEach: 3 })
  const guest = await aGuest(house, board)
  for (const words of ['Ask', 'Listen', 'Cake', 'Chairs']) await writeCard(guest, board, { words })
  const question = `${board.questions[0]?.id}`
  const rows = await house.db
    .selectFrom('boards.card')
    .select(['id', 'words'])
    .where('questionId', '=', question)
    .execute()
  const id = (words: string) => `${rows.find((row) => row.words === words)?.id}`
  const leader = await house.signedIn('facilitator')
  await leader.get(`${board.at}/lead`)
  const arrange = (fields: Record<string, string | string[]>) =>
    leader.post(`${board.at}/arrange`, { question, ...fields })
  const groupOf = async (name: string) => {
    const found = await house.db
      .selectFrom('boards.cardGroup')
      .select(['id', 'dissolvedAt'])
      .where('questionId', '=', question)
      .where('name', '=', name)
      .executeTakeFirst()
    return found
  }
  /** The groups that stand, each with its cards. */
  const shown = async () => {
    const rows = await house.db
      .selectFrom('boards.card as card')
      .leftJoin('boards.cardGroup as group', 'group.id', 'card.groupId')
      .select(['card.words', 'group.name'])
      .where('card.questionId', '=', question)
      .where('card.standing', '=', 'kept')
      .orderBy('card.words')
      .execute()
    return rows.map(({ words, name }) => `${words}: ${name ?? '–'}`)
  }
  const undo = async () => {
    const page = await leader.get(`${board.at}/lead`)
    const [, step = ''] = /name="step" value="([^"]+)"/.exec(page.body) ?? []
    return await leader.post(`${board.at}/undo`, { step })
  }
  return { board, guest, leader, id, arrange, groupOf, shown, undo }
}

test('whoever leads makes a group of what is ticked, moves more into it, takes out, and undoes each', async () => {
  const { id, arrange, groupOf, shown, undo } = await aBoardToArrange()
  const before = await shown()
  await arrange({ do: 'group', name: 'Talking', cards: [id('Ask'), id('Listen')] })
  expect(await shown()).toEqual(['Ask: Talking', 'Cake: –', 'Chairs: –', 'Listen: Talking'])
  const into = `${(await groupOf('Talking'))?.id}`
  await arrange({ into, cards: id('Cake') })
  expect(await shown()).toContain('Cake: Talking')
  expect((await undo()).location).toContain('done=undone')
  expect(await shown()).toContain('Cake: –')
  await arrange({ do: 'out', cards: [id('Ask'), id('Listen')] })
  expect(await shown()).toEqual(before)
  await undo()
  expect(await shown()).toContain('Ask: Talking')
})

test('a group without a name is asked for one, and what was ticked stays ticked', async () => {
  const { id, arrange, groupOf, shown } = await aBoardToArrange()
  const page = await arrange({ do: 'group', name: ' ', cards: [id('Ask'), id('Cake')] })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Enter a name for the group')
  expect(page.body).toContain(id('Ask'))
  expect(page.body).toContain(id('Cake'))
  await arrange({ do: 'group', name: 'Named', cards: [id('Ask'), id('Cake')] })
  expect(await shown()).toContain('Ask: Named')
  const named = `${(await groupOf('Named'))?.id}`
  expect((await arrange({ do: 'group', name: '', groups: named })).fields.groups).toBe(named)
})

test('two groups become one, with the votes of both; undone, each has its own again', async () => {
  const { board, guest, leader, id, arrange, groupOf, shown, undo } = await aBoardToArrange()
  await arrange({ do: 'group', name: 'Talking', cards: [id('Ask'), id('Listen')] })
  await arrange({ do: 'group', name: 'Comfort', cards: [id('Cake'), id('Chairs')] })
  const [talking, comfort] = [`${(await groupOf('Talking'))?.id}`, `${(await groupOf('Comfort'))?.id}`]
  await guest.get(board.at)
  for (const target of [talking, comfort]) await guest.post(`${board.at}/vote`, { for: target })
  const votesOf = async () => (await leader.get(`${board.at}/lead`)).select(`#votes-${talking}`)
  expect(await votesOf()).toBe('1 vote')
  await arrange({ into: talking, groups: comfort })
  expect(await shown()).toEqual(['Ask: Talking', 'Cake: Talking', 'Chairs: Talking', 'Listen: Talking'])
  expect(await votesOf()).toBe('2 votes')
  await undo()
  expect(await shown()).toContain('Cake: Comfort')
  expect(await votesOf()).toBe('1 vote')
})

test('an ungrouped group gives its votes back; a card that was put away is in no export, and comes back', async () => {
  const { board, guest, leader, id, arrange, groupOf, undo } = await aBoardToArrange()
  await arrange({ do: 'group', name: 'Talking', cards: [id('Ask'), id('Listen')] })
  const talking = `${(await groupOf('Talking'))?.id}`
  await guest.get(board.at)
  await guest.post(`${board.at}/vote`, { for: talking })
  expect((await guest.get(board.at)).text).toContain('2 of 3 left')
  await leader.post(`${board.at}/groups/${talking}`, { do: 'ungroup' })
  expect((await guest.get(board.at)).text).not.toContain('Your votes')
  await arrange({ do: 'away', cards: id('Cake') })
  const file = async () => (await leader.get(`${board.at}/export/board.csv`)).body
  expect(await file()).not.toContain('Cake')
  await undo()
  expect(await file()).toContain('Cake')
})

test('an undo that comes after somebody did something else undoes nothing', async () => {
  const { board, leader, id, arrange, shown } = await aBoardToArrange()
  await arrange({ do: 'group', name: 'First', cards: [id('Ask')] })
  const page = await leader.get(`${board.at}/lead`)
  const [, step = ''] = /name="step" value="([^"]+)"/.exec(page.body) ?? []
  await arrange({ do: 'group', name: 'Second', cards: [id('Cake')] })
  expect((await leader.post(`${board.at}/undo`, { step })).location).toContain('done=late')
  expect(await shown()).toEqual(['Ask: First', 'Cake: Second', 'Chairs: –', 'Listen: –'])
})

test('votes for what became part of a group come back when it is ungrouped; an undo gives nobody more than they have', async () => {
  const { board, guest, leader, id, arrange, groupOf, undo } = await aBoardToArrange()
  await arrange({ do: 'group', name: 'Talking', cards: [id('Ask')] })
  await arrange({ do: 'group', name: 'Comfort', cards: [id('Cake')] })
  const [talking, comfort] = [`${(await groupOf('Talking'))?.id}`, `${(await groupOf('Comfort'))?.id}`]
  await guest.get(board.at)
  const vote = async (target: string) =>
    (await guest.post(`${board.at}/vote`, { for: target })).location ?? ''
  for (const target of [talking, comfort]) await vote(target)
  await arrange({ into: talking, groups: comfort })
  await leader.post(`${board.at}/groups/${talking}`, { do: 'ungroup' })
  for (const words of ['Ask', 'Cake', 'Listen']) expect(await vote(id(words))).toContain('done=voted')
  await undo()
  expect((await guest.get(board.at)).text).toContain('You have no votes left')
  expect((await leader.get(`${board.at}/lead`)).select(`#votes-${talking}`)).toBe('0 votes')
})
