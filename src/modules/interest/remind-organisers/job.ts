import type { Job } from '#platform/jobs.ts'
import { remindOrganisers } from './remind-organisers.ts'

/** Before the digests of the morning; the later rounds are for a house that did not run then. */
export const remindOrganisersJob: Job = {
  name: 'interest.remindOrganisers',
  every: '45 6-21 * * *',
  work: async ({ db, now }) => void (await remindOrganisers(db, { at: now })),
}
