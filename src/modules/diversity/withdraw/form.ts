import { z } from 'zod'

/** The question whose answer goes, or all of them. */
export const withdrawForm = z.object({ question: z.string().default('all') })
