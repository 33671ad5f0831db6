import { z } from 'zod'
import { lines } from '#platform/line.ts'
import { formatField, revisionField } from '../event-fields.ts'
import { whenForm } from '../when-form.ts'

const where = z
  .object({
    format: formatField,
    place: lines({ what: 'Place', most: 500 }),
    words: lines({ what: 'Your words', most: 1000 }),
    // Asked only where more people come into the room than it has places.
    beyond: z.enum(['keep', 'wait']).catch('keep'),
    revision: revisionField,
  })
  .refine(({ format, place }) => format === 'online' || place !== '', {
    error: 'Enter where it is',
    path: ['place'],
  })
  // Online nobody needs an address, and one that was typed before says nothing any more.
  .transform(({ place, ...said }) => ({ ...said, place: said.format === 'online' ? '' : place }))

/** When and where a published event is from now on, and what is said with it to those who come. */
export const rescheduleForm = z.intersection(whenForm, where)
export type Rescheduling = z.infer<typeof rescheduleForm>
