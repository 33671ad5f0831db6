import { z } from 'zod'
import { mostCards, mostCharacters } from './board.ts'

/** What somebody writes on a card: words that all can read. */
export const cardForm = z.object({
  words: z
    .string({ error: 'Enter your card' })
    .trim()
    .min(1, 'Enter your card')
    .max(mostCharacters, `Your card must be ${mostCharacters} characters or less. You can write several`)
    .regex(/[\p{L}\p{N}]/u, 'Enter words too: a picture alone means something else to everybody'),
})

/** The place of a card among its writer's: sent twice, it is the same card. */
export const placeField = z.coerce
  .number()
  .int()
  .min(0)
  .max(mostCards - 1)
  .catch(0)
