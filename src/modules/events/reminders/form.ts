import { z } from 'zod'
import { revisionField } from '../event-fields.ts'

/** A box that is ticked, or one of several; nothing where none is. */
const ticked = z.union([z.string(), z.array(z.string())]).default([])

/** Which reminders those who come get. */
export const remindersForm = z
  .object({ kinds: ticked, revision: revisionField })
  .transform(({ kinds, revision }) => {
    const chosen = [kinds].flat()
    return {
      remindsDayBefore: chosen.includes('day-before'),
      remindsHourBefore: chosen.includes('hour-before'),
      revision,
    }
  })
export type Reminders = z.infer<typeof remindersForm>
