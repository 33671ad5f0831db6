/** One thing that the community wants to come true, and how far it reaches. */
export type SuccessMeasure = {
  /** Stays the same while the words change, so that what was measured stays with it. */
  id: string
  level: string
  text: string
}

/** One event of the programme, as the community writes it down. */
export type ProgrammeEvent = {
  /** The day, `2022-05-03`; the last one where it takes several. */
  date: string
  ends: string
  where: string
  title: string
  /** The key of the characteristic that it was about (`trust`), or nothing. */
  characteristic: string
  lens: string
  objective: string
}

/** Everything that a community says about itself, whole: one edition. A text that is not given is empty. */
export type Community = {
  name: string
  shortName: string
  place: string
  /** The month in which it began, `2021-10`. */
  started: string
  collaborative: string
  /** One sentence for the front page. */
  lead: string
  /** Where people write to. */
  contact: string
  /** Where it comes from, in Markdown. */
  story: string
  keyIngredients: readonly string[]
  coreThemes: readonly { title: string; points: readonly string[] }[]
  connectedIssues: readonly string[]
  principles: readonly string[]
  successMeasures: readonly SuccessMeasure[]
  programme: {
    title: string
    events: readonly ProgrammeEvent[]
    outputs: readonly string[]
  }
  challenge: {
    title: string
    about: string
    rounds: readonly { theme: string; characteristic: string }[]
  }
  waysToComeTogether: readonly { title: string; text: string }[]
}

/** A community that has said nothing about itself yet. */
export const untold: Community = {
  name: 'Our community of system leaders',
  shortName: 'Our community',
  place: '',
  started: '',
  collaborative: '',
  lead: '',
  contact: '',
  story: '',
  keyIngredients: [],
  coreThemes: [],
  connectedIssues: [],
  principles: [],
  successMeasures: [],
  programme: { title: '', events: [], outputs: [] },
  challenge: { title: '', about: '', rounds: [] },
  waysToComeTogether: [],
}

/**
 * What was kept, as the house knows a community today: what an earlier release did not know yet is as if nothing
 * had been said.
 */
export const toCommunity = (kept: object): Community => ({ ...untold, ...kept })

/**
 * Whether people can write to the community: it gave an address, and not one of those that lead nowhere by design
 * (RFC 2606), such as the one that a new house is planted with.
 */
export const canBeWrittenTo = ({ contact }: Pick<Community, 'contact'>): boolean =>
  contact !== '' && !contact.toLowerCase().endsWith('.example')

/** Whether a community has said nothing about itself but its name, its place and where to write to. */
export const isUntold = ({ lead, story, programme, challenge, ...lists }: Community): boolean =>
  [
    lead,
    story,
    lists.keyIngredients,
    lists.coreThemes,
    lists.connectedIssues,
    lists.principles,
    lists.successMeasures,
    lists.waysToComeTogether,
    programme.events,
    challenge.about,
  ].every((said) => said.length === 0)

/** The success measures by the level that they reach, in the community's own order. */
export function measuresByLevel(
  measures: readonly SuccessMeasure[],
): { level: string; measures: readonly SuccessMeasure[] }[] {
  return [...Map.groupBy(measures, ({ level }) => level)].map(([level, ofLevel]) => ({
    level,
    measures: ofLevel,
  }))
}

/** An event's last day. */
export const lastDayOf = ({ date, ends }: Pick<ProgrammeEvent, 'date' | 'ends'>) => ends || date

/** The events in their order, those that are still to come apart. `today` is a day, `2022-05-03`. */
export function partProgramme(events: readonly ProgrammeEvent[], today: string) {
  const inOrder = events.toSorted((a, b) => a.date.localeCompare(b.date))
  return {
    past: inOrder.filter((event) => lastDayOf(event) < today),
    upcoming: inOrder.filter((event) => lastDayOf(event) >= today),
  }
}
