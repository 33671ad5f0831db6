import { z } from 'zod'
import { mostCharacters } from '../message.ts'

/** What somebody writes to those whom they meet. */
export const writeForm = z.object({
  words: z
    .string({ error: 'Enter your message' })
    .trim()
    .min(1, 'Enter your message')
    .max(mostCharacters, 'Your message must be 4,000 characters or less'),
})
