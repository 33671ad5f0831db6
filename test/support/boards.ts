import { type NewBoard, prepareBoard } from '#modules/boards/index.ts'
import type { Browser } from './browser.ts'
import type { TestHouse } from './house.ts'

export type TestBoard = { id: string; at: string; questions: { id: string; words: string }[] }

/** A board that asks two questions, hides what is written, and lets its link be used for years. */
export async function layBoard(
  { db, clock }: Pick<TestHouse, 'db' | 'clock'>,
  asked: Partial<NewBoard> = {},
): Promise<TestBoard> {
  const id = await db.transaction().execute((tx) =>
    prepareBoard(tx, {
      title: 'The first workshop',
      questions: ['What are the key ingredients?', 'What is in the way?'],
      hidesWords: true,
      authorship: 'named',
      votesEach: 2,
      openUntil: '2090-01-01',
      by: null,
      at: clock.now(),
      ...asked,
    }),
  )
  const questions = await db
    .selectFrom('boards.question')
    .select(['id', 'words'])
    .where('boardId', '=', id)
    .orderBy('position')
    .execute()
  return { id, at: `/boards/${id}`, questions }
}

/** Opens the link of a board and comes in, as a guest or a member does. */
export async function joinBoard(browser: Browser, { at }: TestBoard, name = ''): Promise<void> {
  await browser.get(at)
  const { status } = await browser.post(`${at}/join`, { name })
  if (status !== 303) throw new Error(`Coming in is answered by ${status}`)
}

/** A guest who has come in. */
export async function aGuest(house: TestHouse, board: TestBoard, name = ''): Promise<Browser> {
  const browser = house.visitor()
  await joinBoard(browser, board, name)
  return browser
}

/** Writes a card to the first question of a board, or another. */
export async function writeCard(browser: Browser, board: TestBoard, { words, question = 0, place }: Card) {
  const form = `${board.at}/questions/${board.questions[question]?.id}/write`
  const { fields } = await browser.get(form)
  return await browser.post(form, { words, place: place ?? fields.place ?? '0' })
}

type Card = { words: string; question?: number; place?: string }

/** Every card that is kept, in the order in which they lie. */
export const listKept = ({ db }: Pick<TestHouse, 'db'>) =>
  db.selectFrom('boards.card').selectAll().where('standing', '=', 'kept').execute()
