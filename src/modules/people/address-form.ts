import { z } from 'zod'

/** One of the member's own addresses. */
export const addressForm = z.object({ address: z.uuid({ error: 'Select one of your addresses' }) })
