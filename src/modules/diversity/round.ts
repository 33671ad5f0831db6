import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type DiversityKey, keyOfMark } from './key.ts'
import { type QuestionSet, questionSetSchema } from './question-set.ts'

/** What is asked now: a question set and the month in which its round began; null where nothing is asked. */
export type Round = { number: number; month: string; set: QuestionSet | null }

/** What is asked now, every question that was ever asked, and the key to the answers. */
export type Asking = { round: Round | null; everAsked: readonly string[]; key: DiversityKey }

/** Finds what is asked now. One query. */
export async function findAsking(db: Db): Promise<Asking> {
  type Row = {
    mark: Buffer | null
    asked: string[]
    number: number | null
    month: string
    questions: string | null
  }
  const { rows } = await sql<Row>`
    select diversity.key_mark() as mark, round.number, round.month, round.questions::text,
      array(select id from diversity.question order by id) as asked
    from (select 1) as always
    left join (select * from diversity.round order by number desc limit 1) as round on true`.execute(db)
  const [row] = rows
  const asking = { everAsked: row?.asked ?? [], key: keyOfMark(row?.mark ?? null) }
  if (!row || row.number === null) return { ...asking, round: null }
  const set = row.questions === null ? null : readStored(row.questions)
  return { ...asking, round: { number: row.number, month: row.month, set } }
}

/** A question set as a round keeps it: as text, so that its words arrive as they were written. */
export const readStored = (text: string): QuestionSet => questionSetSchema.parse(JSON.parse(text))

/** Every question that was ever asked, by its id. */
export async function listAsked(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('diversity.question').select('id').execute()
  return rows.map(({ id }) => id)
}
