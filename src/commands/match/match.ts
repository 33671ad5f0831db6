import type { Worker } from 'node:worker_threads'
import {
  explainPair,
  followingRound,
  type GroupPlan,
  type Loosened,
  type Plan,
  promiseRounds,
  type Round,
  sharesAll,
} from '#maths/matching/index.ts'
import { loosenInWorker, matchFoursInWorker, matchInWorker } from '#platform/matching/in-worker.ts'
import { explainReason, explainWhy } from './in-words.ts'
import type { Options } from './options.ts'

export type Matched = { plan: (Plan | GroupPlan) & { seconds: number }; loosened: Loosened[]; round: Round }

/** How somebody hears of it and stops it, and where it runs. */
export type Going = { tell: (words: string) => void; signal: AbortSignal; thread: Worker }

/** Matches so many rounds one after the other, each with the history of those before it. */
export async function matchRounds(
  first: Round,
  { rounds, group, timeLimitSeconds }: Options,
  { tell, signal, thread }: Going,
): Promise<Matched[]> {
  const done: Matched[] = []
  const deadline = performance.now() + timeLimitSeconds * 1_000
  let round = first
  while (done.length < rounds) {
    const number = done.length + 1
    const left = (deadline - performance.now()) / 1_000 / (rounds - done.length)
    const how = {
      timeLimitSeconds: Math.max(left, 0),
      tell: tellNowAndThen((seconds) => tell(`Matching round ${number} of ${rounds}: ${seconds} s`)),
      signal,
      thread,
    }
    const plan = group === '4' ? await matchFoursInWorker(round, how) : await matchInWorker(round, how)
    const loosened = isWorthLoosening(plan, done) ? await loosenInWorker(round, how) : []
    done.push({ plan, loosened, round })
    round = followingRound(round, plan)
  }
  return done
}

/** Says the first second, and then whenever it has taken half as long again. */
export function tellNowAndThen(tell: (seconds: number) => void): (going: { seconds: number }) => void {
  let next = 1
  return ({ seconds }) => {
    if (seconds < next) return
    tell(Math.round(seconds))
    next = seconds * 1.5
  }
}

/** Larger rounds would take too long to solve five times more. */
const mostLoosened = 2_000

/** What another rule would change is tried for the first round that leaves out more than one for oddness. */
function isWorthLoosening({ unmatched, matched }: Plan | GroupPlan, before: readonly Matched[]): boolean {
  const isShort = unmatched.some(({ why }) => why.kind === 'nobody' || why.kind === 'crowded')
  return (
    isShort &&
    matched + unmatched.length <= mostLoosened &&
    before.every(({ loosened }) => loosened.length === 0)
  )
}

/** What goes into the file: all plans, with their proofs, and what a person wants to read of each. */
export function writePlans(matched: readonly Matched[], { group, seed }: Options): string {
  const [first] = matched
  const promised =
    first && group !== '4' && first.round.people.length <= 20_000 ? promiseRounds(first.round) : undefined
  const rounds = matched.map(({ plan, loosened, round }) => writeRound(plan, loosened, round))
  return `${JSON.stringify({ group, seed, promised, rounds })}\n`
}

function writeRound(plan: Matched['plan'], loosened: readonly Loosened[], round: Round) {
  const unmatched = plan.unmatched.map(({ id, why }) => ({ id, reason: explainWhy(why), ...why }))
  if ('groups' in plan) return { ...plan, unmatched, loosened }
  const known = new Map(round.people.map((person) => [person.id, person]))
  const reasons = plan.pairs.map((pair) => {
    const [one, other] = pair.map((id) => known.get(id))
    if (!one || !other) return []
    const introduced = [one, other].map((person) => ({ person, shares: sharesAll }))
    const [a, b] = introduced
    return a && b ? explainPair(a, b, round.rules.weights).map(explainReason) : []
  })
  return { ...plan, unmatched, loosened, reasons }
}
