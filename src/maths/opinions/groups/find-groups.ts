import { nowhere } from '../counts.ts'
import { type Centred, centre } from '../geometry/centre.ts'
import { type Components, findComponents } from '../geometry/components.ts'
import { type Points, project, takePoints } from '../geometry/project.ts'
import { drawLots, drawSome } from '../lots.ts'
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
export type Layout = { centred: Centred; components: Components; points: Points; chosen: Int32Array }

const exactly = { count: 2, tolerance: 1e-8 }
const mostGroups = 5
const starts = 24

/** Lays out people by the two directions in which they differ most. */
export function layOutPeople(table: VoteTable, chosen: Int32Array, votedByAll: number): Layout {
  const centred = centre(table)
  const components = findComponents(centred, exactly)
  const statements = table.statements.length + votedByAll
  return { centred, components, points: project(centred, components, { statements, votedByAll }), chosen }
}

/** Whoever voted on so many statements has voted enough to be grouped. */
export const enoughVotes = 7
const fewestPeople = 15

/**
 * Who has voted enough to be grouped: on 7 statements, or on all where there are fewer. Where these are fewer than 15
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

/** How many groups are tried among so many people at most; of more, their number is chosen among some. */
const mostTried = 5_000

/** Divides people into the groups that stand apart best; nothing where no grouping keeps the smallest size. */
export function findGroups(layout: Layout, people: number, search: Search): Grouping | undefined {
  const points = takePoints(layout.points, layout.chosen)
  const best = firstFound(rankNumbers(points, search), (k) => findGrouping(points, k, search))
  if (!best) return undefined
  const groupOf = new Int32Array(people).fill(nowhere)
  const names = nameBySize(best.groupOf, best.sizes)
  for (const [index, person] of layout.chosen.entries())
    groupOf[person] = names[best.groupOf[index] ?? 0] ?? 0
  return { k: best.k, groupOf, silhouette: best.silhouette }
}

function firstFound<Found>(
  numbers: readonly number[],
  find: (k: number) => Found | undefined,
): Found | undefined {
  for (const k of numbers) {
    const found = find(k)
    if (found) return found
  }
  return undefined
}

/** How many groups stand apart best, the best number first. */
function rankNumbers(points: Points, { k, smallest, ...search }: Search): number[] {
  if (k !== undefined) return [k]
  const people = points.length / 2
  const isLarge = people > mostTried
  const some = isLarge
    ? takePoints(points, drawSome(drawLots(`${search.seed} numbers`), mostTried, people))
    : points
  const most = Math.min(mostGroups, 2 + Math.floor(people / 12))
  const size = isLarge ? Math.ceil((smallest * mostTried) / people) : smallest
  return Array.from({ length: most - 1 }, (_, index) => index + 2)
    .flatMap((number) => findGrouping(some, number, { ...search, smallest: size }) ?? [])
    .toSorted((one, other) => other.silhouette - one.silhouette || one.k - other.k)
    .map((found) => found.k)
}

function findGrouping(points: Points, k: number, { smallest, seed }: Search) {
  const [best] = findOptima(points, { k, smallest, starts, seed })
  return best && { ...best, k, silhouette: measureSilhouette(points, best.groupOf, k, seed) }
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
