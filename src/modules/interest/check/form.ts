import { z } from 'zod'

/** That somebody would like to join, in the words that stand beside the box. */
export const checkForm = z.object({
  joining: z.literal('yes', {
    error: 'Select that you would like to join, so that we may read and keep this',
  }),
})
