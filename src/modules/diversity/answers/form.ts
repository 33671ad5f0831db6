import { z } from 'zod'

export const takePartForm = z.object({
  take: z.enum(['yes', 'no'], { error: 'Select yes if you want to answer the equality questions' }),
})
