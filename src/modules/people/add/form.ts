import { z } from 'zod'
import { emailAddress, personName } from '../member.ts'

/** Somebody who is to become a member. */
export const addForm = z.object({
  name: personName('Enter the person’s name'),
  address: emailAddress('Enter the person’s e-mail address'),
})
