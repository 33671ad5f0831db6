import { nowhere } from '../counts.ts'
import { centre } from '../geometry/centre.ts'
import { type Components, findComponents } from '../geometry/components.ts'
import { type Points, project, takePoints } from '../geometry/project.ts'
import { type VoteTable, votesOf } from '../votes.ts'
import { findOptima } from './optima.ts'
import { measureSilhouette } from './silhouette.ts'

/** How groups are looked for. */
export type Search = {
  /** So many groups, or as many as stand apart best. */
  k?: number
  /** The fewest people of a group. */
  smallest: number
  seed: string
  /** Columns that count as voted on by everybody (a quirk of Polis; else 0). */
  votedByAll: number
}

/** People in groups. `groupOf`: the group of each person of the table, largest group first, or `nowhere`. */
export type Grouping = { k: number; groupOf: Int32Array; silhouette: number }

/** Where people stand by their votes, and who has voted enough to be grouped. */
export type Layout = { components: Components; points: Points; chosen: Int32Array }

const exactly = { count: 2, tolerance: 1e-8 }
const mostGroups = 5
const starts = 24

/** Lays out people by the two directions in which they differ most. */
export function layOutPeople(table: VoteTable, chosen: Int32Array, votedByAll: number): Layout {
  const centred = centre(table)
  const components = findComponents(centred, exactly)
  const statements = table.statements.length + votedByAll
  return { components, points: project(centred, components, { statements, votedByAll }), chosen }
}

const enoughVotes = 7
const fewestPeople = 15

/**
 * Who has voted enough to be grouped: on 7 statements, or on all where there are fewer. Where that are fewer than 15
 * people, those with most votes come in until they are 15.
 */
export function choosePeople(table: VoteTable, statements: number): Int32Array {
  const enough = Math.min(enoughVotes, statements)
  const everybody = Int32Array.from({ length: table.people.length }, (_, person) => person)
  const chosen = everybody.filter((person) => votesOf(table, person) >= enough)
  if (chosen.length >= fewestPeople) return chosen
  return everybody
    .filter((person) => votesOf(table, person) > 0)
    .sort((one, other) => votesOf(table, other) - votesOf(table, one) || one - other)
    .slice(0, fewestPeople)
    .sort()
}

/** Divides people into the groups that stand apart best; nothing where no grouping keeps the smallest size. */
export function findGroups(map: Layout, people: number, { k, smallest, seed }: Search): Grouping | undefined {
  const points = takePoints(map.points, map.chosen)
  const most = Math.min(mostGroups, 2 + Math.floor(map.chosen.length / 12))
  const tried = k === undefined ? Array.from({ length: most - 1 }, (_, index) => index + 2) : [k]
  const found = tried.flatMap((count) => {
    const [best] = findOptima(points, { k: count, smallest, starts, seed })
    if (!best) return []
    return [{ ...best, k: count, silhouette: measureSilhouette(points, best.groupOf, count, seed) }]
  })
  const [best] = found.toSorted((one, other) => other.silhouette - one.silhouette || one.k - other.k)
  if (!best) return undefined
  const groupOf = new Int32Array(people).fill(nowhere)
  const names = nameBySize(best.groupOf, best.sizes)
  for (const [index, person] of map.chosen.entries()) groupOf[person] = names[best.groupOf[index] ?? 0] ?? 0
  return { k: best.k, groupOf, silhouette: best.silhouette }
}

/** The largest group is 0, and so on; of equal ones that in which the first person is. */
function nameBySize(groupOf: Int32Array, sizes: readonly number[]): Int32Array {
  const order = sizes
    .map((size, group) => ({ size, group, first: groupOf.indexOf(group) }))
    .toSorted((one, other) => other.size - one.size || one.first - other.first)
  const names = new Int32Array(sizes.length)
  for (const [name, { group }] of order.entries()) names[group] = name
  return names
}
