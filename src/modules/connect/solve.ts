import {
  digestRound,
  matchRound,
  type Pair,
  type Plan,
  type Round as Problem,
  pairsOf,
  type Weighed,
  type WhyLeftOut,
  weighChanges,
} from '#maths/matching/index.ts'
import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db } from '#platform/db.ts'
import { matchInWorker, weighInWorker } from '#platform/matching/in-worker.ts'
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

/**
 * A plan; what no plan of the open round that matches as many as can be is worth more than; and how many that are, null
 * where it is not proved.
 */
export type Solved = { plan: Plan; openBound: number; mostMatched: number | null }

/**
 * Matches a round in a thread of its own; null where it was ended.
 *
 * What is kept of it tells of nobody's wish not to meet somebody: the pairs keep to those wishes, and what is said
 * about
 * them (bound, certificate, digest) is said of the open round, in which nobody wished so. See
 * docs/decisions/0027-what-a-certificate-may-show.md.
 */
export async function solve(problem: Problem, how: HowToSolve): Promise<Solved | null> {
  const plan = await solveAsItIs(problem, how)
  const isOpen = problem.blocked.length === 0 && problem.locked.length === 0
  const open = plan === null || isOpen ? plan : await solveAsItIs(openOf(problem), how)
  if (plan === null || open === null) return null
  return {
    plan: plan === open ? plan : asSeenOpenly(plan, open, problem),
    openBound: open.bound,
    mostMatched: open.mostMatched ? open.matched : null,
  }
}

/** The round as if nobody had asked not to meet somebody, and nobody had been put together by hand. */
export const openOf = (problem: Problem): Problem => ({ ...problem, blocked: [], locked: [] })

/** The plan, with what is proved of the open round in the place of what is proved of its own. */
function asSeenOpenly(plan: Plan, open: Plan, problem: Problem): Plan {
  const isAsMany = plan.matched === open.matched
  const bound = open.bound + aimsOf(open, problem) - aimsOf(plan, problem, open.certificate.bands)
  return {
    ...plan,
    unmatched: whysSeenOpenly(plan, open),
    bound,
    gap: plan.value === 0 ? 0 : (bound - plan.value) / plan.value,
    proved: open.proved && isAsMany && plan.value === open.value,
    mostMatched: open.mostMatched && isAsMany,
    digest: open.digest,
    certificate: open.certificate,
  }
}

/** What a plan comes to by all aims before its points, as maths/matching/plan.ts weighs them. */
function aimsOf(plan: Plan, { people }: Problem, bands = plan.certificate.bands): number {
  const known = new Map(people.map((person) => [person.id, person]))
  const aims = ([a, b]: Pair) => {
    const [one, other] = [known.get(a), known.get(b)]
    const owed = (one?.owed ?? 0) + (other?.owed ?? 0)
    return bands.matched + bands.owed * owed + (one?.part === other?.part ? 0 : bands.across)
  }
  const sum = (pairs: readonly Pair[]) => pairs.reduce((all, pair) => all + aims(pair), 0)
  const inTrios = pairsOf({ pairs: [], trios: plan.trios })
  return sum(plan.pairs) + sum(inTrios) / 2
}

/**
 * Why people sit out, as it would be if nobody had wished anything: what is true of the open round for who sits out
 * there
 * too; for others what is true of all of its crowd or, where more sit out than there, nothing.
 */
function whysSeenOpenly(plan: Plan, open: Plan): Plan['unmatched'] {
  const whys = new Map(open.unmatched.map(({ id, why }) => [id, why]))
  const shared = open.unmatched.find(({ why }) => why.kind === 'crowded' || why.kind === 'odd')
  const others: WhyLeftOut = shared && plan.matched === open.matched ? shared.why : { kind: 'unfinished' }
  return plan.unmatched.map(({ id }) => ({ id, why: whys.get(id) ?? others }))
}

/** What a round would come to after each of several changes, exactly where the time allows. */
export const weighExactly = async (
  problem: Problem,
  changes: readonly (readonly Pair[])[],
  { timeLimitSeconds }: Pick<HowToSolve, 'timeLimitSeconds'>,
): Promise<Weighed> =>
  problem.people.length <= atOnce
    ? weighChanges(problem, changes)
    : await weighInWorker(problem, changes, { timeLimitSeconds })

/** A round of so many people takes some milliseconds, less than a thread takes to begin. */
const atOnce = 120

async function solveAsItIs(
  problem: Problem,
  { timeLimitSeconds, tell, signal }: HowToSolve,
): Promise<Plan | null> {
  const says = `Matching ${countedPeople(problem.people.length)}`
  const goesOn = async (seconds: number) => (await tell?.({ seconds, says })) ?? true
  if (!(await goesOn(0))) return null
  if (problem.people.length <= atOnce) return matchRound(problem)
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

const purpose = 'connect digest'

/**
 * Sums up what a plan was made of, wishes not to meet somebody too, under the key that lies outside the database: so
 * that a change is noticed, and nobody can try out who asked not to meet whom.
 */
export async function sealedDigest(db: Db, problem: Problem): Promise<string> {
  const key = await confidentialKey(db, purpose)
  return keyedHash(key, purpose, digestRound(problem)).toString('hex')
}
