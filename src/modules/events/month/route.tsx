import { page, route } from '#platform/route.ts'
import { monthNamed } from './month.ts'
import { MonthPage } from './page.tsx'
import { listMonth } from './query.ts'

export const monthRoute = route({
  url: '/events/month/:month',
  get: async ({ db, params }) => {
    const month = monthNamed(params.month)
    return page(<MonthPage month={month} events={await listMonth(db, month)} />)
  },
})
