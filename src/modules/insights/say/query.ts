import { type Alike, findAlikeTo } from '#maths/opinions/index.ts'
import type { Db } from '#platform/db.ts'
import { listStatementsIn, statementOf, statements } from '../queries.ts'
import type { Statement } from '../statement.ts'

/** A statement that somebody words otherwise: any that is in, or one of their own. */
export type Reworded = Statement & { isOwn: boolean }

/** Finds the statement that somebody would word otherwise; null where there is none that they may. */
export async function findReworded(
  db: Db,
  { conversationId, number, memberId }: { conversationId: string; number: string; memberId: string },
): Promise<Reworded | null> {
  if (!/^\d{1,9}$/.test(number)) return null
  const row = await statements(db)
    .select((e) => e('statement.authorId', 'is not distinct from', memberId).as('isOwn'))
    .where('statement.conversationId', '=', conversationId)
    .where('statement.number', '=', Number(number))
    .executeTakeFirst()
  if (!row || !(row.status === 'in' || row.isOwn)) return null
  return { ...statementOf(row), isOwn: Boolean(row.isOwn) }
}

/** A statement that says something like it, or perhaps the opposite. */
export type Likely = { statement: Statement; mayBeOpposite: boolean }

/** Lists the statements that people vote on and that say something like these words, the likest first. */
export async function listAlike(
  db: Db,
  { conversationId, words }: { conversationId: string; words: string },
): Promise<Likely[]> {
  const all = await listStatementsIn(db, conversationId)
  const byId = new Map(all.map((statement) => [statement.id, statement]))
  const texts = all.map(({ id, words: text }) => ({ id, text }))
  return findAlikeTo({ id: '', text: words }, texts).flatMap((pair: Alike) => {
    const statement = byId.get(pair.ids[1])
    return statement ? [{ statement, mayBeOpposite: pair.mayBeOpposite }] : []
  })
}
