import type { Job } from '../../jobs.ts'
import { forgetOver } from '../../retention.ts'

/** Every night, while most are asleep, the house forgets what its rooms promised to keep for a while only. */
export const forgetJob: Job = {
  name: 'platform.forget',
  every: '10 3 * * *',
  work: ({ db, config, now, signal }) => forgetOver({ db, config, now, signal }),
}
