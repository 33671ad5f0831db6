import { z } from 'zod'

const because = z.string().trim().max(500, 'The reason must be 500 characters or less').default('')

/** What an editor does with a phrase: one press each. */
export const linkForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('link'),
    origin: z.enum(['quote', 'insight', 'statement']),
    id: z.string().max(60),
    because,
  }),
  z.object({ do: z.literal('unlink'), cause: z.uuid() }),
  z.object({
    do: z.literal('note'),
    note: z.string().trim().max(500, 'The note must be 500 characters or less'),
    seen: z.string().default('').catch(''),
  }),
])
export type Linking = z.infer<typeof linkForm>
