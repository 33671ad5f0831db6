import { emailAddress, personName } from '#modules/people/index.ts'
import { type Asking, askedForm } from '../asked-form.ts'

/** A guest says who they are, too. */
export const guestForm = (asking: Asking) =>
  askedForm(asking).extend({
    name: personName('Enter your name'),
    address: emailAddress('Enter your e-mail address'),
  })
