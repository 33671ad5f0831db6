import type { Job } from '#platform/jobs.ts'
import { shuffleApart } from './apart.ts'

/** Every night, before a backup at that hour is likely: so that also who said so last is not to be read. */
export const shuffleApartJob: Job = {
  name: 'connect.shuffleApart',
  every: '45 1 * * *',
  work: ({ db }) => db.transaction().execute((tx) => shuffleApart(tx)),
}
