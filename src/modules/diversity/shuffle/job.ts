import type { Job } from '#platform/jobs.ts'
import { shuffleAnswers } from './shuffle.ts'

/** Every night, while most are asleep, and before a backup at that hour is likely. */
export const shuffleJob: Job = {
  name: 'diversity.shuffle',
  every: '40 1 * * *',
  asOwner: true,
  work: ({ db }) => shuffleAnswers(db),
}
