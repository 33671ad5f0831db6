import { z } from 'zod'
import { line } from '#platform/line.ts'
import { mostCharacters } from './statement.ts'

/** The words of a statement: short, and words, so that everybody can agree or disagree. */
export const statementWords = line({
  what: 'Your statement',
  most: mostCharacters,
  whenEmpty: 'Enter your statement',
}).pipe(
  z
    .string()
    .regex(
      /\p{L}/u,
      'Enter words too: a picture alone means something else to everybody, and nobody can vote on it',
    ),
)

/** Why something was decided, for whoever reads it. */
const reasonFor = (reader: string) =>
  z
    .string({ error: `Enter why, as ${reader} will read it` })
    .trim()
    .min(1, `Enter why, as ${reader} will read it`)
    .max(1000, 'The reason must be 1,000 characters or less')

/** Why something was decided, as the author of the statement reads it. */
export const reasonField = reasonFor('its author')

/** Why nothing is wrong with a statement, as whoever reported it reads it. */
export const fineReasonField = reasonFor('whoever reported it')
