import type { Counts } from '../counts.ts'
import { shareOf } from '../polis/proportions.ts'
import { incompleteBeta } from './beta.ts'

/** Counts of one statement among some people: `n` voted, passes too. */
export type Tally = { n: number; agree: number; disagree: number; pass: number }

export type CommonGround = {
  column: number
  all: Tally
  groups: Tally[]
  /** The share of the group that agrees least (of all, where there are no groups). */
  lowest: number
  /** The groups' shares multiplied and the root taken, so that it means the same for however many groups. */
  strength: number
}

export type Divisive = {
  column: number
  all: Tally
  groups: Tally[] /** From 0 to 1; none without groups. */
  gap?: number
}

export type Unclear = { column: number; all: Tally }

/** Votes of everybody, and of each group where groups are shown. */
export type Told = { all: Counts; groups: readonly Counts[] }

const commonShare = 0.6
const lowerChance = 0.1
/** Of fewer people than these nothing is said about what divides them or what they pass on. */
const fewestToDivide = 8
const fewestToPass = 5
const widestGap = 0.4
const [leastSplit, mostSplit, mostPasses] = [0.35, 0.65, 0.25]
const unclearPasses = 0.35

/** The columns about which something may be said. */
type Columns = readonly number[]

/**
 * What people agree on who differ otherwise: the lower 90 % bound of the share who agree is 60 % or more, among all
 * and in every group that is shown. It does not depend on how many groups there are. The strongest first.
 */
export function findCommonGround({ all, groups }: Told, columns: Columns): CommonGround[] {
  return columns
    .filter((column) => [all, ...groups].every((counts) => isCommon(tally(counts, column))))
    .map((column) => {
      const tallies = groups.map((counts) => tally(counts, column))
      const shares = (tallies.length > 0 ? tallies : [tally(all, column)]).map(({ agree, n }) =>
        shareOf(agree, n),
      )
      const logs = shares.reduce((sum, share) => sum + Math.log(share), 0)
      return {
        column,
        all: tally(all, column),
        groups: tallies,
        lowest: Math.min(...shares),
        strength: Math.exp(logs / shares.length),
      }
    })
    .toSorted((one, other) => other.strength - one.strength || one.column - other.column)
}

/** The chance that fewer agree than they should, with nothing known before (Beta(1, 1)), is 10 % at most. */
const isCommon = ({ agree, n }: Tally) =>
  n > 0 && incompleteBeta(commonShare, agree + 1, n - agree + 1) <= lowerChance

/** The same of statements that people disagree with: nobody wants it, in no group. */
export function findCommonRefusal({ all, groups }: Told, columns: Columns): CommonGround[] {
  const turned = (counts: Counts): Counts => ({ ...counts, agree: counts.disagree, disagree: counts.agree })
  const turnBack = ({ agree, disagree, ...rest }: Tally): Tally => ({
    ...rest,
    agree: disagree,
    disagree: agree,
  })
  return findCommonGround({ all: turned(all), groups: groups.map(turned) }, columns).map((one) => ({
    ...one,
    all: turnBack(one.all),
    groups: one.groups.map(turnBack),
  }))
}

/**
 * What divides people: 40 points or more between the shares who agree in two groups of 8 voters or more; without
 * groups, 35 to 65 % agree and fewer than 25 % pass. The widest gap first, or what is nearest to one half.
 */
export function findDivisive({ all, groups }: Told, columns: Columns): Divisive[] {
  if (groups.length > 0)
    return columns
      .map((column) => {
        const tallies = groups.map((counts) => tally(counts, column))
        const shares = tallies.filter(({ n }) => n >= fewestToDivide).map(({ agree, n }) => agree / n)
        return { column, all: tally(all, column), groups: tallies, gap: gapBetween(shares) }
      })
      .filter(({ gap }) => isWide(gap))
      .toSorted((one, other) => other.gap - one.gap || one.column - other.column)
  const fromHalf = ({ agree, n }: Tally) => Math.abs(agree / n - 0.5)
  return columns
    .map((column) => ({ column, all: tally(all, column), groups: [] }))
    .filter(({ all: { n, agree, pass } }) => {
      const share = agree / n
      return n >= fewestToDivide && share >= leastSplit && share <= mostSplit && pass / n < mostPasses
    })
    .toSorted((one, other) => fromHalf(one.all) - fromHalf(other.all) || one.column - other.column)
}

const gapBetween = (shares: readonly number[]) =>
  shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares)

const isWide = (gap: number) => gap >= widestGap - 1e-12

/** Whether groups of which these shares agree differ so much that it divides them. */
export const isDivided = (shares: readonly number[]): boolean => isWide(gapBetween(shares))

/** What a third of those who saw it pass on, and more: its wording may be the problem. */
export function findUnclear({ all }: Told, columns: Columns): Unclear[] {
  const passes = ({ pass, n }: Tally) => pass / n
  return columns
    .map((column) => ({ column, all: tally(all, column) }))
    .filter((one) => one.all.n >= fewestToPass && passes(one.all) >= unclearPasses)
    .toSorted((one, other) => passes(other.all) - passes(one.all) || one.column - other.column)
}

/** The counts of one statement. */
export function tally({ agree, disagree, seen }: Counts, column: number): Tally {
  const [n, yes, no] = [seen[column] ?? 0, agree[column] ?? 0, disagree[column] ?? 0]
  return { n, agree: yes, disagree: no, pass: n - yes - no }
}
