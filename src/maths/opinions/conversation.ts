import { type Counts, countVotes } from './counts.ts'
import type { VoteTable } from './votes.ts'

/** Votes, and which statements do not shape groups or results: those taken out, and those about the person. */
export type Conversation = {
  table: VoteTable
  /** Ids of statements that moderation took out. Votes on them are kept, and count for nothing but exports. */
  out: ReadonlySet<string>
  /** Ids of statements such as “I live in Lewisham”: they say who people are, not what they think. */
  aboutMe: ReadonlySet<string>
}

/** The columns on which anybody has voted, apart by what they are for. */
export type Columns = {
  counts: Counts
  /** Somebody voted on them. */
  voted: number[]
  /** Of these, the ones that say what people think. */
  views: number[]
  isView: (column: number) => boolean
}

/** Sorts the statements of a conversation by what they are for. */
export function sortColumns({ table, out, aboutMe }: Conversation): Columns {
  const counts = countVotes(table)
  const voted = Array.from(table.statements.keys()).filter((column) => (counts.seen[column] ?? 0) > 0)
  const leftOut = table.statements.map((id) => out.has(id) || aboutMe.has(id))
  const views = voted.filter((column) => !leftOut[column])
  const among = new Set(views)
  return { counts, voted, views, isView: (column) => among.has(column) }
}
