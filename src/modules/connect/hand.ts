import type { Plan, Round as Problem } from '#maths/matching/index.ts'
import { confidentialKey } from '#modules/diversity/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { keyedHash } from '#platform/secret.ts'
import type { Campaign } from './campaign.ts'
import { gatherRound } from './gather.ts'
import type { Round } from './round.ts'
import { findPlannedRun } from './runs.ts'
import { sealedDigest, solveExactly } from './solve.ts'

/** Two people whom an organiser would put together. */
export type Two = readonly [string, string]

/** Why two people cannot be put together by hand. */
export type NotTogether =
  /** The plan is none of what is there now: it is matched again first. */
  | 'stale'
  /** One of them does not take part, any more perhaps. */
  | 'not-there'
  /** They were introduced before. */
  | 'met-before'
  /** One of them stands in another pair that was put together by hand. */
  | 'locked-already'
  /** The house does not say why: see `isDeclined`. */
  | 'declined'

/** What it costs the whole plan: points, and people who would sit out that do not now. */
export type Cost = { points: number; people: number; isExact: boolean }

export type Weighed = { ok: true; cost: Cost; plan: Plan } | { ok: false; why: NotTogether }

type Asking = { campaign: Campaign; round: Round; twos: readonly Two[]; today: Day }

/** A hand change is weighed while somebody waits for the page. */
const longestSeconds = 20

/**
 * Finds what it would cost the whole plan if these were put together and everybody else matched anew around them;
 * nothing is changed by it.
 */
export async function weighByHand(db: Db, { campaign, round, twos, today }: Asking): Promise<Weighed> {
  const run = await findPlannedRun(db, { roundId: round.id, runId: null })
  const problem = await gatherRound(db, { campaign, round, today })
  if (!run || (await sealedDigest(db, problem)) !== run.digest) return { ok: false, why: 'stale' }
  for (const two of twos) {
    const why = whyNot(two, problem) ?? ((await isDeclined(db, two, problem)) ? 'declined' : null)
    if (why) return { ok: false, why }
  }
  const changed = { ...problem, locked: [...problem.locked, ...twos] }
  const plan = await solveExactly(changed, { timeLimitSeconds: longestSeconds })
  const cost = {
    points: run.plan.value - plan.value,
    people: run.plan.matched - plan.matched,
    isExact: plan.bound - plan.value === 0 || plan.proved,
  }
  return { ok: true, cost, plan }
}

function whyNot([one, other]: Two, { people, met, locked }: Problem): NotTogether | null {
  const there = new Set(people.map(({ id }) => id))
  if (one === other || !there.has(one) || !there.has(other)) return 'not-there'
  if (met.some((pair) => pair.includes(one) && pair.includes(other))) return 'met-before'
  return locked.some((pair) => pair.includes(one) || pair.includes(other)) ? 'locked-already' : null
}

const purpose = 'connect decline'

/** One of so many pairs is declined without a reason. */
const oneOf = 16

/**
 * Whether the house declines to put two people together without saying why: because one of them asked not to meet the
 * other; or for no reason at all, as for one of sixteen pairs, always the same. So nobody learns of such a wish by
 * trying
 * somebody's name: see docs/decisions/0027-what-a-certificate-may-show.md.
 */
async function isDeclined(db: Db, [one, other]: Two, { blocked }: Problem): Promise<boolean> {
  if (blocked.some((pair) => pair.includes(one) && pair.includes(other))) return true
  const key = await confidentialKey(db, purpose)
  const drawn = keyedHash(key, purpose, [one, other].toSorted().join(' '))
  return (drawn[0] ?? 0) % oneOf === 0
}
