import type { Job } from '#platform/jobs.ts'
import { listDue, remindSome } from './remind.ts'

/** Often, so that a reminder of the hour before comes in time. When nobody is to be written to, nobody is. */
export const remindJob: Job = {
  name: 'events.remind',
  every: '*/10 * * * *',
  async work({ db, config, now, signal }) {
    for (const { eventId, kinds } of await listDue(db, now))
      for (const kind of kinds)
        while (!signal.aborted && (await remindSome(db, { eventId, kind, config, at: now })) > 0);
  },
}
