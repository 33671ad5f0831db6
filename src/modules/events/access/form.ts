import { z } from 'zod'
import { lines } from '#platform/line.ts'
import { revisionField } from '../event-fields.ts'

const stated = z.enum(['yes', 'no', 'on-request', 'not-needed']).nullable().catch(null)

/** What there is for people who need it. Each may be left open until it is known; then it cannot be published yet. */
export const accessForm = z.object({
  captions: stated,
  signLanguage: stated,
  stepFree: stated,
  breaks: stated,
  accessWords: lines({ what: 'What else there is to say', most: 2000 }),
  revision: revisionField,
})
export type AccessSaid = z.infer<typeof accessForm>
