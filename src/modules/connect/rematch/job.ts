import type { Job } from '#platform/jobs.ts'
import { introduceSome } from '../introduce/introduce.ts'
import { tellLeftOut } from '../introduce/tell-left-out.ts'
import { listRoundsUnderWay } from '../queries.ts'
import { rematch } from './rematch.ts'

/**
 * Looks every hour whether those who wait for another match can meet each other; and writes to everybody who was
 * introduced and has no mail of it, as after a worker that died too often.
 */
export const rematchJob: Job = {
  name: 'connect.rematch',
  every: '20 7-20 * * *',
  async work({ db, config, now, signal }) {
    for (const roundId of await listRoundsUnderWay(db)) {
      await rematch(db, { roundId, at: now })
      const asked = { roundId, config, at: now }
      while (!signal.aborted && (await introduceSome(db, asked)) > 0);
      while (!signal.aborted && (await tellLeftOut(db, asked)) > 0);
    }
  },
}
