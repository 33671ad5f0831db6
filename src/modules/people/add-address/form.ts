import { z } from 'zod'
import { emailAddress } from '../member.ts'

/** Another address of the member's own. */
export const addAddressForm = z.object({ address: emailAddress('Enter the e-mail address to add') })
