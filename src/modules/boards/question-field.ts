import { z } from 'zod'

/** How many questions one board can ask. */
export const mostQuestions = 12

/** The words of one question. */
export const questionField = z
  .string({ error: 'Enter a question' })
  .trim()
  .min(1, 'Enter a question')
  .max(300, 'A question must be 300 characters or less')
