import type { Round } from '#maths/matching/index.ts'
import { roundAfter } from '#maths/matching/index.ts'
import { checkInWorker } from '#platform/matching/in-worker.ts'
import type { Going } from './match.ts'
import type { PlanFile } from './plan-file.ts'

export type CheckedRound = Awaited<ReturnType<typeof checkInWorker>>

/** Checks each plan of a file in the round that those before it leave. */
export async function checkPlans(
  first: Round,
  { rounds }: PlanFile,
  { tell, signal, thread }: Going,
): Promise<CheckedRound[]> {
  const checked: CheckedRound[] = []
  let round = first
  for (const [index, plan] of rounds.entries()) {
    const told = ({ seconds }: { seconds: number }) =>
      tell(`Checking round ${index + 1} of ${rounds.length}: ${Math.round(seconds)} s`)
    checked.push(await checkInWorker(round, plan, { tell: told, signal, thread }))
    round = roundAfter(round, plan)
  }
  return checked
}

const mostTold = 20

/** What was found, in lines for a person. Rounds are counted from `first` on. */
export function tellChecked(checked: readonly CheckedRound[], first = 1): string[] {
  return checked.flatMap(({ holds, problems, remarks, matched, value, bound, gap }, index) => [
    `Round ${first + index}: ${holds ? 'it holds' : 'IT DOES NOT HOLD'}. ${matched} people matched, ${value} points; no plan has more than ${bound}${gap > 0 ? ` (${(100 * gap).toFixed(4)} %)` : ''}.`,
    ...problems.slice(0, mostTold).map((problem) => `  ${problem}`),
    ...(problems.length > mostTold ? [`  and ${problems.length - mostTold} more.`] : []),
    ...remarks.map((remark) => `  ${remark}`),
  ])
}
