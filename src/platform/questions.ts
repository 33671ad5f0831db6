import { type RawBuilder, sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * Something that a lower module needs to know and only a higher one does (what the community is called). The lower
 * module declares the question, and what it is about where it is about something; app.ts introduces who answers. A
 * notice tells upwards, a question asks upwards.
 */
export type Question<T, About extends unknown[] = []> = {
  /** The answer; undefined where nobody was introduced, as in a test of the lower module alone. */
  ask(db: Db, ...about: About): Promise<T | undefined>
  /** Introduces who answers; returns what lets whoever answered before do so again. */
  answerBy(answer: (db: Db, ...about: About) => Promise<T>): () => void
}

/** Declares a question. Whoever is introduced last answers. */
export function declareQuestion<T, About extends unknown[] = []>(): Question<T, About> {
  let known: ((db: Db, ...about: About) => Promise<T>) | undefined
  return {
    ask: async (db, ...about) => await known?.(db, ...about),
    answerBy: (answer) => {
      const before = known
      known = answer
      return () => void (known = before)
    },
  }
}

/** A question that a lower module asks within a query of its own: the answer is an expression. */
export type QuestionWithin<T> = {
  /** The answer about something, by its id; null where nobody was introduced. */
  of(id: RawBuilder<string>): RawBuilder<T | null>
  answerBy(answer: (id: RawBuilder<string>) => RawBuilder<T | null>): void
}

/** Declares a question that costs no query more. Whoever is introduced last answers. */
export function declareQuestionWithin<T>(): QuestionWithin<T> {
  let known: (id: RawBuilder<string>) => RawBuilder<T | null> = () => sql<T | null>`null`
  return {
    of: (id) => known(id),
    answerBy: (answer) => void (known = answer),
  }
}
