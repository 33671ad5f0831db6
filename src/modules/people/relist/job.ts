import type { Job } from '#platform/jobs.ts'
import { relistAll } from './relist.ts'

/** Every night, after the forgetting. */
export const relistJob: Job = {
  name: 'people.relist',
  every: '40 3 * * *',
  work: ({ db }) => relistAll(db),
}
