import { drawLots, nowhere, placePeople, type VoteTable } from '../../../src/maths/opinions/index.ts'
import { drawSome } from '../../../src/maths/opinions/lots.ts'

export type Placed = {
  /**
   * People of the smallest group whose other votes were hidden, and how many of them the likeliest group is right of.
   */
  smaller: number
  smallerRight: number
  /** People who were hidden, those who were placed nevertheless, and how many of these rightly. */
  hidden: number
  placed: number
  placedRight: number
}

const enoughToKnow = 45
const left = 7
const folds = 10

/**
 * Hides all but seven votes of people whose group is known by 45 or more, a tenth of them at a time, and looks where
 * they are placed. Repeated with other seven votes.
 */
export function placeBySeven(table: VoteTable, groupOf: Int32Array, k: number, times: number): Placed {
  const sizes = Array.from({ length: k }, (_, group) => groupOf.filter((own) => own === group).length)
  const smallest = sizes.indexOf(Math.min(...sizes))
  const known = table.people.flatMap((_, person) =>
    (groupOf[person] ?? nowhere) >= 0 && votesOf(table, person) >= enoughToKnow ? [person] : [],
  )
  const sum: Placed = { smaller: 0, smallerRight: 0, hidden: 0, placed: 0, placedRight: 0 }
  for (let turn = 0; turn < times; turn += 1)
    for (let fold = 0; fold < folds; fold += 1) {
      const hidden = new Set(known.filter((_, index) => index % folds === fold))
      const grouped = groupOf.map((group, person) => (hidden.has(person) ? nowhere : group))
      const found = placePeople(hideVotes(table, hidden, `${turn}`), grouped, k)
      for (const person of hidden) {
        const own = groupOf[person] ?? nowhere
        const isRight = found.likely[person] === own
        sum.hidden += 1
        if (own === smallest) sum.smaller += 1
        if (own === smallest && isRight) sum.smallerRight += 1
        if ((found.groupOf[person] ?? nowhere) >= 0) sum.placed += 1
        if (found.groupOf[person] === own) sum.placedRight += 1
      }
    }
  return sum
}

const votesOf = ({ start }: VoteTable, person: number) => (start[person + 1] ?? 0) - (start[person] ?? 0)

/** The same table with seven votes of each of these people. */
function hideVotes(table: VoteTable, hidden: ReadonlySet<number>, seed: string): VoteTable {
  const lots = drawLots(`seven ${seed}`)
  const start = new Int32Array(table.start.length)
  const kept: number[] = []
  for (let person = 0; person < table.people.length; person += 1) {
    const [from, many] = [table.start[person] ?? 0, votesOf(table, person)]
    const offsets = hidden.has(person)
      ? drawSome(lots, left, many)
      : Array.from({ length: many }, (_, at) => at)
    for (const offset of offsets) kept.push(from + offset)
    start[person + 1] = kept.length
  }
  return {
    ...table,
    start,
    column: Uint16Array.from(kept, (at) => table.column[at] ?? 0),
    answer: Int8Array.from(kept, (at) => table.answer[at] ?? 0),
  }
}
