import { listSystem } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { declareQuestion } from '#platform/questions.ts'
import type { Named, Offer } from './answers.ts'

/** What the rooms above have to offer somebody who would like to join. */
export type Programme = { themes: readonly Named[]; rounds: readonly Named[] }

/** Which themes there are to be interested in, and which rounds to take part in: rooms above know. */
export const programmeOffered = declareQuestion<Programme>()

/** Where people may write to, as the community says; empty where it has not said. A room above knows. */
export const contactOffered = declareQuestion<string>()

/** Finds what an applicant may choose from. */
export async function findOffer(db: Db): Promise<Offer> {
  const [{ parts, places }, programme] = await Promise.all([listSystem(db), programmeOffered.ask(db)])
  return { parts, places, themes: programme?.themes ?? [], rounds: programme?.rounds ?? [] }
}
