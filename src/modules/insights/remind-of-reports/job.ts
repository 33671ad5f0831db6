import type { Job } from '#platform/jobs.ts'
import { remindOfReports } from './remind-of-reports.ts'

/** By day, every hour: what hurts somebody should not wait for tomorrow. Nobody hears of it twice in one day. */
export const remindOfReportsJob: Job = {
  name: 'insights.remindOfReports',
  every: '40 6-20 * * *',
  work: ({ db, now, signal }) => remindOfReports(db, { at: now, signal }),
}
