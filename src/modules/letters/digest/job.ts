import type { Job } from '#platform/jobs.ts'
import { writeDigests } from './digest.ts'

/** At seven in the morning, London's time; the later rounds are for a house that did not run at seven. */
export const digestJob: Job = {
  name: 'letters.digest',
  every: '0 7-21 * * *',
  work: async ({ db, now, signal }) => void (await writeDigests(db, { now, signal })),
}
