import type { Job } from '#platform/jobs.ts'
import { introduceSome } from './introduce.ts'
import { tellLeftOut } from './tell-left-out.ts'

/** Writes to everybody in a published round, some at a time; stopped half way, it goes on where it stopped. */
export const introduceJob: Job<{ roundId: string }> = {
  name: 'connect.introduce',
  async work({ db, config, now, about: { roundId }, signal }) {
    const asked = { roundId, config, at: now }
    while (!signal.aborted && (await introduceSome(db, asked)) > 0);
    while (!signal.aborted && (await tellLeftOut(db, asked)) > 0);
  },
}
