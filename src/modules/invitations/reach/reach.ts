import { type Few, few } from '../few.ts'

/** How many came from one part to another, so many steps from the letter, in a month. */
export type Reached = {
  month: string
  fromPart: string | null
  toPart: string | null
  steps: number
  people: number
}

/** The columns of the map: by the letter itself, one step of word of mouth, two, and three or more. */
export const columns = ['By the letter', 'One step', 'Two steps', 'Three steps or more'] as const

export type PartReach = {
  id: string
  name: string
  members: Few
  /** How many came to this part, by steps: one for each column. */
  came: readonly Few[]
  /** How many came to the community because somebody of this part passed the word on. */
  passedOn: Few
}

export type ReachMap = {
  parts: readonly PartReach[]
  byLetter: Few
  byWord: Few
  /** The longest way that the word has gone, in steps; 0 where nobody passed it on. */
  furthest: number
  /** Parts from which nobody is here. */
  missing: readonly { id: string; name: string }[]
  /** Parts whose members have brought nobody yet. */
  stoppedAt: readonly { id: string; name: string }[]
  /** How many parts have members, who could ask. */
  couldAsk: number
  months: readonly { month: string; byLetter: Few; byWord: Few }[]
}

type Known = {
  parts: readonly { id: string; name: string }[]
  members: ReadonlyMap<string, number>
  reached: readonly Reached[]
}

/**
 * Draws together how far the word has travelled, by parts of the system and never by person. Counts under eight are
 * not told apart, and the others are rounded each by itself, so that no sum gives a small one away.
 */
export function drawReach({ parts, members, reached }: Known): ReachMap {
  const here = (id: string) => members.get(id) ?? 0
  const passedOn = (id: string) => sum(reached.filter(({ fromPart }) => fromPart === id))
  return {
    parts: parts.map(({ id, name }) => ({
      id,
      name,
      members: few(here(id)),
      came: columns.map((_, column) =>
        few(sum(reached.filter((one) => one.toPart === id && columnOf(one) === column))),
      ),
      passedOn: few(passedOn(id)),
    })),
    byLetter: few(sum(reached.filter(({ steps }) => steps === 0))),
    byWord: few(sum(reached.filter(({ steps }) => steps > 0))),
    furthest: Math.max(0, ...reached.map(({ steps }) => steps)),
    missing: parts.filter(({ id }) => here(id) === 0),
    stoppedAt: parts.filter(({ id }) => here(id) > 0 && passedOn(id) === 0),
    couldAsk: parts.filter(({ id }) => here(id) > 0).length,
    months: byMonth(reached),
  }
}

const columnOf = ({ steps }: Reached) => Math.min(steps, columns.length - 1)
const sum = (some: readonly Reached[]) => some.reduce((all, { people }) => all + people, 0)

const byMonth = (reached: readonly Reached[]): ReachMap['months'] =>
  [...Map.groupBy(reached, ({ month }) => month)]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([month, some]) => ({
      month,
      byLetter: few(sum(some.filter(({ steps }) => steps === 0))),
      byWord: few(sum(some.filter(({ steps }) => steps > 0))),
    }))
