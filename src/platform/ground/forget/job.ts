import { forgetOldActs } from '../../audit.ts'
import type { Job } from '../../jobs.ts'
import { forgetAsked } from '../../limit.ts'
import { forgetOldMail } from '../../mail/outbox.ts'
import { forgetReturns } from '../../mail/pause.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Every night the house forgets what it promised to keep for a while only: mail for 30 days, also what came
 * back; counts for two days, the audit for seven years.
 */
export const forgetJob: Job = {
  name: 'platform.forget',
  every: '10 3 * * *',
  async work({ db, now }) {
    await forgetOldMail(db, new Date(now.getTime() - 30 * dayMs))
    await forgetReturns(db, now)
    await forgetAsked(db, new Date(now.getTime() - 2 * dayMs))
    await forgetOldActs(db, now)
  },
}
