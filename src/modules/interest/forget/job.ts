import type { Job } from '#platform/jobs.ts'
import { forgetOld } from './forget.ts'
import { warnWriters } from './warn.ts'

/** Every night, while most are asleep: first the warnings, so that nobody's draft goes without one. */
export const forgetJob: Job = {
  name: 'interest.forget',
  every: '25 3 * * *',
  async work({ db, config, now }) {
    await warnWriters(db, { config, at: now })
    await forgetOld(db, now)
  },
}
