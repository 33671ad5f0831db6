import { NotFound } from '../../errors.ts'
import { findMail, listNewestMail } from '../../mail/outbox.ts'
import { forReader } from '../../mail/words.ts'
import { content, idNamed, page, route } from '../../route.ts'
import { DevelopmentMailPage } from './page.tsx'

export const developmentMailRoute = route({
  url: '/development/mail',
  get: async ({ db, config: { baseUrl } }) => {
    const mails = await listNewestMail(db)
    return page(<DevelopmentMailPage mails={mails.map((mail) => forReader(mail, { ...mail, baseUrl }))} />)
  },
})

/** A mail is not a page of the house: no script runs in it, nothing is loaded, and it has no cookies. */
const asideFromTheHouse =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation"

export const drawnMailRoute = route({
  url: '/development/mail/:mail',
  get: async ({ db, config: { baseUrl }, params }) => {
    const mail = await findMail(db, idNamed(params.mail, 'mail'))
    if (!mail) throw new NotFound('mail')
    const { bodyHtml } = forReader(mail, { ...mail, baseUrl })
    return content('text/html; charset=utf-8', bodyHtml, { policy: asideFromTheHouse })
  },
})
