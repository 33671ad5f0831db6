import type { Job } from '#platform/jobs.ts'
import { tellAuthors } from './tell-authors.ts'

/** Once a day, at the end of the afternoon: whoever decides has mostly done so by then. */
export const tellAuthorsJob: Job = {
  name: 'insights.tellAuthors',
  every: '0 17 * * *',
  work: ({ db, now, signal }) => tellAuthors(db, { at: now, signal }),
}
