import { type Columns, type Conversation, sortColumns } from './conversation.ts'
import { type Counts, countByGroup, sizesOf } from './counts.ts'
import {
  type CommonGround,
  type Divisive,
  findCommonGround,
  findCommonRefusal,
  findDivisive,
  findUnclear,
  type Tally,
  tally,
  type Unclear,
} from './findings/ground.ts'
import { findHeld, type Held } from './findings/holds.ts'
import { type Gated, passGate, type Shown, type Why } from './groups/gate.ts'
import type { Membership } from './groups/membership.ts'
import { type Agreed, findConsensus, findGroupAwareConsensus } from './polis/consensus.ts'
import { findRepresentative, type Representative } from './polis/representative.ts'

/** How a conversation is to be analysed. */
export type Manner = {
  seed: string
  /** Groups as Polis would have them: its quirks, no gate, at least two. For checks and exports. */
  isCompatible?: boolean
  /** So many groups, and no other number. */
  k?: number
  /** The fewest people of a group: without it 5, or 5 % of those who voted enough (in the compatible manner 1). */
  smallest?: number
  /** Groups that were found elsewhere: of each person of the table, or `nowhere`. No others are looked for. */
  given?: { groupOf: Int32Array; k: number }
}

/** What members' votes come to. Statements are told by their column, people by their row. */
export type Analysis = {
  method: string
  shown: Shown
  why: Why
  k: number
  /** 0 to 1; null where it was not measured. */
  stability: number | null
  /** Groups were found, and people rather differ by degree. */
  isByDegree: boolean
  /** Of each person; `nowhere` for those of whom there are not enough votes to say. */
  groupOf: Int32Array
  sizes: number[]
  /** Where each person most likely belongs; null where groups were given or made as Polis does, or none are. */
  membership: Membership | null
  columns: Columns
  byGroup: Counts[]
  groupAware: Float64Array
  representative: Representative[][]
  consensus: { agree: Agreed[]; disagree: Agreed[] }
  held: Held[][]
  commonGround: CommonGround[]
  commonRefusal: CommonGround[]
  divisive: Divisive[]
  unclear: Unclear[]
}

/** Grows whenever the same votes may come to something else. */
export const method = 'commonweal-opinions-2'

/**
 * Works out what a conversation's votes come to. The order of votes changes nothing; the same seed, the same result.
 */
export function analyseOpinions(conversation: Conversation, manner: Manner): Analysis {
  const columns = sortColumns(conversation)
  const gated = manner.given ? giveGroups(manner.given) : passGate(conversation, columns, manner)
  const { membership, groupOf, k } = gated
  const byGroup = countByGroup(conversation.table, groupOf, k)
  return {
    method,
    shown: gated.shown,
    why: gated.why,
    k,
    stability: gated.stability,
    isByDegree: gated.isByDegree,
    groupOf,
    sizes: sizesOf(groupOf, k),
    membership,
    columns,
    byGroup,
    ...findIn(columns, byGroup, gated.shown),
  }
}

/** Votes on each statement, of everybody and of each group. */
type Figures = { all: Counts; groups: Counts[] }

/**
 * The same analysis of the figures that are shown: all that is found follows from what they tell (`countAsTold`), and
 * from no vote that they hide; what is said of it gives the votes that they are made of. Where a statement's figures
 * say nothing of the groups, these are nought.
 */
export function restate(analysis: Analysis, made: Figures, told: Figures): Analysis {
  const columns = { ...analysis.columns, counts: made.all }
  const found = findIn({ ...columns, counts: told.all }, told.groups, analysis.shown)
  const recount = <Found extends { column: number }>(one: Found) => ({
    ...one,
    all: tally(made.all, one.column),
  })
  const recountEach = <Found extends { column: number; groups: Tally[] }>(one: Found) => ({
    ...recount(one),
    groups: one.groups.map((_, group) => tally(made.groups[group] ?? made.all, one.column)),
  })
  return {
    ...analysis,
    columns,
    byGroup: made.groups,
    ...found,
    commonGround: found.commonGround.map(recountEach),
    commonRefusal: found.commonRefusal.map(recountEach),
    divisive: found.divisive.map(recountEach),
    unclear: found.unclear.map(recount),
  }
}

type Findings = Pick<
  Analysis,
  | 'groupAware'
  | 'representative'
  | 'consensus'
  | 'held'
  | 'commonGround'
  | 'commonRefusal'
  | 'divisive'
  | 'unclear'
>

function findIn(columns: Columns, byGroup: Counts[], shown: Shown): Findings {
  const told = { all: columns.counts, groups: shown === 'groups' ? byGroup : [] }
  return {
    groupAware: findGroupAwareConsensus(byGroup),
    representative: findRepresentative(byGroup, (column) => !columns.isView(column)),
    consensus: findConsensus(columns.counts, (column) => !columns.isView(column)),
    held: findHeld(byGroup, columns.views),
    commonGround: findCommonGround(told, columns.views),
    commonRefusal: findCommonRefusal(told, columns.views),
    divisive: findDivisive(told, columns.views),
    unclear: findUnclear(told, columns.views),
  }
}

function giveGroups({ groupOf, k }: { groupOf: Int32Array; k: number }): Gated {
  const shown = k > 0 ? 'groups' : 'none'
  return { shown, why: { kind: 'given' }, k, groupOf, stability: null, isByDegree: false, membership: null }
}
