import { sortIds } from './order.ts'

/** What somebody answered to a statement: 1 agree, -1 disagree, 0 pass. */
export type Answer = 1 | 0 | -1

/** One vote as it was cast; `at` only decides which of two by the same person is the later. */
export type Vote = { person: string; statement: string; answer: Answer; at: number }

/**
 * All votes of a conversation, person by person: those of person `p` stand from `start[p]` up to `start[p + 1]`, by
 * column. Whoever has not seen a statement has no entry. This is what everything here is computed from.
 */
export type VoteTable = {
  /** Their ids (better: pseudonyms), in order. */
  readonly people: readonly string[]
  /** Ids of statements, in order; the columns. */
  readonly statements: readonly string[]
  /** One longer than the people. */
  readonly start: Int32Array
  readonly column: Uint16Array
  /** 1, 0 or -1, beside its column. */
  readonly answer: Int8Array
}

export const mostStatements = 65_535

/**
 * Lays votes out by person and statement, whatever their order. The latest vote of a person on a statement counts;
 * two of the same instant that differ count as a pass, for nobody can know which was meant.
 *
 * @throws when there are too many statements, or a vote is on none of them.
 */
export function layOutVotes(votes: readonly Vote[], statements: readonly string[]): VoteTable {
  const columns = sortIds(statements)
  if (columns.length > mostStatements) throw new RangeError(`More than ${mostStatements} statements`)
  const columnOf = new Map(columns.map((id, column) => [id, column]))
  const people = sortIds(votes.map(({ person }) => person))
  const rows = latestOf(votes, columnOf)
  const start = new Int32Array(people.length + 1)
  for (const [index, id] of people.entries())
    start[index + 1] = (start[index] ?? 0) + (rows.get(id)?.size ?? 0)
  const total = start[people.length] ?? 0
  const table = { column: new Uint16Array(total), answer: new Int8Array(total) }
  for (const [index, id] of people.entries()) {
    const row = [...(rows.get(id) ?? [])].toSorted(([one], [other]) => one - other)
    for (const [offset, [column, vote]] of row.entries()) {
      table.column[(start[index] ?? 0) + offset] = column
      table.answer[(start[index] ?? 0) + offset] = vote.answer
    }
  }
  return { people, statements: columns, start, ...table }
}

type Latest = Map<string, Map<number, Pick<Vote, 'answer' | 'at'>>>

function latestOf(votes: readonly Vote[], columnOf: ReadonlyMap<string, number>): Latest {
  const rows: Latest = new Map()
  for (const { person, statement, answer, at } of votes) {
    const column = columnOf.get(statement)
    if (column === undefined) throw new RangeError(`A vote on ${statement}, which is no statement`)
    const row = rows.get(person) ?? new Map<number, Pick<Vote, 'answer' | 'at'>>()
    if (row.size === 0) rows.set(person, row)
    const known = row.get(column)
    if (!known || at > known.at) row.set(column, { answer, at })
    else if (at === known.at && answer !== known.answer) row.set(column, { answer: 0, at })
  }
  return rows
}

/** How many statements a person has voted on. */
export const votesOf = ({ start }: VoteTable, person: number): number =>
  (start[person + 1] ?? 0) - (start[person] ?? 0)

/** The same people with some statements alone; whoever voted on none of these keeps an empty row. */
export function keepStatements(table: VoteTable, isKept: (column: number) => boolean): VoteTable {
  const kept = table.statements.map((_, column) => isKept(column))
  if (kept.every(Boolean)) return table
  const place = new Int32Array(kept.length).fill(-1)
  let width = 0
  for (const [column, stays] of kept.entries()) if (stays) place[column] = width++
  const start = new Int32Array(table.start.length)
  const column = new Uint16Array(table.column.length)
  const answer = new Int8Array(table.answer.length)
  let filled = 0
  for (let person = 0; person < table.people.length; person += 1) {
    const end = table.start[person + 1] ?? 0
    for (let at = table.start[person] ?? 0; at < end; at += 1) {
      const to = place[table.column[at] ?? 0] ?? -1
      if (to < 0) continue
      column[filled] = to
      answer[filled] = table.answer[at] ?? 0
      filled += 1
    }
    start[person + 1] = filled
  }
  const statements = table.statements.filter((_, index) => kept[index])
  return { ...table, statements, start, column: column.slice(0, filled), answer: answer.slice(0, filled) }
}

/** Some of the people, in order. */
export function takeRows(table: VoteTable, rows: Int32Array): VoteTable {
  const start = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) start[index + 1] = (start[index] ?? 0) + votesOf(table, row)
  const column = new Uint16Array(start[rows.length] ?? 0)
  const answer = new Int8Array(column.length)
  for (const [index, row] of rows.entries()) {
    const [from, to] = [table.start[row] ?? 0, table.start[row + 1] ?? 0]
    column.set(table.column.subarray(from, to), start[index] ?? 0)
    answer.set(table.answer.subarray(from, to), start[index] ?? 0)
  }
  return {
    people: Array.from(rows, (row) => table.people[row] ?? ''),
    statements: table.statements,
    start,
    column,
    answer,
  }
}
