import { countOver } from '../../retention.ts'
import { memberRoute, page } from '../../route.ts'
import { RetentionPage } from './page.tsx'

export const retentionRoute = memberRoute({
  url: '/administration/retention',
  get: async ({ db, now }) => page(<RetentionPage due={await countOver(db, now)} />),
})
