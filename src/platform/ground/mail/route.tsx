import { memberRoute, page } from '../../route.ts'
import { MailPage } from './page.tsx'
import { findMailState } from './query.ts'

export const mailRoute = memberRoute({
  url: '/administration/mail',
  get: async ({ db, config, now, query }) => {
    const given = new Date(/^\d{4}-\d\d-\d\dT/.test(query.before ?? '') ? (query.before ?? '') : '')
    const before = Number.isNaN(given.getTime()) ? null : given
    const state = await findMailState(db, { now, before })
    const hasServer = config.smtpUrl !== null
    return page(<MailPage {...state} isFirst={before === null} hasServer={hasServer} done={query.done} />)
  },
})
