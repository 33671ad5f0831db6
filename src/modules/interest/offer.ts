import { listSystem } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { declareQuestion } from '#platform/questions.ts'
import type { Named, Offer } from './answers.ts'

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

/** Finds what an applicant may choose from. */
export async function findOffer(db: Db): Promise<Offer> {
  const [{ parts, places }, { themes, rounds }] = await Promise.all([listSystem(db), findProgramme(db)])
  return { parts, places, themes, rounds }
}
