import { deadMailCount } from '../../mail/trouble.ts'
import { memberRoute, page } from '../../route.ts'
import { AdministrationPage } from './page.tsx'

export const administrationRoute = memberRoute({
  url: '/administration',
  get: async ({ db, config }) => {
    const { notSent } = await db.selectNoFrom(deadMailCount().as('notSent')).executeTakeFirstOrThrow()
    return page(<AdministrationPage notSent={notSent} hasServer={config.smtpUrl !== null} />)
  },
})
