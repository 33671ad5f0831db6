import type { Job } from '#platform/jobs.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Longer than anybody can pause their letters, so that what waits is still there when they begin again. */
const keptDays = 100

/** Every night the house forgets what was told long ago, with what still waits of it. */
export const forgetJob: Job = {
  name: 'letters.forget',
  every: '40 3 * * *',
  work: async ({ db, now }) => {
    await db
      .deleteFrom('letters.news')
      .where('toldAt', '<', new Date(now.getTime() - keptDays * dayMs))
      .execute()
  },
}
