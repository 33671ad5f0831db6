import type { Job } from '#platform/jobs.ts'
import { introduceSome } from '../introduce/introduce.ts'
import { listRoundsUnderWay } from '../queries.ts'
import { rematch } from './rematch.ts'

/** Looks every hour whether those who wait for another match can meet each other. */
export const rematchJob: Job = {
  name: 'connect.rematch',
  every: '20 7-20 * * *',
  work: async ({ db, config, now }) => {
    for (const roundId of await listRoundsUnderWay(db)) {
      const found = await rematch(db, { roundId, at: now })
      // Whoever was found is introduced, a few meetings at a time.
      if (found > 0) while ((await introduceSome(db, { config, roundId, at: now })) > 0);
    }
  },
}
