import { z } from 'zod'

/** How long people have. */
export const timeForm = z.object({
  minutes: z.coerce
    .number({ error: 'Enter how many minutes, like 5' })
    .int('The minutes must be a whole number')
    .min(1, 'There must be 1 minute or more')
    .max(180, 'There must be 180 minutes or fewer'),
})
