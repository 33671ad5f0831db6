import { z } from 'zod'
import { lines } from '#platform/line.ts'

/** Why an event does not take place: everybody who registered reads it. */
export const cancelForm = z.object({
  because: lines({ what: 'The reason', most: 1000 }).refine((words) => words !== '', {
    error: 'Enter why it does not take place',
  }),
})
