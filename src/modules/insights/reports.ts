import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Report, ReportKind, ReportOutcome } from './report.ts'

type ReportRow = Omit<Report, 'kind' | 'outcome'> & { kind: string; outcome: string | null }

/** A row as what it is: the table's own checks hold these words. */
const reportOf = <T extends ReportRow>(row: T) => ({
  ...row,
  kind: row.kind as ReportKind, // checked by the table
  outcome: row.outcome as ReportOutcome | null, // checked by the table
})

const reports = (db: Db) =>
  db
    .selectFrom('insights.report')
    .select(['statementId', 'kind', 'words', 'reportedAt', 'answeredAt', 'outcome', 'answer'])

/** What was reported of what others said: no author learns of a report, whatever else they look after. */
const reportsFor = (db: Db, readerId: string) =>
  reports(db).where('statementId', 'in', (e) =>
    e.selectFrom('insights.statement').select('id').where('authorId', 'is distinct from', readerId),
  )

type Reading = { statementIds: readonly string[]; readerId: string }

/** Lists what was reported of each of these statements, what waits before all. By whom, is not among that. */
export async function listReports(
  db: Db,
  { statementIds, readerId }: Reading,
): Promise<ReadonlyMap<string, Report[]>> {
  if (statementIds.length === 0) return new Map()
  const rows = await reportsFor(db, readerId)
    .where('statementId', 'in', statementIds)
    .orderBy('answeredAt', (by) => by.desc().nullsFirst())
    .orderBy('reportedAt')
    .execute()
  return Map.groupBy(rows.map(reportOf), ({ statementId }) => statementId)
}

/** What a member reported of a statement; undefined where they did not. */
export async function findOwnReport(
  db: Db,
  { statementId, memberId }: { statementId: string; memberId: string },
): Promise<Report | undefined> {
  const row = await reports(db)
    .where('statementId', '=', statementId)
    .where('reportedBy', '=', memberId)
    .executeTakeFirst()
  return row && reportOf(row)
}

/**
 * Finds why a statement was found to be fine, where somebody looked at it for the same reason and its words are still
 * those that they looked at.
 */
export async function findLookedAt(
  db: Db,
  { statementId, kind }: { statementId: string; kind: ReportKind },
): Promise<{ answer: string } | undefined> {
  return await db
    .selectFrom('insights.report')
    .select('answer')
    .where('statementId', '=', statementId)
    .where('kind', '=', kind)
    .where('outcome', '=', 'fine')
    .where(
      'answeredAt',
      '>',
      sql<Date>`coalesce((select max(at) from insights.statement_step
        where statement_step.statement_id = report.statement_id and words_before is not null), '-infinity')`,
    )
    .orderBy('answeredAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}
