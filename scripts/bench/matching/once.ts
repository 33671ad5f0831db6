import { createRequire } from 'node:module'
import { bandsOf } from '#maths/matching/bands.ts'
import { checkPlan, matchRound } from '#maths/matching/index.ts'
import { pairLarge } from '#maths/matching/large/pair-large.ts'
import { scale } from '#maths/matching/large/prices.ts'
import { usualRules } from '#maths/matching/problem.ts'
import { keepApart, weigh } from '#maths/matching/worth.ts'
import { inventPeople } from '#test/matching-people.ts'
import { inventRound } from '#test/matching-round.ts'
import { writeEdges } from './edges.ts'

// One solver on one instance in a process of its own, so that nothing is warm: `once.ts '{"solver":"ours",…}'`.

/** What is asked of the process. */
export type Once = {
  solver: 'ours' | 'columns' | 'npm' | 'edges'
  count: number
  cast: number
  oneOrganisation?: number
  odd?: 'pair' | 'trio'
  timeLimitSeconds?: number
  /** Whether the checker looks at the plan as well. */
  check?: boolean
  /** Where to write the pairs for a solver that is no part of Node. */
  file?: string
}

/** What it answers. */
export type Measured = {
  /** Of the processor: other work on the machine counts for less than by the clock. */
  seconds: number
  clockSeconds: number
  matched: number
  value: number
  bound?: number
  gap?: number
  proved?: boolean
  mostMatched?: boolean
  holds?: boolean
  peakMegabytes: number
}

const asked: Once = JSON.parse(process.argv[2] ?? '{}')
process.stdout.write(JSON.stringify(measure(asked)))

function measure(once: Once): Partial<Measured> {
  const measured = solve(once)
  return { ...measured, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

function solve(once: Once): Partial<Measured> {
  if (once.solver === 'ours') return solveOurs(once)
  if (once.solver === 'columns') return solveColumns(once)
  if (once.solver === 'npm') return solveNpm(once)
  return { matched: writeEdges(once, once.file ?? '') }
}

function time<Found>(find: () => Found): { found: Found; seconds: number; clockSeconds: number } {
  const [used, begun] = [process.cpuUsage(), performance.now()]
  const found = find()
  const { user, system } = process.cpuUsage(used)
  return { found, seconds: (user + system) / 1e6, clockSeconds: (performance.now() - begun) / 1_000 }
}

function solveOurs({
  timeLimitSeconds = Number.POSITIVE_INFINITY,
  check,
  ...wanted
}: Once): Partial<Measured> {
  const round = inventRound(wanted)
  const begun = process.cpuUsage()
  let [lookedAt, isLate] = [performance.now(), false]
  const mayGoOn = () => {
    // To ask the processor each time would take a tenth of it all; the clock costs next to nothing.
    if (!isLate && performance.now() - lookedAt >= 5) {
      lookedAt = performance.now()
      const { user, system } = process.cpuUsage(begun)
      isLate = (user + system) / 1e6 >= timeLimitSeconds
    }
    return !isLate
  }
  const { found, ...taken } = time(() => matchRound(round, { mayGoOn }))
  const { matched, value, bound, gap, proved, mostMatched } = found
  const holds = check ? { holds: checkPlan(round, found).holds } : {}
  return { ...taken, matched, value, bound, gap, proved, mostMatched, ...holds }
}

/** So many that the people themselves, as objects, would take more memory than the matching. */
function solveColumns({ count, cast, oneOrganisation = 0 }: Once): Partial<Measured> {
  const columns = inventPeople({ count, seed: cast, oneOrganisation })
  const [rules, apart] = [usualRules, keepApart([])]
  const bands = bandsOf(columns, rules)
  const { found, ...taken } = time(() => pairLarge({ columns, rules, apart, bands, odd: 'pair' }))
  const { worth } = weigh(columns, { rules, across: 0, apart })
  let [matched, value] = [0, 0]
  for (const [a, b] of found.mate.entries()) {
    if (b <= a) continue
    matched += 2
    value += worth(a, b)
  }
  const missing = Math.floor(found.proof.total / scale) - value - (bands.matched * matched) / 2
  return {
    ...taken,
    matched,
    value,
    bound: value + missing,
    gap: missing / value,
    mostMatched: missing < bands.matched,
  }
}

type Edge = [number, number, number]

function solveNpm(once: Once): Partial<Measured> {
  // A package without types: it takes edges with weights, and gives everybody's mate.
  const blossom = createRequire(import.meta.url)('edmonds-blossom') as (
    edges: Edge[],
    most: boolean,
  ) => number[]
  const edges: Edge[] = []
  writeEdges(once, (a, b, worth) => void edges.push([a, b, worth]))
  const { found, ...taken } = time(() => blossom(edges, true))
  const worthOf = new Map(edges.map(([a, b, worth]) => [a * once.count + b, worth]))
  let [matched, value] = [0, 0]
  for (const [a, b] of found.entries()) {
    if (b <= a) continue
    matched += 2
    value += worthOf.get(a * once.count + b) ?? 0
  }
  return { ...taken, matched, value }
}
