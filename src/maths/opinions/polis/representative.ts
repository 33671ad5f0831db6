import { addCounts, type Counts } from '../counts.ts'
import { shareOf, testDifference, testShare, z90 } from './proportions.ts'

/**
 * A statement that stands for a group: `n` of the `ns` of it who voted agree (or disagree), `p` their share, `pt` how
 * clearly above a half, `r` how many times the others' share, `rt` how clearly more than theirs.
 */
export type Representative = {
  column: number
  for: 'agree' | 'disagree'
  n: number
  ns: number
  p: number
  pt: number
  r: number
  rt: number
  bestAgree: boolean
}

type Side = { n: number; p: number; pt: number; r: number; rt: number }
type Compared = { column: number; ns: number; agree: Side; disagree: Side }

const mostShown = 5

/**
 * The statements that stand for each group, as Polis chooses them: what most of a group think and the others do less,
 * five at most, what it agrees with most of all first. Statements that are left out never stand for anyone.
 */
export function findRepresentative(
  groups: readonly Counts[],
  isLeftOut: (column: number) => boolean,
): Representative[][] {
  const statements = groups[0]?.seen.length ?? 0
  const all = addCounts(groups, statements)
  return groups.map((group) => {
    const compared = Array.from({ length: statements }, (_, column) => column)
      .filter((column) => !isLeftOut(column))
      .map((column) => compare(column, group, all))
    return choose(compared)
  })
}

function compare(column: number, group: Counts, all: Counts): Compared {
  const ns = group.seen[column] ?? 0
  const others = (all.seen[column] ?? 0) - ns
  const side = (own: Int32Array, everybody: Int32Array): Side => {
    const n = own[column] ?? 0
    const theirs = (everybody[column] ?? 0) - n
    const p = shareOf(n, ns)
    return {
      n,
      p,
      pt: testShare(n, ns),
      r: p / shareOf(theirs, others),
      rt: testDifference(n, ns, theirs, others),
    }
  }
  return { column, ns, agree: side(group.agree, all.agree), disagree: side(group.disagree, all.disagree) }
}

function choose(compared: readonly Compared[]): Representative[] {
  const best = findBestAgree(compared)
  const enough = compared.filter(({ agree, disagree }) => isClear(agree) || isClear(disagree))
  if (enough.length === 0) {
    const only = best ?? furthest(compared)
    return only ? [describe(only, only === best)] : []
  }
  const others = enough
    .filter((one) => one !== best)
    .map((one) => describe(one, false))
    .toSorted((one, other) => weightOf(other) - weightOf(one))
  const chosen = [...(best ? [describe(best, true)] : []), ...others].slice(0, mostShown)
  const saying = (side: Representative['for']) => chosen.filter((one) => one.for === side)
  return [...saying('agree'), ...saying('disagree')]
}

const isClear = ({ rt, pt }: Side) => rt > z90 && pt > z90
const weightOf = ({ r, rt, p, pt }: Side) => r * rt * p * pt

/** The statement that a group agrees with most of all, by a rule that depends on the order of statements. */
function findBestAgree(compared: readonly Compared[]): Compared | undefined {
  let best: Compared | undefined
  for (const one of compared) {
    if (one.agree.n === 0 && one.disagree.n === 0) continue
    const { r, p, pt } = one.agree
    if (!best) {
      if (pt > z90 || (r > 1 && p > 0.5)) best = one
    } else if (best.agree.r > 1) {
      if (weightOf(one.agree) > weightOf(best.agree)) best = one
    } else if (p * pt > best.agree.p * best.agree.pt) best = one
  }
  return best
}

function furthest(compared: readonly Compared[]): Compared | undefined {
  const clearest = ({ agree, disagree }: Compared) => Math.max(agree.rt, disagree.rt)
  return compared.reduce<Compared | undefined>(
    (most, one) => (!most || clearest(one) > clearest(most) ? one : most),
    undefined,
  )
}

function describe({ column, ns, agree, disagree }: Compared, bestAgree: boolean): Representative {
  const side = agree.rt > disagree.rt ? 'agree' : 'disagree'
  const { n, p, pt, r, rt } = side === 'agree' ? agree : disagree
  return { column, for: side, n, ns, p, pt, r, rt, bestAgree }
}
