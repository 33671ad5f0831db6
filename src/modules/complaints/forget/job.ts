import type { Job } from '#platform/jobs.ts'
import { forgetComplaints } from './forget.ts'

/** Each night, complaints that were answered long ago are forgotten. */
export const forgetComplaintsJob: Job = {
  name: 'complaints.forget',
  every: '35 3 * * *',
  work: ({ db, now }) => forgetComplaints(db, now),
}
