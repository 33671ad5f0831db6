import type { Job } from '#platform/jobs.ts'
import { askSomeToJoin } from './ask-to-join.ts'

/** When a campaign is opened: asks those who had been interested before. Begun again, it asks nobody twice. */
export const askToJoinJob: Job<{ campaignId: string }> = {
  name: 'connect.askToJoin',
  async work({ db, now, about: { campaignId }, signal }) {
    let after: string | undefined
    do after = await askSomeToJoin(db, { campaignId, after, at: now })
    while (!signal.aborted && after !== undefined)
  },
}
