import { z } from 'zod'

export const howDecided = 'Select how the decision is recorded'

/**
 * Whether the version comes into force, and what the editor has read: the decision, and which revision of which draft.
 */
export const publishForm = z.object({
  status: z.enum(['current', 'draft'], { error: 'Select whether it comes into force' }),
  // Asked where it comes into force.
  adoption: z.enum(['recorded', 'record'], { error: howDecided }).optional(),
  // Nobody types it; one that was tampered with is no revision that anybody looked through.
  draft: z.string().catch(''),
  byDecision: z.string().catch(''),
  revision: z.coerce.number().int().min(0).catch(0),
  label: z.string().catch(''),
})
