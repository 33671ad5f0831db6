import type { Round as Problem } from '#maths/matching/index.ts'
import { confidentialKey } from '#modules/diversity/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { keyedHash } from '#platform/secret.ts'
import type { Campaign } from './campaign.ts'
import { gatherRound } from './gather.ts'
import { isAnyLocked } from './locks.ts'
import type { Round } from './round.ts'
import { findPlannedRun } from './runs.ts'
import { sealedDigest, weighExactly } from './solve.ts'

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

/**
 * What it costs the whole plan: points, and people who would sit out that do not now. Both are of the open round, in
 * which nobody asked not to meet somebody: what a change costs would tell of such wishes.
 */
export type Cost = {
  points: number
  /** What the plan is worth without the change. */
  worth: number
  people: number
  isExact: boolean
}

export type Weighed = { ok: true; cost: Cost } | { ok: false; why: NotTogether }

/** A change puts some people together at once. */
type Asking = { campaign: Campaign; round: Round; changes: readonly (readonly Two[])[]; today: Day }

/** Hand changes are weighed while somebody waits for the page. */
const longestSeconds = 10

/**
 * Finds what it would cost the whole plan if these were put together and everybody else matched anew around them;
 * nothing is changed by it.
 */
export async function weighByHand(
  db: Db,
  { twos, ...asking }: Omit<Asking, 'changes'> & { twos: readonly Two[] },
): Promise<Weighed> {
  const [weighed] = await weighEach(db, { ...asking, changes: [twos] })
  if (!weighed) throw new Error('One change was weighed')
  return weighed
}

/** The same for several changes, each by itself: the round is solved once for all of them. */
export async function weighEach(
  db: Db,
  { campaign, round, changes, today }: Asking,
): Promise<readonly Weighed[]> {
  const run = await findPlannedRun(db, { roundId: round.id, runId: null })
  const problem = await gatherRound(db, { campaign, round, today })
  if (!run || (await sealedDigest(db, problem)) !== run.digest)
    return changes.map(() => ({ ok: false, why: 'stale' }))
  const whys: (NotTogether | null)[] = []
  for (const twos of changes) whys.push(await whyNone(db, { twos, roundId: round.id, problem }))
  const costs = await weighOpenly(
    problem,
    changes.filter((_, index) => whys[index] === null),
  )
  return whys.map((why) => {
    if (why) return { ok: false, why }
    const cost = costs.shift()
    if (!cost) throw new Error('Each change that may be made has its cost')
    return { ok: true, cost }
  })
}

/**
 * Solves the open round, and from there with each change. Whether there are wishes or not: how long it takes tells
 * nothing either.
 */
async function weighOpenly(problem: Problem, changes: readonly (readonly Two[])[]): Promise<Cost[]> {
  if (changes.length === 0) return []
  const { before, after } = await weighExactly({ ...problem, blocked: [] }, changes, {
    timeLimitSeconds: longestSeconds,
  })
  return after.map(({ value, matched, isExact }) => ({
    points: before.value - value,
    worth: before.value,
    people: before.matched - matched,
    isExact: before.isExact && isExact,
  }))
}

async function whyNone(
  db: Db,
  { twos, ...doubt }: Omit<Doubt, 'two'> & { twos: readonly Two[] },
): Promise<NotTogether | null> {
  for (const two of twos) {
    const why = await whyNot(db, { two, ...doubt })
    if (why) return why
  }
  return null
}

type Doubt = { two: Two; roundId: string; problem: Problem }

async function whyNot(db: Db, { two, roundId, problem }: Doubt): Promise<NotTogether | null> {
  const [one, other] = two
  const there = new Set(problem.people.map(({ id }) => id))
  if (one === other || !there.has(one) || !there.has(other)) return 'not-there'
  if (problem.met.some((pair) => pair.includes(one) && pair.includes(other))) return 'met-before'
  if (await isAnyLocked(db, { roundId, ids: two })) return 'locked-already'
  return (await isDeclined(db, { two, roundId, problem })) ? 'declined' : null
}

const purpose = 'connect decline'

/** One of so many pairs is declined without a reason. */
const oneOf = 16

/**
 * Whether the house declines to put two people together without saying why: because one of them asked not to meet the
 * other; or for no reason at all, as for one of sixteen pairs, drawn anew for each round. So nobody learns for certain
 * of such a wish by trying somebody's name, nor from a no where a round before there was none: see
 * docs/decisions/0027-what-a-certificate-may-show.md, which says too what remains.
 */
async function isDeclined(db: Db, { two, roundId, problem }: Doubt): Promise<boolean> {
  if (problem.blocked.some((pair) => two.every((id) => pair.includes(id)))) return true
  return await isDeclinedForNothing(db, { roundId, two })
}

/** Drawn under the key that lies outside the database: whoever holds a copy of that cannot work it out. */
export async function isDeclinedForNothing(
  db: Db,
  { roundId, two }: Pick<Doubt, 'roundId' | 'two'>,
): Promise<boolean> {
  const key = await confidentialKey(db, purpose)
  const drawn = keyedHash(key, purpose, [roundId, ...two.toSorted()].join(' '))
  return (drawn[0] ?? 0) % oneOf === 0
}
