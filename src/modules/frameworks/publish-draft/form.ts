import { z } from 'zod'

/** Whether the version comes into force; and which revision of which label the editor looked through. */
export const publishForm = z.object({
  status: z.enum(['current', 'draft'], { error: 'Select whether it comes into force' }),
  revision: z.coerce.number({ error: 'Reload the page and look the draft through once more' }).int().min(0),
  label: z.string().max(40).default(''),
})
