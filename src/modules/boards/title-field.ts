import { z } from 'zod'

/** What a board is called. */
export const titleField = z
  .string({ error: 'Enter one title' })
  .trim()
  .min(1, 'Enter what the board is called')
  .max(200, 'The title must be 200 characters or less')
