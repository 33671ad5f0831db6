import { OperatorError } from '#platform/errors.ts'
import { nameColumns, readTable, tellWrong } from './tables.ts'

/** A statement as the export has it; `isOut`: taken out by moderation. */
export type StatementRow = { id: string; text: string; isOut: boolean }

const columns = ['comment-id', 'moderated', 'comment-body'] as const
const decisions = new Set(['1', '0', '-1', ''])

/** Reads the statements of a conversation: their words, and which were taken out. */
export async function readStatements(path: string): Promise<StatementRow[]> {
  const table = await readTable(path)
  const rows = nameColumns(table, columns)
  const seen = new Map<string, number>()
  const problems = rows.flatMap(({ number, at }) => {
    const id = at['comment-id']
    const before = seen.get(id)
    seen.set(id, before ?? number)
    if (id === '') return [`row ${number}, column comment-id: it is empty.`]
    if (before !== undefined)
      return [`rows ${before} and ${number}, column comment-id: “${id}” stands there twice.`]
    if (!decisions.has(at.moderated))
      return [
        `row ${number}, column moderated: “${at.moderated}” is neither 1 (in), 0 (not looked at) nor -1 (out).`,
      ]
    return []
  })
  tellWrong(table.file, problems)
  if (rows.length === 0)
    throw new OperatorError(
      'CW-OPINIONS-4',
      `${table.file} holds no statement`,
      'Write a row for each statement under the header.',
    )
  return rows.map(({ at }) => ({
    id: at['comment-id'],
    text: at['comment-body'],
    isOut: at.moderated === '-1',
  }))
}
