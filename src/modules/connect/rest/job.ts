import type { Job } from '#platform/jobs.ts'
import { listSilent } from './query.ts'
import { rest } from './rest.ts'

/** Once a day, in the morning: nobody is written to at night. */
export const restJob: Job = {
  name: 'connect.rest',
  every: '50 9 * * *',
  async work({ db, config, now, signal }) {
    for (const silent of await listSilent(db, { at: now })) {
      if (signal.aborted) return
      await rest(db, { silent, config, at: now })
    }
  },
}
