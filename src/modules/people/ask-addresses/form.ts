import { z } from 'zod'
import { reasonField } from '../address-request-form.ts'

/** What somebody needs all members' addresses for. */
export const askAddressesForm = z.object({
  reason: reasonField('Enter what you need the addresses for'),
})
