import { z } from 'zod'
import { lines } from '#platform/line.ts'
import { reportKinds } from '../report.ts'

/** The longest that somebody writes to a report. */
export const mostReported = 1000

/** Why somebody reports a statement, and what they write besides. */
export const reportForm = z
  .object({
    kind: z.enum(reportKinds, { error: 'Select why you report it' }),
    words: lines({ what: 'What we should know', most: mostReported }),
  })
  .refine(({ kind, words }) => kind !== 'other' || words !== '', {
    path: ['words'],
    error: 'Enter what we should know',
  })
export type Reporting = z.infer<typeof reportForm>
