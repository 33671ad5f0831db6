import { z } from 'zod'

/**
 * Whether the version comes into force, and what the editor has read: the decision, and which revision of which draft.
 */
export const publishForm = z.object({
  force: z.enum(['recorded', 'record', 'elsewhere', 'discussion'], {
    error: 'Select whether it comes into force, and by what',
  }),
  // Nobody types it; one that was tampered with is no revision that anybody looked through.
  draft: z.string().catch(''),
  byDecision: z.string().catch(''),
  revision: z.coerce.number().int().min(0).catch(0),
  label: z.string().catch(''),
})
