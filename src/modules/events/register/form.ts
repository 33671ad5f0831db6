import { emailAddress, personName } from '#modules/people/index.ts'
import { askedForm } from '../asked-form.ts'

/** A guest says who they are, too. */
export const guestForm = (partIds: readonly string[]) =>
  askedForm(partIds).extend({
    name: personName('Enter your name'),
    address: emailAddress('Enter your e-mail address'),
  })
