import { type Counts, countByGroup, nowhere, sizesOf } from '../counts.ts'
import { type VoteTable, votesOf } from '../votes.ts'
import { enoughVotes } from './find-groups.ts'

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
export function placePeople(table: VoteTable, found: Int32Array, k: number): Membership {
  const grouped = chooseTeachers(table, found, k)
  const people = table.people.length
  const profiles = countByGroup(table, grouped, k).map(profileOf)
  const sizes = sizesOf(grouped, k)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const likely = new Int32Array(people).fill(nowhere)
  const probability = new Float64Array(people)
  const logs = new Float64Array(k)
  for (let person = 0; person < people; person += 1) {
    if (table.start[person] === table.start[person + 1]) continue
    const own = grouped[person] ?? nowhere
    const others = own === nowhere ? all : all - 1
    for (const [group, profile] of profiles.entries()) {
      const isOwn = own === group
      const prior = Math.log(((sizes[group] ?? 0) - (isOwn ? 1 : 0) + 1) / (others + k))
      logs[group] = prior + likelihood(table, person, isOwn ? profile.withoutOne : profile.whole)
    }
    const most = logs.reduce((one, other) => Math.max(one, other))
    likely[person] = logs.indexOf(most)
    probability[person] = 1 / logs.reduce((sum, each) => sum + Math.exp(each - most), 0)
  }
  // Whoever voted on little would be of the larger group by its size alone.
  const enough = Math.min(enoughVotes, table.statements.length)
  const groupOf = likely.map((group, person) => {
    const isIn = found[person] !== nowhere || votesOf(table, person) >= enough
    return isIn && (probability[person] ?? 0) >= likelyEnough ? group : nowhere
  })
  return { groupOf, likely, probability }
}

/** So many votes tell well where somebody belongs … */
const manyVotes = 20
/** … and so many such people in each group tell how it votes. */
const enoughTeachers = 10

/**
 * From whom it is learned how each group votes: from those who voted much, where there are enough of them, for some
 * who voted little were put into the larger group for want of votes.
 */
function chooseTeachers(table: VoteTable, grouped: Int32Array, k: number): Int32Array {
  const teachers = grouped.map((group, person) => (votesOf(table, person) >= manyVotes ? group : nowhere))
  return sizesOf(teachers, k).every((size) => size >= enoughTeachers) ? teachers : grouped
}

/**
 * How likely each answer is in a group, as logarithms by `(answer + 1) * statements + column`: among all of it, and
 * without one who gave that answer.
 */
type Profile = { whole: Float64Array; withoutOne: Float64Array }

function profileOf({ agree, disagree, seen }: Counts): Profile {
  const width = seen.length
  const [whole, withoutOne] = [new Float64Array(3 * width), new Float64Array(3 * width)]
  for (let column = 0; column < width; column += 1) {
    const [all, yes, no] = [seen[column] ?? 0, agree[column] ?? 0, disagree[column] ?? 0]
    for (const [answer, same] of [no, all - yes - no, yes].entries()) {
      whole[answer * width + column] = Math.log((same + 1) / (all + 3))
      withoutOne[answer * width + column] = Math.log(Math.max(1, same) / Math.max(3, all + 2))
    }
  }
  return { whole, withoutOne }
}

function likelihood(
  { start, column, answer, statements }: VoteTable,
  person: number,
  logs: Float64Array,
): number {
  const width = statements.length
  const end = start[person + 1] ?? 0
  let sum = 0
  for (let at = start[person] ?? 0; at < end; at += 1)
    sum += logs[((answer[at] ?? 0) + 1) * width + (column[at] ?? 0)] ?? 0
  return sum
}
