import { aGuest, layBoard, writeCard } from '#test/boards.ts'
import type { TestHouse } from '#test/house.ts'

/** A board that is open, with a card that all can read, and a group. */
export async function findBoard(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const { db, clock } = house
  const board = await layBoard(house, { hidesWords: false })
  const [question] = board.questions
  if (!question) throw new Error('A board asks something')
  await writeCard(await aGuest(house, board), board, { words: 'Trust takes time' })
  const card = await db
    .selectFrom('boards.card')
    .select('id')
    .where('questionId', '=', question.id)
    .executeTakeFirstOrThrow()
  const group = await db
    .insertInto('boards.cardGroup')
    .values({ questionId: question.id, name: 'Time', madeAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const boardFile = 'board.csv'
  const ownPlace = '1'
  return { board: board.id, ownPlace, boardQuestion: question.id, boardFile, card: card.id, group: group.id }
}
