import type { Job } from '#platform/jobs.ts'
import { releasePlaces } from './release.ts'

/** Every quarter of an hour: people who wait for a place should not wait for the clock. */
export const releaseJob: Job = {
  name: 'events.release',
  every: '*/15 * * * *',
  work: ({ db, config, now, signal }) => releasePlaces(db, { config, at: now, signal }),
}
