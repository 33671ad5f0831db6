import { findAlikeTo } from '#maths/opinions/index.ts'
import type { Db } from '#platform/db.ts'
import { statementOf, statements } from '../queries.ts'
import { type Report, waitsForAnswer } from '../report.ts'
import { listReports } from '../reports.ts'
import type { Statement, StatementStatus } from '../statement.ts'

/** How many statements stand on a page. */
export const statementsPerPage = 50

/** A statement, how many others say something like it or perhaps the opposite, and what was reported of it. */
export type Queued = { statement: Statement; alike: number; opposite: number; reports: readonly Report[] }
/** `reported`: how many statements have a report that waits for an answer, in whichever list they stand. */
export type Queue = { queued: Queued[]; count: number; pages: number; reported: number }

/** A list: of those that stand so, that are in and on which nobody has decided, or whose reports wait for an answer. */
export type Which = StatementStatus | 'unlooked' | 'reported'

type Asked = { conversationId: string; which: Which; page: number; readerId: string }

/** Lists the statements of a conversation that stand so, the oldest first, with what looks like each of them. */
export async function listQueue(db: Db, { conversationId, which, page, readerId }: Asked): Promise<Queue> {
  const all = (
    await statements(db)
      .where('statement.conversationId', '=', conversationId)
      .orderBy('statement.number')
      .execute()
  ).map(statementOf)
  const unlooked = which === 'unlooked' ? await listUnlooked(db, conversationId) : null
  const reports = await listReports(db, { statementIds: all.map(({ id }) => id), readerId })
  const isReported = ({ id }: Statement) => reports.get(id)?.some(waitsForAnswer) ?? false
  const isWanted = (statement: Statement) => {
    const { id, status } = statement
    if (which === 'reported') return isReported(statement)
    return unlooked ? unlooked.has(id) : status === which
  }
  const wanted = all.filter(isWanted)
  const shown = wanted.slice((page - 1) * statementsPerPage, page * statementsPerPage)
  const others = all.filter(({ status }) => status === 'in' || status === 'waiting').map(asText)
  return {
    queued: shown.map((statement) => {
      const pairs = findAlikeTo(
        asText(statement),
        others.filter(({ id }) => id !== statement.id),
      )
      const opposite = pairs.filter(({ mayBeOpposite }) => mayBeOpposite).length
      const reported = reports.get(statement.id) ?? []
      return { statement, opposite, alike: pairs.length - opposite, reports: reported }
    }),
    count: wanted.length,
    pages: Math.max(1, Math.ceil(wanted.length / statementsPerPage)),
    reported: all.filter(isReported).length,
  }
}

async function listUnlooked(db: Db, conversationId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('insights.statement')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('status', '=', 'in')
    .where('decidedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

const asText = ({ id, words }: Statement) => ({ id, text: words })
