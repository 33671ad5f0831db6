import { z } from 'zod'
import { emailAddress } from '../member.ts'

/** The address to which the link and the code are sent. */
export const signInForm = z.object({ address: emailAddress('Enter your e-mail address') })
