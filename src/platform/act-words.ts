/**
 * What an act is called on the page of acts, after the name of who did it. `{member}` stands for the member it was
 * done to, `{role}` for the role that it was about.
 */
export type ActWords = {
  says: string
  /** Where what it was done to can be seen, by its id. */
  at?: (id: string) => string
  /** Power over others, so that every member may read of its use in the log of power. */
  power?: true
  /** How members read it there, where `says` would tell more of somebody than all should know. */
  openly?: string
  /** In that log it stands once a day, with how often: when exactly would tell whom it was done to. */
  byTheDay?: true
}

const words = new Map<string, ActWords>()

/** Each room names its acts; app.ts collects them at the start, so that no room must know another's. */
export function nameActs(named: Readonly<Record<string, ActWords>>): void {
  for (const [act, called] of Object.entries(named)) words.set(act, called)
}

/** What an act is called; undefined for one that no room knows, such as an act of a later release. */
export const wordsOfAct = (act: string): ActWords | undefined => words.get(act)

/** The acts by which somebody uses power over others. */
export const listActsOfPower = (): string[] => [...words].filter(([, { power }]) => power).map(([act]) => act)

/** Those of them that the log of power counts by the day. */
export const listActsByTheDay = (): string[] =>
  [...words].filter(([, { power, byTheDay }]) => power && byTheDay).map(([act]) => act)
