import { digestRound, type Plan, type Round as Problem } from '#maths/matching/index.ts'
import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db } from '#platform/db.ts'
import { matchInWorker } from '#platform/matching/in-worker.ts'
import { keyedHash } from '#platform/secret.ts'
import { countedPeople } from './counted.ts'

/** How far a matching has come, for whoever waits for it. */
export type Progress = { seconds: number; says: string }

export type HowToSolve = {
  timeLimitSeconds: number
  /** Asked about once a second: how far it has come; false ends it without a plan. */
  tell?: (progress: Progress) => Promise<boolean>
  signal?: AbortSignal
}

/** A plan, and how many can be matched at most; null where that is not proved. */
export type Solved = { plan: Plan; mostMatched: number | null }

/**
 * Matches a round in a thread of its own; null where it was ended.
 *
 * What is kept of it tells of nobody's wish not to meet somebody: the pairs keep to those wishes, and what is said about
 * them (bound, certificate, digest) is said of the round as if nobody had any. See
 * docs/decisions/0027-what-a-certificate-may-show.md.
 */
export async function solve(problem: Problem, how: HowToSolve): Promise<Solved | null> {
  const plan = await solveAsItIs(problem, how)
  const open = plan === null || problem.blocked.length === 0 ? plan : await solveAsItIs(openOf(problem), how)
  if (plan === null || open === null) return null
  return {
    plan: plan === open ? plan : asSeenOpenly(plan, open),
    mostMatched: open.mostMatched ? open.matched : null,
  }
}

/** Solves a round as it is: for what is never shown but as a figure. */
export async function solveExactly(
  problem: Problem,
  how: Pick<HowToSolve, 'timeLimitSeconds'>,
): Promise<Plan> {
  const plan = await solveAsItIs(problem, how)
  // Only `tell` ends it without a plan.
  if (plan === null) throw new Error('A matching that nobody ended came to no plan')
  return plan
}

async function solveAsItIs(
  problem: Problem,
  { timeLimitSeconds, tell, signal }: HowToSolve,
): Promise<Plan | null> {
  const says = `Matching ${countedPeople(problem.people.length)}`
  const goesOn = async (seconds: number) => (await tell?.({ seconds, says })) ?? true
  if (!(await goesOn(0))) return null
  const { stop, watch } = stopWhen(goesOn)
  try {
    const { seconds: _, ...plan } = await matchInWorker(problem, {
      timeLimitSeconds,
      tell: watch,
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    })
    return plan
  } catch (error) {
    if (stop.signal.aborted && stop.signal.reason instanceof Ended) return null
    throw error
  }
}

/** Whoever waits for it does not want it any more. */
class Ended extends Error {}

/** Asks each second whether to go on, one question at a time; a question that fails ends it too. */
function stopWhen(goesOn: (seconds: number) => Promise<boolean>) {
  const stop = new AbortController()
  let isAsking = false
  const watch = ({ seconds }: { seconds: number }) => {
    if (isAsking) return
    isAsking = true
    goesOn(Math.round(seconds))
      .then((yes) => yes || stop.abort(new Ended()))
      .catch((error: unknown) => stop.abort(error))
      .finally(() => {
        isAsking = false
      })
  }
  return { stop, watch }
}

/** The round as if nobody had asked not to meet somebody. */
export const openOf = (problem: Problem): Problem => ({ ...problem, blocked: [] })

/** The plan, with what is proved of the open round in the place of what is proved of its own. */
function asSeenOpenly(plan: Plan, open: Plan): Plan {
  const whys = new Map(open.unmatched.map(({ id, why }) => [id, why]))
  const missing = open.bound - plan.value
  const isAsGood = plan.matched === open.matched && plan.value === open.value
  return {
    ...plan,
    unmatched: plan.unmatched.map(({ id }) => ({ id, why: whys.get(id) ?? { kind: 'unfinished' } })),
    bound: open.bound,
    gap: plan.value === 0 ? 0 : missing / plan.value,
    proved: open.proved && isAsGood,
    mostMatched: open.mostMatched && plan.matched === open.matched,
    digest: open.digest,
    certificate: open.certificate,
  }
}

const purpose = 'connect digest'

/**
 * Sums up what a plan was made of, wishes not to meet somebody too, under the key that lies outside the database: so
 * that a change is noticed, and nobody can try out who asked not to meet whom.
 */
export async function sealedDigest(db: Db, problem: Problem): Promise<string> {
  const key = await confidentialKey(db, purpose)
  return keyedHash(key, purpose, digestRound(problem)).toString('hex')
}
