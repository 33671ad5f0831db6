import type { VoteTable } from './votes.ts'

/** Votes by statement, in the order of the table's columns; `seen` is all of them, passes too. */
export type Counts = {
  readonly agree: Int32Array
  readonly disagree: Int32Array
  readonly seen: Int32Array
}

/** Somebody who is in no group. */
export const nowhere = -1

/** Counts everybody's votes on each statement. */
export function countVotes(table: VoteTable): Counts {
  const [all] = countByGroup(table, new Int32Array(table.people.length), 1)
  return all ?? emptyCounts(table.statements.length)
}

/** Counts the votes of each of so many groups; `groupOf` says which each person is in, or `nowhere`. */
export function countByGroup(table: VoteTable, groupOf: Int32Array, groups: number): Counts[] {
  const width = table.statements.length
  // By (answer + 1) * width + column: one addition a vote, whatever the answer.
  const cells = Array.from({ length: groups }, () => new Int32Array(3 * width))
  for (let person = 0; person < table.people.length; person += 1) {
    const own = cells[groupOf[person] ?? nowhere]
    if (!own) continue
    const end = table.start[person + 1] ?? 0
    for (let at = table.start[person] ?? 0; at < end; at += 1) {
      const code = ((table.answer[at] ?? 0) + 1) * width + (table.column[at] ?? 0)
      own[code] = (own[code] ?? 0) + 1
    }
  }
  return cells.map((own) => {
    const [disagree, agree] = [own.slice(0, width), own.slice(2 * width)]
    const seen = disagree.map((no, at) => no + (own[width + at] ?? 0) + (agree[at] ?? 0))
    return { agree, disagree, seen }
  })
}

export const emptyCounts = (statements: number): Counts => ({
  agree: new Int32Array(statements),
  disagree: new Int32Array(statements),
  seen: new Int32Array(statements),
})

/** Sums several groups' votes. */
export function addCounts(all: readonly Counts[], statements: number): Counts {
  const sum = emptyCounts(statements)
  for (const { agree, disagree, seen } of all)
    for (let column = 0; column < statements; column += 1) {
      sum.agree[column] = (sum.agree[column] ?? 0) + (agree[column] ?? 0)
      sum.disagree[column] = (sum.disagree[column] ?? 0) + (disagree[column] ?? 0)
      sum.seen[column] = (sum.seen[column] ?? 0) + (seen[column] ?? 0)
    }
  return sum
}

/** How many people are in each of so many groups. */
export function sizesOf(groupOf: Int32Array, groups: number): number[] {
  const sizes = Array.from({ length: groups }, () => 0)
  for (const group of groupOf) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1
  return sizes
}
