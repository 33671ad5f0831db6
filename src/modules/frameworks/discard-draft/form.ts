import { z } from 'zod'

/** Which revision of the draft the editor saw. Nobody types it; one that was tampered with is none that anybody saw. */
export const discardForm = z.object({ revision: z.coerce.number().int().min(0).catch(-1) })
