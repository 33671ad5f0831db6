import { showCount, toGrain } from '#maths/disclosure/index.ts'
import type { Tally } from '../findings/ground.ts'

/** What anybody may see of one statement among some people. */
export type Disclosed =
  | { kind: 'shown'; n: number; agree: number | '[c]'; disagree: number | '[c]'; pass: number | '[c]' }
  /** All of them but one at most gave this answer; how many is not said. */
  | { kind: 'nearly-all'; n: number; answer: 'agree' | 'disagree' | 'pass' }
  | { kind: 'hidden' }

export type Confidentiality = {
  /** Fewer people than these are not told of. */
  threshold: number
  /** Counts of 1 to 7 hidden and all others rounded to 5, as NHS England does with counts of patients. */
  isRounded: boolean
}

export const usualConfidentiality: Confidentiality = { threshold: 5, isRounded: false }

/** From so many people on, everybody or everybody but one may be said in figures. */
export const manyPeople = 20
/** A rounded count hides up to 7. */
const leastRounded = 8

type Answer = 'agree' | 'disagree' | 'pass'
const answers: readonly Answer[] = ['agree', 'disagree', 'pass']

/** The answer that all of them gave, or all but one: it would tell of that one, or of each. */
export function nearlyAll({ n, ...counts }: Tally): Answer | undefined {
  return n >= manyPeople || n === 0 ? undefined : answers.find((answer) => counts[answer] >= n - 1)
}

const areAlike = ({ n, ...counts }: Tally): boolean =>
  n > 0 && answers.some((answer) => counts[answer] >= n - 1)

/** Whether somebody is the only one of few who gave their answer. */
const hasLone = ({ n, ...counts }: Tally): boolean =>
  n < manyPeople && answers.some((answer) => counts[answer] === 1)

/** Whether two answers of few are told together only: somebody may stand alone in one of them. */
const standsAlone = ({ n, ...counts }: Tally): boolean =>
  n < manyPeople && answers.some((answer) => counts[answer] <= 1)

type Part = { tally: Tally; isClosed: boolean }

/**
 * Says of one statement what anybody may see, of all and of each group. Fewer people than the threshold are hidden;
 * where everybody answers the same, or everybody but one, only that is said, and nobody is told of who stands alone in
 * an answer among few: of all by hiding two answers, and then no group is told of; of a group by hiding it. What is
 * hidden cannot be had by taking the groups that are shown from the total: others are hidden with it until what is left
 * together says as little.
 * Those who are in no group count as one that is never shown.
 */
export function discloseStatement(
  { all, groups }: { all: Tally; groups: readonly Tally[] },
  confidentiality: Confidentiality = usualConfidentiality,
): { all: Disclosed; groups: Disclosed[] } {
  const least = leastTold(confidentiality)
  const noGroups = groups.map((): Disclosed => ({ kind: 'hidden' }))
  if (all.n < least) return { all: { kind: 'hidden' }, groups: noGroups }
  const whole = hideLone(show(all, confidentiality))
  const sameAnswer = nearlyAll(all)
  if (sameAnswer === undefined && standsAlone(all)) return { all: whole, groups: noGroups }
  const parts = [...groups, takeAway(all, groups)].map((tally) => ({
    tally,
    isClosed: tellsTooMuch(tally, least),
  }))
  closeUntilSafe(parts, least)
  const mayTell = sameAnswer !== undefined || mayTellNearlyAll(parts, least)
  const told = parts.map((part) =>
    tellPart(part, mayTell ? least : Number.POSITIVE_INFINITY, confidentiality),
  )
  hideSecond(told, parts, least)
  return {
    all: sameAnswer ? { kind: 'nearly-all', n: all.n, answer: sameAnswer } : whole,
    groups: told.slice(0, groups.length),
  }
}

/** Of fewer people than these nothing is told. */
export const leastTold = ({ threshold, isRounded }: Confidentiality) =>
  isRounded ? Math.max(threshold, leastRounded) : threshold

const tellsTooMuch = (tally: Tally, least: number) =>
  tally.n > 0 && (tally.n < least || nearlyAll(tally) !== undefined || hasLone(tally))

function takeAway(all: Tally, groups: readonly Tally[]): Tally {
  const rest = sum(groups)
  return {
    n: all.n - rest.n,
    agree: all.agree - rest.agree,
    disagree: all.disagree - rest.disagree,
    pass: all.pass - rest.pass,
  }
}

const sum = (tallies: readonly Tally[]): Tally => {
  const total = (count: (tally: Tally) => number) => tallies.reduce((all, each) => all + count(each), 0)
  return {
    n: total(({ n }) => n),
    agree: total(({ agree }) => agree),
    disagree: total(({ disagree }) => disagree),
    pass: total(({ pass }) => pass),
  }
}

/** Closes the smallest part that is open until all that are closed say together no more than a part may. */
function closeUntilSafe(parts: Part[], least: number): void {
  for (;;) {
    const closed = parts.flatMap(({ isClosed, tally }) => (isClosed ? [tally] : []))
    const together = sum(closed)
    // Of many who are alike, few are told of as well.
    const isAlike = closed.some(({ n }) => n < manyPeople) && areAlike(together)
    if (closed.length === 0 || !(isAlike || tellsTooMuch(together, least))) return
    const [next] = parts
      .filter(({ isClosed, tally }) => !isClosed && tally.n > 0)
      .toSorted((one, other) => one.tally.n - other.tally.n)
    if (!next) return
    next.isClosed = true
  }
}

/**
 * Whether “nearly all” may be said of the parts that are closed. What they are together can be worked out, so
 * somebody must stand alone in some of them and in others nobody: else it could be told of each which it is.
 */
function mayTellNearlyAll(parts: readonly Part[], least: number): boolean {
  const closed = parts.filter(({ isClosed }) => isClosed)
  const same = closed.map(({ tally }) => (tally.n < least ? undefined : nearlyAll(tally)))
  const [answer] = same
  if (answer === undefined || same.some((each) => each !== answer)) return false
  const alone = closed.filter(({ tally }) => tally[answer] < tally.n).length
  return alone > 0 && alone < closed.length
}

function tellPart({ tally, isClosed }: Part, least: number, confidentiality: Confidentiality): Disclosed {
  if (!isClosed) return show(tally, confidentiality)
  const answer = tally.n < least ? undefined : nearlyAll(tally)
  return answer ? { kind: 'nearly-all', n: tally.n, answer } : { kind: 'hidden' }
}

/** How few voted in a part that is hidden alone could be worked out from the others: one more is hidden. */
function hideSecond(told: Disclosed[], parts: readonly Part[], least: number): void {
  const sizeOf = (index: number) => parts[index]?.tally.n ?? 0
  const hidden = told.flatMap(({ kind }, index) => (kind === 'hidden' ? [index] : []))
  if (hidden.length !== 1 || sizeOf(hidden[0] ?? 0) >= least) return
  const [next] = told
    .flatMap(({ kind }, index) => (kind === 'hidden' || sizeOf(index) === 0 ? [] : [index]))
    .toSorted((one, other) => sizeOf(one) - sizeOf(other))
  if (next !== undefined) told[next] = { kind: 'hidden' }
}

function show({ n, agree, disagree, pass }: Tally, { isRounded }: Confidentiality): Disclosed {
  if (!isRounded) return { kind: 'shown', n, agree, disagree, pass }
  const round = (count: number) => {
    const shown = showCount(count)
    return typeof shown === 'number' ? shown : '[c]'
  }
  return { kind: 'shown', n: toGrain(n), agree: round(agree), disagree: round(disagree), pass: round(pass) }
}

/**
 * Among few, the two answers that are rarest are told together only, where somebody may stand alone in one: also
 * where nobody does but one is empty, or the two that are hidden would say that somebody stands alone. Where none has a
 * clear majority none is told: of two that are as frequent, which is hidden would say how many the rarest are.
 */
function hideLone(cell: Disclosed): Disclosed {
  if (cell.kind !== 'shown' || cell.n >= manyPeople) return cell
  const countOf = (answer: Answer) => (cell[answer] === '[c]' ? 0 : cell[answer])
  const rarest = answers.toSorted((one, other) => countOf(one) - countOf(other))
  if (countOf(rarest[0] ?? 'pass') > 1) return cell
  const isClear = 2 * countOf(rarest[2] ?? 'agree') > cell.n + 1
  return { ...cell, ...Object.fromEntries(rarest.slice(0, isClear ? 2 : 3).map((answer) => [answer, '[c]'])) }
}

/** How many people are in each group; fewer than the threshold are null, and others where one alone would be. */
export function discloseSizes(
  sizes: readonly number[],
  confidentiality = usualConfidentiality,
): (number | null)[] {
  const least = leastTold(confidentiality)
  const isHidden = sizes.map((size) => size > 0 && size < least)
  if (isHidden.filter(Boolean).length === 1) {
    const [next] = [...sizes.entries()]
      .filter(([index, size]) => !isHidden[index] && size > 0)
      .toSorted(([, one], [, other]) => one - other)
    if (next) isHidden[next[0]] = true
    // Where all others are nobody, these are hidden too: else the total would be that of the few.
    else for (const [index, size] of sizes.entries()) if (size === 0) isHidden[index] = true
  }
  const { isRounded } = confidentiality
  return sizes.map((size, index) => (isHidden[index] ? null : isRounded ? toGrain(size) : size))
}

/**
 * Whether people may be told of by two things at once, as what they said of two statements: from twice the threshold
 * on. Of part of the system and group at once nothing is ever told.
 */
export const mayCross = (people: number, { threshold } = usualConfidentiality): boolean =>
  people >= 2 * threshold
