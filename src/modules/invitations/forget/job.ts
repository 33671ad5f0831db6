import type { Job } from '#platform/jobs.ts'
import { forgetInvitations } from './forget.ts'

/** Each night, what was kept for long enough is forgotten. */
export const forgetInvitationsJob: Job = {
  name: 'invitations.forget',
  every: '25 3 * * *',
  work: ({ db, now }) => forgetInvitations(db, now),
}
