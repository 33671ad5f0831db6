import { z } from 'zod'

const reason = z
  .string({ error: 'Enter one reason' })
  .trim()
  .min(1, 'Enter why, so that whoever comes after you understands')
  .max(500, 'The reason must be 500 characters or less')

/** Why two people are put together by hand; who they are stands in the address. */
export const handForm = z.object({ reason })

/** Why two people swap places: on the same page, so that the field is called otherwise. */
export const swapForm = z.object({ swapReason: reason })
