import { z } from 'zod'
import { reasonField } from '../address-request-form.ts'

/** What an organiser decides about another's request, and why. */
export const decideAddressesForm = z.object({
  decision: z.enum(['allowed', 'refused'], { error: 'Select whether you allow it' }),
  reason: reasonField('Enter why you decide so'),
})
