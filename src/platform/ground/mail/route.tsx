import { memberRoute, page, seeOther } from '../../route.ts'
import { MailPage } from './page.tsx'
import { findMailState } from './query.ts'

/** Where administration begins, until it has a page of its own. */
export const administrationRoute = memberRoute({
  url: '/administration',
  get: () => seeOther('/administration/mail'),
})

export const mailRoute = memberRoute({
  url: '/administration/mail',
  get: async ({ db, config, now, query }) => {
    const given = new Date(/^\d{4}-\d\d-\d\dT/.test(query.before ?? '') ? (query.before ?? '') : '')
    const before = Number.isNaN(given.getTime()) ? null : given
    const state = await findMailState(db, { now, before })
    return page(<MailPage {...state} isFirst={before === null} hasServer={config.smtpUrl !== null} />)
  },
})
