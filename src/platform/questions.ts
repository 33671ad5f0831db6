import type { Db } from './db.ts'

/**
 * Something that a lower module needs to know and only a higher one does (what the community is called). The lower
 * module declares the question; app.ts introduces who answers. A notice tells upwards, a question asks upwards.
 */
export type Question<T> = {
  /** The answer; undefined where nobody was introduced, as in a test of the lower module alone. */
  ask(db: Db): Promise<T | undefined>
  answerBy(answer: (db: Db) => Promise<T>): void
}

/** Declares a question. Whoever is introduced last answers. */
export function declareQuestion<T>(): Question<T> {
  let known: ((db: Db) => Promise<T>) | undefined
  return {
    ask: async (db) => await known?.(db),
    answerBy: (answer) => void (known = answer),
  }
}
