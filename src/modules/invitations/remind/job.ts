import type { Job } from '#platform/jobs.ts'
import { remindSome } from './remind-some.ts'

/** Reminds those who could be when somebody pressed, some at a time: whoever was reminded is none of them any more. */
export const remindJob: Job<{ at: string }> = {
  name: 'invitations.remind',
  async work({ db, config, about, signal }) {
    while (!signal.aborted && (await remindSome(db, { config, at: new Date(about.at) })) > 0);
  },
}
