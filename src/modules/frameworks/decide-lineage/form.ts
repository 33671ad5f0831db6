import { z } from 'zod'

/** What an editor decides of one link, and how it stood on the page that they decided from. */
export const decideForm = z.object({
  to: z.uuid('Go back to the page and try again'),
  /** The behaviour before, and the link's state as the editor saw it: `<id>.<state>`. */
  link: z
    .string()
    .regex(/^[0-9a-f-]{36}\.(none|proposed|confirmed|rejected)$/, 'Select a behaviour to link to')
    .transform((value) => {
      const [from = '', seen = ''] = value.split('.')
      // The expression above admits these states only.
      return { from, seen: seen as SeenState }
    }),
  /** The part of the desk that they decided from. */
  page: z.coerce.number().int().min(1).catch(1),
  choice: z.enum(['confirm', 'reject', 'reopen'], { error: 'Select what you decide' }),
})
export type DecideForm = z.infer<typeof decideForm>
export type SeenState = 'none' | 'proposed' | 'confirmed' | 'rejected'
