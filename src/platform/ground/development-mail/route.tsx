import { NotFound } from '../../errors.ts'
import { findMail, listNewestMail } from '../../mail/outbox.ts'
import { content, idNamed, page, route } from '../../route.ts'
import { DevelopmentMailPage } from './page.tsx'

export const developmentMailRoute = route({
  url: '/development/mail',
  get: async ({ db }) => page(<DevelopmentMailPage mails={await listNewestMail(db)} />),
})

/** A mail is not a page of the house: no script runs in it, nothing is loaded, and it has no cookies. */
const asideFromTheHouse =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation"

export const drawnMailRoute = route({
  url: '/development/mail/:mail',
  get: async ({ db, params }) => {
    const mail = await findMail(db, idNamed(params.mail, 'mail'))
    if (!mail) throw new NotFound('mail')
    return content('text/html; charset=utf-8', mail.bodyHtml, { policy: asideFromTheHouse })
  },
})
