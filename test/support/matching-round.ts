import type { Round } from '#maths/matching/index.ts'
import { usualRules } from '#maths/matching/index.ts'
import { inventPeople, personAt } from './matching-people.ts'

type Wanted = { count: number; cast?: number; oneOrganisation?: number } & Partial<Omit<Round, 'people'>>

/** A round of invented people by the usual rules, with whatever is wanted otherwise; each number is another cast. */
export function inventRound({ count, cast = 1, oneOrganisation = 0, ...rest }: Wanted): Round {
  const columns = inventPeople({ count, seed: cast, oneOrganisation })
  return {
    people: Array.from({ length: count }, (_, index) => personAt(columns, index)),
    rules: usualRules,
    odd: 'pair',
    met: [],
    blocked: [],
    locked: [],
    seed: 'a seed',
    ...rest,
  }
}
