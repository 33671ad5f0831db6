import { z } from 'zod'

/** One of the member's own passkeys. */
export const removePasskeyForm = z.object({ passkey: z.uuid({ error: 'Select the passkey to remove' }) })
