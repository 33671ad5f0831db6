import { z } from 'zod'
import { emailAddress } from '#modules/people/index.ts'

/** The address that was given among the answers. */
export const sendLinkForm = z.object({ address: emailAddress('Enter your e-mail address') })
