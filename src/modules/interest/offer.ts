import { listSystem } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { declareQuestion } from '#platform/questions.ts'
import type { Named, Offer, OfferedEvent } from './answers.ts'

/** What the rooms above tell somebody who would like to join. */
export type Programme = {
  /** Where people may write to; empty where the community has not said. */
  contact: string
  /** The themes that there are to be interested in. */
  themes: readonly Named[]
  /** The rounds of Connect Five that there are to take part in. */
  rounds: readonly Named[]
}

/** What is offered, which only the rooms above know. */
export const programmeOffered = declareQuestion<Programme>()

/** Finds what the rooms above offer; nothing where none of them was introduced. */
export const findProgramme = async (db: Db): Promise<Programme> =>
  (await programmeOffered.ask(db)) ?? { contact: '', themes: [], rounds: [] }

/** The events that take registrations at an instant: the room of events alone knows which. */
export const eventsOffered = declareQuestion<OfferedEvent[], [now: Date]>()

/** Finds the events for which people can register now, the next first; none where nobody was introduced. */
export const findOfferedEvents = async (db: Db, now: Date): Promise<OfferedEvent[]> =>
  (await eventsOffered.ask(db, now)) ?? []

/** Finds what an applicant may choose from. */
export async function findOffer(db: Db, now: Date): Promise<Offer> {
  const [{ parts, places }, { themes, rounds }, events] = await Promise.all([
    listSystem(db),
    findProgramme(db),
    findOfferedEvents(db, now),
  ])
  return { parts, places, themes, rounds, events }
}
