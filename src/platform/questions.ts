import type { Db } from './db.ts'

/**
 * Something that a lower module needs to know and only a higher one does (what the community is called). The lower
 * module declares the question, and what it is about where it is about something; app.ts introduces who answers. A
 * notice tells upwards, a question asks upwards.
 */
export type Question<T, About extends unknown[] = []> = {
  /** The answer; undefined where nobody was introduced, as in a test of the lower module alone. */
  ask(db: Db, ...about: About): Promise<T | undefined>
  answerBy(answer: (db: Db, ...about: About) => Promise<T>): void
}

/** Declares a question. Whoever is introduced last answers. */
export function declareQuestion<T, About extends unknown[] = []>(): Question<T, About> {
  let known: ((db: Db, ...about: About) => Promise<T>) | undefined
  return {
    ask: async (db, ...about) => await known?.(db, ...about),
    answerBy: (answer) => void (known = answer),
  }
}
