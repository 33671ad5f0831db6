import type { Job } from '#platform/jobs.ts'
import { askSome, nudgeSome } from './nudge.ts'

/** In the morning; the later rounds are for a house that did not run then. Nobody is written to at night. */
export const nudgeJob: Job = {
  name: 'connect.nudge',
  every: '20 9-17 * * *',
  async work({ db, config, now, signal }) {
    const asked = { config, at: now }
    while (!signal.aborted && (await nudgeSome(db, asked)) > 0);
    while (!signal.aborted && (await askSome(db, asked)) > 0);
  },
}
