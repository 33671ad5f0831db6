import { z } from 'zod'

/** One session, or all but the one in which the form was sent. */
export const endSessionForm = z.object({
  session: z.union([z.literal('others'), z.uuid()], { error: 'Select the session to end' }),
})
