import type { Job } from '#platform/jobs.ts'
import { forgetEnded } from './forget.ts'

/** Every night, while most are asleep. */
export const forgetJob: Job = {
  name: 'people.forget',
  every: '20 3 * * *',
  work: ({ db, now }) => forgetEnded(db, now),
}
