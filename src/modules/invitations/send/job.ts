import type { Job } from '#platform/jobs.ts'
import { sendSome } from './send-some.ts'

/** Writes to everybody on a confirmed list, some at a time; stopped half way, it goes on where it stopped. */
export const sendBatchJob: Job<{ batchId: string }> = {
  name: 'invitations.send',
  async work({ db, config, now, about: { batchId }, signal }) {
    while (!signal.aborted && (await sendSome(db, { batchId, config, at: now })) > 0);
  },
}
