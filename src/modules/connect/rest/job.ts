import type { Job } from '#platform/jobs.ts'
import { listSilentForLong } from '../silence.ts'
import { rest } from './rest.ts'

/** Once a day, in the morning: nobody is written to at night. */
export const restJob: Job = {
  name: 'connect.rest',
  every: '50 9 * * *',
  async work({ db, config, now, signal }) {
    for (const silent of await listSilentForLong(db, { at: now })) {
      if (signal.aborted) return
      await rest(db, { silent, config, at: now })
    }
  },
}
