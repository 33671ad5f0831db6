import { nowhere } from '../counts.ts'
import type { VoteTable } from '../votes.ts'

/** What a snapshot was made of. Groups have the same numbers before and after (`alignGroups`). */
export type Standing = { table: VoteTable; groupOf: Int32Array; k: number }

/** Whether a new snapshot may follow the last: so many different people have voted since. */
export const maySnapshot = (peopleSince: number, threshold: number): boolean => peopleSince >= threshold

/**
 * The statements whose figures may be replaced by those of a new snapshot. Two snapshots can be taken from each
 * other: what is left are the people whose vote, or group, has changed. In each figure of a statement these must be
 * nobody, or as many as the threshold; the others keep the figures that they had.
 */
export function findReplaceable(before: Standing, after: Standing, threshold: number): Set<string> {
  const [then, now] = [answersOf(before), answersOf(after)]
  const ids = new Set([...then.keys(), ...now.keys()])
  return new Set([...ids].filter((id) => isReplaceable(then.get(id), now.get(id), threshold)))
}

/** A person's group and answer on a statement, in one word. */
type Answers = ReadonlyMap<string, { group: number; answer: number }>

function answersOf({
  table,
  groupOf,
}: Standing): Map<string, Map<string, { group: number; answer: number }>> {
  const answers = new Map(
    table.statements.map((id) => [id, new Map<string, { group: number; answer: number }>()]),
  )
  for (const [person, id] of table.people.entries()) {
    const end = table.start[person + 1] ?? 0
    for (let at = table.start[person] ?? 0; at < end; at += 1)
      answers
        .get(table.statements[table.column[at] ?? 0] ?? '')
        ?.set(id, { group: groupOf[person] ?? nowhere, answer: table.answer[at] ?? 0 })
  }
  return answers
}

const everybody = -2

function isReplaceable(then: Answers = new Map(), now: Answers = new Map(), threshold: number): boolean {
  const changed = new Map<number, number>()
  const count = (figure: number) => changed.set(figure, (changed.get(figure) ?? 0) + 1)
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [one, other] = [then.get(id), now.get(id)]
    if (one?.answer !== other?.answer) count(everybody)
    if (one?.answer === other?.answer && one?.group === other?.group) continue
    for (const group of new Set([one?.group, other?.group])) if (group !== undefined) count(group)
  }
  return [...changed.values()].every((people) => people >= threshold)
}

/**
 * Numbers groups as the last snapshot did, by whom they have most in common with: the largest overlap first. People
 * are known by their place in both.
 */
export function alignGroups(before: Int32Array, after: Int32Array, k: number): Int32Array {
  const overlaps = new Map<number, number>()
  for (const [person, group] of after.entries()) {
    const was = before[person] ?? nowhere
    if (group < 0 || was < 0) continue
    overlaps.set(was * k + group, (overlaps.get(was * k + group) ?? 0) + 1)
  }
  const names = new Map<number, number>()
  const taken = new Set<number>()
  for (const [pair] of [...overlaps].toSorted(([a, one], [b, other]) => other - one || a - b)) {
    const [was, group] = [Math.floor(pair / k), pair % k]
    if (names.has(group) || taken.has(was) || was >= k) continue
    names.set(group, was)
    taken.add(was)
  }
  for (let group = 0, free = 0; group < k; group += 1) {
    if (names.has(group)) continue
    while (taken.has(free)) free += 1
    names.set(group, free)
    taken.add(free)
  }
  return after.map((group) => names.get(group) ?? nowhere)
}
