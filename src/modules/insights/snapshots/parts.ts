import {
  type ByPart,
  balanceParts,
  type Confidentiality,
  countTwice,
  type Disclosed,
  discloseSizes,
  findStrongInOne,
  notYetHeard,
  type Tally,
} from '#maths/opinions/index.ts'
import type { Body, Figure, PartHeard } from './body.ts'

/** What there is of each class of parts. */
export type ClassCounts = {
  class: string
  members: number
  voters: number
  votes: number
  statements: number
}

const percent = (share: number) => Math.round(100 * share)

/**
 * Says of each class of parts how much it is heard: shares of votes beside shares of members. Of fewer voters than the
 * threshold nothing is told but that they are few. Shares of statements are told at the close only: if one more is let
 * in between two snapshots, they would say from where.
 */
export function hearParts(
  classes: readonly ClassCounts[],
  { isFinal, ...confidentiality }: Confidentiality & { isFinal: boolean },
): PartHeard[] {
  const heard = balanceParts(classes.map(({ class: part, ...counts }) => ({ part, ...counts })))
  const voters = discloseSizes(
    classes.map((one) => one.voters),
    confidentiality,
  )
  const members = discloseSizes(
    classes.map((one) => one.members),
    confidentiality,
  )
  return heard.map((one, place) => {
    const isTold = voters[place] !== null && members[place] !== null
    const told = (share: number) => (isTold ? percent(share) : null)
    return {
      class: one.part,
      members: members[place] ?? null,
      voters: voters[place] ?? null,
      membersShare: members[place] === null ? null : percent(one.members),
      votesShare: told(one.votes),
      statementsShare: isFinal ? told(one.statements) : null,
      isQuiet: isTold && one.isQuiet,
    }
  })
}

/** Two shares that are nearer to each other than this are the same answer, whatever words they would be called by. */
const leastApart = 5

/** What follows from the figures of parts that are shown, and from nothing else. */
export function findInParts(
  figures: readonly Figure[],
  classes: readonly string[],
): Pick<Body, 'twice' | 'strong' | 'unheard'> {
  const shown = figures.map((figure) => ({
    number: figure.number,
    // Of another age than those of parts, they would be held against other people.
    all: figure.from.all === figure.from.parts ? asTally(figure.all) : null,
    parts: figure.parts.flatMap((cell, place): ByPart => {
      const counted = asTally(cell)
      return counted ? [{ part: classes[place] ?? '', tally: counted }] : []
    }),
  }))
  return {
    twice: shown.flatMap(({ number, all, parts }) => {
      const { everyPartEqual, isAnswerChanged } = countTwice(parts)
      if (!all || all.n === 0 || everyPartEqual === null || !isAnswerChanged) return []
      const told = { number, people: percent(all.agree / all.n), parts: percent(everyPartEqual) }
      return Math.abs(told.people - told.parts) >= leastApart ? [told] : []
    }),
    strong: shown.flatMap(({ number, all, parts }) => {
      const heldBy = all ? findStrongInOne([...parts, { part: rest, tally: restOf(all, parts) }]) : []
      const held = heldBy.filter((part) => part !== rest)
      return held.length > 0 ? [{ number, classes: held }] : []
    }),
    unheard: shown.flatMap(({ number, parts }) => {
      const silent = notYetHeard(parts)
      return silent.length > 0 ? [{ number, classes: silent }] : []
    }),
  }
}

/** A word that is no class: whoever stands in a part that is not told of. */
const rest = '\0'

function asTally(cell: Disclosed): Tally | null {
  if (cell.kind !== 'shown') return null
  const { n, agree, disagree, pass } = cell
  if (agree === '[c]' || disagree === '[c]' || pass === '[c]') return null
  return { n, agree, disagree, pass }
}

function restOf(all: Tally, parts: ByPart): Tally {
  const left = (count: (one: Tally) => number) =>
    Math.max(0, count(all) - parts.reduce((sum, { tally }) => sum + count(tally), 0))
  return {
    n: left(({ n }) => n),
    agree: left(({ agree }) => agree),
    disagree: left(({ disagree }) => disagree),
    pass: left(({ pass }) => pass),
  }
}
