import type { Columns, Conversation } from '../conversation.ts'
import { nowhere, sizesOf } from '../counts.ts'
import { takePeople } from '../geometry/centre.ts'
import { takePoints } from '../geometry/project.ts'
import { drawLots, drawSome } from '../lots.ts'
import { keepStatements, takeRows, type VoteTable } from '../votes.ts'
import { differByDegree } from './by-degree.ts'
import { isBeyondChance } from './chance.ts'
import { choosePeople, findGroups, type Grouping, type Layout, layOutPeople } from './find-groups.ts'
import { type Membership, placePeople } from './membership.ts'
import { measureStability } from './stability.ts'

/** Whether groups are shown: yes; as something that may still change; or not. */
export type Shown = 'groups' | 'leaning' | 'none'

/** Why groups are shown, or not. */
export type Why =
  | { kind: 'given' | 'compatible' | 'stable' | 'leaning' | 'unstable' | 'chance' }
  /** People do not differ; or nobody voted on what says what people think. */
  | { kind: 'alike' | 'unsaid' }
  /** Fewer people have voted enough than are needed for groups of the smallest size. */
  | { kind: 'few'; people: number; smallest: number; needed: number }
  /** No grouping keeps the smallest size; or none does when people are placed by all their votes. */
  | { kind: 'small' | 'thin'; smallest: number }

export type Gated = {
  shown: Shown
  why: Why
  k: number
  groupOf: Int32Array
  stability: number | null
  isByDegree: boolean
  /** Where each person most likely belongs; null where groups are given, made as Polis does, or none. */
  membership: Membership | null
}

type Asked = { seed: string; isCompatible?: boolean; k?: number; smallest?: number }

const [stable, leaning] = [0.75, 0.6]
/** With more people than these, chance and stability are looked at among so many. */
const mostLookedAt = 1_000

/**
 * Looks for groups and decides whether there is anything to show: people must differ more than by chance, and the
 * groups must stay when a quarter of the statements is hidden (docs/decisions/0030). Polis always shows two groups or
 * more.
 */
export function passGate({ table }: Conversation, columns: Columns, asked: Asked): Gated {
  const views = keepStatements(table, columns.isView)
  const quirks = asked.isCompatible ? columns.voted.length - columns.views.length : 0
  const chosen = asked.isCompatible
    ? choosePeople(table, columns.voted.length)
    : choosePeople(views, views.statements.length)
  const smallest = asked.smallest ?? (asked.isCompatible ? 1 : Math.max(5, Math.ceil(0.05 * chosen.length)))
  const needed = (asked.k ?? 2) * smallest
  if (columns.views.length === 0) return none(table, { kind: 'unsaid' })
  if (chosen.length < needed) return none(table, { kind: 'few', people: chosen.length, smallest, needed })
  const layout = layOutPeople(views, chosen, quirks)
  if (!((layout.components.values[0] ?? 0) > 0)) return none(table, { kind: 'alike' })
  const search = { seed: asked.seed, smallest, votedByAll: quirks, ...(asked.k ? { k: asked.k } : {}) }
  const found = findGroups(layout, table.people.length, search)
  if (!found) return none(table, { kind: 'small', smallest })
  if (asked.isCompatible) return compatible(found)
  return judge(views, layout, found, search)
}

const none = (table: VoteTable, why: Why): Gated => ({
  shown: 'none',
  why,
  k: 0,
  groupOf: new Int32Array(table.people.length).fill(nowhere),
  stability: null,
  isByDegree: false,
  membership: null,
})

const compatible = ({ k, groupOf }: Grouping): Gated => ({
  shown: 'groups',
  why: { kind: 'compatible' },
  k,
  groupOf,
  stability: null,
  isByDegree: false,
  membership: null,
})

type Search = { seed: string; smallest: number; k?: number }

function judge(views: VoteTable, layout: Layout, found: Grouping, { seed, smallest, k }: Search): Gated {
  const looked = lookAt(views, layout, seed)
  const isReal = isBeyondChance(takePeople(layout.centred, looked.rows), seed)
  // Whoever asked for so many groups is given them, with the word that they are not to be shown.
  if (!isReal && k === undefined) return none(views, { kind: 'chance' })
  const groupOf = looked.chosen.map((person) => found.groupOf[looked.rows[person] ?? 0] ?? nowhere)
  const size = Math.ceil((smallest * looked.chosen.length) / layout.chosen.length)
  const part = looked.rows.length < views.people.length ? takeRows(views, looked.rows) : views
  const stability = measureStability(part, {
    k: found.k,
    smallest: size,
    groupOf,
    chosen: looked.chosen,
    seed,
  })
  const membership = placePeople(views, found.groupOf, found.k)
  const isThin = sizesOf(membership.groupOf, found.k).some((each) => each < smallest)
  const why = nameVerdict({ isReal, isThin, stability, smallest })
  const shown = why.kind === 'stable' ? 'groups' : why.kind === 'leaning' ? 'leaning' : 'none'
  if (shown === 'none' && k === undefined) return { ...none(views, why), stability }
  const points = takePoints(layout.points, layout.chosen)
  const isByDegree = differByDegree(points, found.k, found.silhouette, seed)
  return { shown, why, k: found.k, groupOf: membership.groupOf, stability, isByDegree, membership }
}

type Verdict = { isReal: boolean; isThin: boolean; stability: number; smallest: number }

function nameVerdict({ isReal, isThin, stability, smallest }: Verdict): Why {
  if (!isReal) return { kind: 'chance' }
  if (stability < leaning) return { kind: 'unstable' }
  if (isThin) return { kind: 'thin', smallest }
  return { kind: stability >= stable ? 'stable' : 'leaning' }
}

/** Whom the tests look at: everybody, or of very many some of those who voted enough. */
function lookAt(views: VoteTable, { chosen }: Layout, seed: string) {
  if (views.people.length <= mostLookedAt)
    return { rows: Int32Array.from({ length: views.people.length }, (_, row) => row), chosen }
  const some = drawSome(drawLots(`${seed} people`), Math.min(mostLookedAt, chosen.length), chosen.length)
  const rows = some.map((index) => chosen[index] ?? 0)
  return { rows, chosen: Int32Array.from({ length: rows.length }, (_, row) => row) }
}
