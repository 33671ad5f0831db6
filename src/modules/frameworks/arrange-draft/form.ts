import { z } from 'zod'
import { limits } from '../framework.ts'

const key = z.string().max(limits.idLength)
const count = z.coerce.number().int().min(0)

/**
 * What a press asks for, and what the editor saw when they pressed: the revision of the draft for a name that is
 * added, the place of the one that is moved, the revision of the one that is removed.
 */
export const arrangeForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    title: z
      .string()
      .trim()
      .min(1, 'Enter the name of the characteristic')
      .max(limits.titleLength, `The name must be ${limits.titleLength} characters or less`),
    // Nobody types it; without it, the press may have come late.
    revision: count.catch(0),
  }),
  z.object({ do: z.enum(['up', 'down']), key, place: count }),
  z.object({ do: z.literal('remove'), key, revision: count.catch(0) }),
])
