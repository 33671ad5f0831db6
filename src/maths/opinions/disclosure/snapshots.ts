import { nowhere } from '../counts.ts'
import type { Tally } from '../findings/ground.ts'
import type { VoteTable } from '../votes.ts'
import { nearlyAll } from './cells.ts'

/** What a snapshot was made of. Groups have the same numbers before and after (`alignGroups`). */
export type Standing = { table: VoteTable; groupOf: Int32Array; k: number }

/**
 * The statements whose figures may be replaced by those of a new snapshot. Two figures can be taken from each other:
 * what is left are the people whose vote, or group, has changed. In each figure of a statement, and in all that groups
 * come to when added up, these must be nobody, or as many as the threshold, and of those who came, as of those who
 * went, not all may have answered alike, or all but one; the others keep the figures that they had. So that this holds
 * for each sum of groups, it must hold for those who move from any one to any other.
 *
 * @param shown For each statement what its figures that are shown were made of: not the last snapshot, where that did
 * not replace them. Statements that nothing is shown of have none.
 */
export function findReplaceable(
  shown: ReadonlyMap<string, Standing>,
  after: Standing,
  threshold: number,
): Set<string> {
  const now = answersOf(after)
  const shownOf = (id: string): Answers | undefined => {
    const standing = shown.get(id)
    return standing && (answersOf(standing).get(id) ?? new Map())
  }
  const ids = new Set([...shown.keys(), ...now.keys()])
  return new Set([...ids].filter((id) => isReplaceable(shownOf(id), now.get(id), threshold)))
}

/** A person's group and answer on a statement, in one word. */
type Answers = ReadonlyMap<string, { group: number; answer: number }>

/** Each standing is laid out once, however many others it is held against. */
const known = new WeakMap<Standing, ReadonlyMap<string, Answers>>()

function answersOf(standing: Standing): ReadonlyMap<string, Answers> {
  const laidOut = known.get(standing) ?? layOutAnswers(standing)
  known.set(standing, laidOut)
  return laidOut
}

function layOutAnswers({ table, groupOf }: Standing): ReadonlyMap<string, Answers> {
  const answers = table.statements.map(() => new Map<string, { group: number; answer: number }>())
  for (const [person, id] of table.people.entries()) {
    const end = table.start[person + 1] ?? 0
    for (let at = table.start[person] ?? 0; at < end; at += 1)
      answers[table.column[at] ?? 0]?.set(id, {
        group: groupOf[person] ?? nowhere,
        answer: table.answer[at] ?? 0,
      })
  }
  return new Map(table.statements.map((id, column) => [id, answers[column] ?? new Map()]))
}

/** Who came into figures and who went out of them together, and how many people that is. */
type Difference = { people: number; came: Tally; went: Tally }

function isReplaceable(then: Answers | undefined, now: Answers = new Map(), threshold: number): boolean {
  if (!then) return true
  const figures = new Map<string, Difference>()
  const note = (figure: string, went?: number, came?: number) => {
    const held = figures.get(figure) ?? { people: 0, came: nobody(), went: nobody() }
    held.people += 1
    if (went !== undefined) add(held.went, went)
    if (came !== undefined) add(held.came, came)
    figures.set(figure, held)
  }
  const stay = new Map<number, number>()
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [one, other] = [then.get(id), now.get(id)]
    const isSame = one?.answer === other?.answer
    if (!isSame) note('all', one?.answer, other?.answer)
    const hasMoved = one && other && one.group !== other.group
    // Who moves from one group to another, and who says otherwise by then: such people are whole sets, whatever
    // groups are added up.
    if (hasMoved) note(`${one.group}>${other.group} ${isSame}`, one.answer, other.answer)
    else if (!isSame) note(`${one?.group ?? other?.group}`, one?.answer, other?.answer)
    else if (one) stay.set(one.group, (stay.get(one.group) ?? 0) + 1)
  }
  return (
    [...figures.values()].every(
      ({ people, came, went }) =>
        people >= threshold && nearlyAll(came) === undefined && nearlyAll(went) === undefined,
    ) && keepTheirNames(then, now, stay, threshold)
  )
}

/**
 * Whether each group of then is still the same: as many as the threshold are in it and say what they said. Else
 * whoever takes a group from one that has another name now would have those who came to one without those who left it.
 */
function keepTheirNames(
  then: Answers,
  now: Answers,
  stay: ReadonlyMap<number, number>,
  threshold: number,
): boolean {
  const groupsOf = (answers: Answers) => new Set([...answers.values()].map(({ group }) => group))
  const shared = groupsOf(then).intersection(groupsOf(now))
  const moves = [...then].some(([id, { group }]) => (now.get(id)?.group ?? group) !== group)
  return !moves || [...shared].every((group) => group === nowhere || (stay.get(group) ?? 0) >= threshold)
}

const nobody = (): Tally => ({ n: 0, agree: 0, disagree: 0, pass: 0 })

function add(tally: Tally, answer: number): void {
  tally.n += 1
  if (answer > 0) tally.agree += 1
  else if (answer < 0) tally.disagree += 1
  else tally.pass += 1
}

/** Who is in which group: people by their ids, in the order of `groupOf`. */
export type Placed = { people: readonly string[]; groupOf: Int32Array }

/**
 * Numbers groups as the last snapshot did, by whom they have most in common with: the largest overlap first.
 */
export function alignGroups(before: Placed, after: Placed, k: number): Int32Array {
  const groupThen = new Map(before.people.map((id, place) => [id, before.groupOf[place] ?? nowhere]))
  const overlaps = new Map<number, number>()
  for (const [person, group] of after.groupOf.entries()) {
    const was = groupThen.get(after.people[person] ?? '') ?? nowhere
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
  return after.groupOf.map((group) => names.get(group) ?? nowhere)
}
