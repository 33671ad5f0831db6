import { BadRequest } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, seeOther } from '#platform/route.ts'
import { removePasskeyForm } from './form.ts'
import { removePasskey } from './remove-passkey.ts'

export const removePasskeyRoute = memberRoute({
  url: '/account/passkeys/remove',
  post: async ({ db, config, now, viewer, body }) => {
    const form = readForm(removePasskeyForm, body)
    if (!form.ok) throw new BadRequest('The form did not say which passkey to remove.')
    await removePasskey(db, { viewer, ...form.answers, config, at: now })
    return seeOther('/account/passkeys?done=removed')
  },
})
