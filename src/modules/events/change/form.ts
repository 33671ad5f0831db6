import { z } from 'zod'
import { line, lines } from '#platform/line.ts'
import { aboutField, joinLinkField, objectiveField, revisionField, titleField } from '../event-fields.ts'

type Offered = { seriesIds: readonly string[]; characteristics: readonly string[] }

/** What an event says of itself; its series and its characteristic are among those that there are. */
export const changeForm = ({ seriesIds, characteristics }: Offered) =>
  z.object({
    title: titleField,
    seriesId: z
      .string({ error: 'Select one series' })
      .default('')
      .refine((id) => id === '' || seriesIds.includes(id), { error: 'Select a series' })
      .transform((id) => id || null),
    characteristic: z
      .string({ error: 'Select one characteristic' })
      .default('')
      .refine((key) => key === '' || characteristics.includes(key), { error: 'Select a characteristic' }),
    theme: line({ what: 'Theme', most: 200 }),
    lens: lines({ what: 'The question', most: 1000 }),
    objective: objectiveField,
    about: aboutField,
    /** Where nobody joins online it is not asked, and stays as it was. */
    joinLink: joinLinkField,
    revision: revisionField,
  })
export type Changing = z.infer<ReturnType<typeof changeForm>>
