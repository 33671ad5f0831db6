import { countByGroup, nowhere, sizesOf } from '../counts.ts'
import type { VoteTable } from '../votes.ts'

/**
 * Where each person most likely belongs, how likely that is (0 to 1), and the group only where it is likely enough.
 */
export type Membership = { groupOf: Int32Array; likely: Int32Array; probability: Float64Array }

/** Less likely than this, there are not enough votes to say. */
export const likelyEnough = 0.9

/**
 * Says of everybody who voted, few votes or many, which group votes as they do: naive Bayes over agree, disagree and
 * pass on each statement, with one added to each count and somebody's own votes taken out. Nearest centres, as
 * elsewhere, need many votes: of people of the smaller group they find few by their first seven.
 */
export function placePeople(table: VoteTable, grouped: Int32Array, k: number): Membership {
  const people = table.people.length
  const tables = countByGroup(table, grouped, k).map(({ agree, disagree, seen }) =>
    // By answer: disagree, pass, agree; last, all of them.
    [disagree, seen.map((all, at) => all - (agree[at] ?? 0) - (disagree[at] ?? 0)), agree, seen],
  )
  const sizes = sizesOf(grouped, k)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const likely = new Int32Array(people).fill(nowhere)
  const probability = new Float64Array(people)
  for (let person = 0; person < people; person += 1) {
    if (table.start[person] === table.start[person + 1]) continue
    const isIn = (group: number) => (grouped[person] === group ? 1 : 0)
    const logs = tables.map((counts, group) => {
      const others = grouped[person] === nowhere ? all : all - 1
      const prior = Math.log(((sizes[group] ?? 0) - isIn(group) + 1) / (others + k))
      return prior + likelihood(table, person, counts, isIn(group))
    })
    const most = Math.max(...logs)
    likely[person] = logs.indexOf(most)
    probability[person] = 1 / logs.reduce((sum, each) => sum + Math.exp(each - most), 0)
  }
  const groupOf = likely.map((group, person) =>
    (probability[person] ?? 0) >= likelyEnough ? group : nowhere,
  )
  return { groupOf, likely, probability }
}

function likelihood(table: VoteTable, person: number, counts: readonly Int32Array[], own: number): number {
  const end = table.start[person + 1] ?? 0
  let sum = 0
  for (let at = table.start[person] ?? 0; at < end; at += 1) {
    const column = table.column[at] ?? 0
    const same = counts[(table.answer[at] ?? 0) + 1]?.[column] ?? 0
    const seen = counts[3]?.[column] ?? 0
    sum += Math.log((same - own + 1) / (seen - own + 3))
  }
  return sum
}
