import { z } from 'zod'
import { kinds } from '../entry.ts'

/** What a press asks for: buttons alone, so that one that we do not know changes nothing. */
export const arrangeForm = z.object({
  kind: z.enum(kinds),
  id: z.uuid(),
  press: z.enum(['up', 'down', 'retire', 'bring-back']),
  place: z.coerce.number().int().catch(0),
})
