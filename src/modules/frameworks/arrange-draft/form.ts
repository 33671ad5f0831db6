import { z } from 'zod'
import { limits } from '../framework.ts'

/** What a press asks for: `add` with a title, or `up`, `down` or `remove` with the key of a characteristic. */
export const arrangeForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    title: z
      .string()
      .trim()
      .min(1, 'Enter the name of the characteristic')
      .max(limits.titleLength, `The name must be ${limits.titleLength} characters or less`),
  }),
  z.object({ do: z.enum(['up', 'down', 'remove']), key: z.string().max(limits.idLength) }),
])
