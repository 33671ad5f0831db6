import { z } from 'zod'

/** Whether the version comes into force; and which revision of which label the editor looked through. */
export const publishForm = z.object({
  status: z.enum(['current', 'draft'], { error: 'Select whether it comes into force' }),
  // Nobody types it; one that was tampered with is no revision that anybody looked through.
  revision: z.coerce.number().int().min(0).catch(0),
  label: z.string().catch(''),
})
