import { memberRoute, page } from '#platform/route.ts'
import { monthNamed } from './month.ts'
import { PowerPage } from './page.tsx'
import { listUsesOfPower } from './query.ts'

export const powerRoute = memberRoute({
  url: '/power',
  get: async ({ db, now, query }) => {
    const month = monthNamed(query.month, now)
    const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : null
    const log = await listUsesOfPower(db, { month, before })
    return page(<PowerPage log={log} month={month} isFirst={before === null} />)
  },
})
