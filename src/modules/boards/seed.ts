import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { closeBoard } from './close-board.ts'
import { prepareBoard } from './prepare-board.ts'

const group = z.object({ name: z.string(), votes: z.number(), cards: z.array(z.string()) })

/** The boards of the story as their file has them. */
const boardsFile = z.object({
  boards: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      date: z.string(),
      questions: z.array(z.object({ words: z.string(), groups: z.array(group), cards: z.array(z.string()) })),
    }),
  ),
})
type Told = z.infer<typeof boardsFile>['boards'][number]

/** Plants the boards of the story, closed, as they were left: nothing ties their invented cards to anybody. */
export const plantBoards: Seed = async ({ db }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'boards.yaml'), 'utf8'))
  await inTransaction(db, async (tx) => {
    for (const told of boardsFile.parse(file).boards) await plantBoard(tx, told)
  })
}

async function plantBoard(tx: Tx, { code, title, date, questions }: Told): Promise<void> {
  const at = new Date(`${date}T12:00:00Z`)
  const boardId = await prepareBoard(tx, {
    title,
    questions: questions.map(({ words }) => words),
    hidesWords: false,
    authorship: 'unlinkable',
    votesEach: 3,
    openUntil: date,
    by: null,
    at,
  })
  await tx.updateTable('boards.board').set({ code }).where('id', '=', boardId).execute()
  for (const question of questions) {
    const { id: questionId } = await tx
      .selectFrom('boards.question')
      .select('id')
      .where('boardId', '=', boardId)
      .where('words', '=', question.words)
      .executeTakeFirstOrThrow()
    for (const one of question.groups) await plantGroup(tx, { ...one, questionId, at })
    await plantCards(tx, { cards: question.cards, questionId, groupId: null })
  }
  await closeBoard(tx, { boardId, by: null, at: new Date(`${date}T15:00:00Z`) })
}

type Group = z.infer<typeof group> & { questionId: string; at: Date }

async function plantGroup(tx: Tx, { name, votes, cards, questionId, at }: Group): Promise<void> {
  const { id: groupId } = await tx
    .insertInto('boards.cardGroup')
    .values({ questionId, name, madeAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await plantCards(tx, { cards, questionId, groupId })
  await tx
    .insertInto('boards.vote')
    .values(Array.from({ length: votes }, () => ({ voter: randomBytes(32), targetId: groupId, questionId })))
    .execute()
}

type Cards = { cards: readonly string[]; questionId: string; groupId: string | null }

async function plantCards(tx: Tx, { cards, questionId, groupId }: Cards): Promise<void> {
  if (cards.length === 0) return
  await tx
    .insertInto('boards.card')
    .values(cards.map((words) => ({ id: randomUUID(), questionId, groupId, words })))
    .execute()
}
