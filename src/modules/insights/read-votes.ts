import { sql } from 'kysely'
import type { VoteTable } from '#maths/opinions/index.ts'
import type { Db, Tx } from '#platform/db.ts'

/** A conversation's votes as the maths takes them, and as what each voter's part of the system counts. */
export type ReadVotes = {
  table: VoteTable
  /** The class of each voter, by their word; also of those who have taken all their votes back. */
  classOf: ReadonlyMap<string, string>
}

/** A voter's votes, each in four bytes: the statement's number, and in the last two bits the answer plus one. */
type Row = { pseudonym: Buffer; class: string; packed: Buffer | null }

const votersAtOnce = 2_000

/**
 * Reads the votes on all statements that are in, straight into typed arrays: voter by voter, through a cursor, so that
 * a hundred thousand voters need little more memory than their votes. All that it reads is of one instant.
 */
export async function readVotes(tx: Tx, conversationId: string): Promise<ReadVotes> {
  const statements = await listStatements(tx, conversationId)
  // The votes of each voter are put together in memory rather than sorted on the disk; all rows are wanted soon, not
  // the first ones soonest.
  await sql`set local work_mem = '256MB'`.execute(tx)
  await sql`set local cursor_tuple_fraction = 1`.execute(tx)
  await sql`set local statement_timeout = 0`.execute(tx)
  // The statements are named rather than joined, so that PostgreSQL knows how many they are. Where it had last counted
  // them before the conversation was opened it looked through all votes anew for each: minutes, not seconds.
  await sql`declare voters no scroll cursor for
    select voter.pseudonym, voter.class,
      string_agg(int4send(statement.number * 4 + vote.answer + 1), ''::bytea) as packed
    from insights.voter
    left join (
      insights.vote
      join (
        select id, min(number) as number
        from unnest(${listed(statements.map(({ id }) => id))}::uuid[],
          ${listed(statements.map(({ number }) => number))}::int[]) as named(id, number)
        group by id
      ) as statement on statement.id = vote.statement_id
    ) using (pseudonym)
    where voter.conversation_id = ${sql.lit(conversationId)}
    group by voter.pseudonym`.execute(tx)
  const rows: Row[] = []
  for (;;) {
    const { rows: next } = await sql<Row>`fetch ${sql.lit(votersAtOnce)} from voters`.execute(tx)
    rows.push(...next)
    if (next.length < votersAtOnce) break
  }
  await sql`close voters`.execute(tx)
  return {
    table: layOut(
      rows,
      statements.map(({ number }) => number),
    ),
    classOf: new Map(rows.map((row) => [wordOf(row.pseudonym), row.class])),
  }
}

/** A voter's word as the maths has it. */
export const wordOf = (pseudonym: Buffer): string => pseudonym.toString('hex')

/** As PostgreSQL writes a list: a cursor takes no parameters. */
const listed = (words: readonly (string | number)[]) => sql.lit(`{${words.join(',')}}`)

const listStatements = (db: Db, conversationId: string) =>
  db
    .selectFrom('insights.statement')
    .select(['id', 'number'])
    .where('conversationId', '=', conversationId)
    .where('status', '=', 'in')
    .orderBy('number')
    .execute()

const bytesEach = 4

/** Lays the votes out: voters in the order of their words, each one's votes in the order of the statements. */
function layOut(rows: readonly Row[], numbers: readonly number[]): VoteTable {
  const voters = rows
    .flatMap(({ pseudonym, packed }) => (packed ? [{ pseudonym, packed }] : []))
    .toSorted((one, other) => Buffer.compare(one.pseudonym, other.pseudonym))
  const start = new Int32Array(voters.length + 1)
  for (const [place, { packed }] of voters.entries())
    start[place + 1] = (start[place] ?? 0) + packed.length / bytesEach
  const total = start[voters.length] ?? 0
  const [column, answer] = [new Uint16Array(total), new Int8Array(total)]
  const columnOf = columnsOf(numbers)
  for (const [place, { packed }] of voters.entries()) {
    const from = start[place] ?? 0
    for (const [offset, code] of codesOf(packed).entries()) {
      column[from + offset] = columnOf[code >> 2] ?? 0
      answer[from + offset] = (code & 3) - 1
    }
  }
  return {
    people: voters.map(({ pseudonym }) => wordOf(pseudonym)),
    statements: numbers.map(String),
    start,
    column,
    answer,
  }
}

const columnsOf = (numbers: readonly number[]): Uint16Array => {
  const columns = new Uint16Array((numbers.at(-1) ?? 0) + 1)
  for (const [place, number] of numbers.entries()) columns[number] = place
  return columns
}

/** One voter's votes in the order of the statements. */
function codesOf(packed: Buffer): Int32Array {
  const codes = Int32Array.from({ length: packed.length / bytesEach }, (_, place) =>
    packed.readInt32BE(place * bytesEach),
  )
  return codes.sort()
}
