import type { Job } from '#platform/jobs.ts'
import { publishFigures } from './publish.ts'

/** Every night, so that a house that was closed at a quarter's end makes up for it; it acts once a quarter. */
export const publishJob: Job = {
  name: 'diversity.publish',
  every: '50 3 * * *',
  asOwner: true,
  async work({ db, now }) {
    await publishFigures(db, { now })
  },
}
