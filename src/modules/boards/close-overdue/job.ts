import type { Job } from '#platform/jobs.ts'
import { closeOverdue } from './close-overdue.ts'

/** Every night, before a backup at that hour is likely: a board that nobody closes does not remember for ever. */
export const closeOverdueJob: Job = {
  name: 'boards.closeOverdue',
  every: '35 1 * * *',
  work: ({ db, now, signal }) => closeOverdue(db, { at: now, signal }),
}
