import type { Job } from '#platform/jobs.ts'
import { closeOverdue } from './close-overdue.ts'

/** Soon after midnight, for the conversations whose last day it was; and later, where the house did not run then. */
export const closeOverdueJob: Job = {
  name: 'insights.closeOverdue',
  every: '5 0,6,12,18 * * *',
  work: ({ db, now, signal }) => closeOverdue(db, { at: now, signal }),
}
