import { z } from 'zod'

/** Whose address it is that nobody is to write to again: letters are passed on. */
export const declineForm = z.object({
  isMine: z.enum(['yes', 'no'], { error: 'Select yes if that is your address' }),
})
