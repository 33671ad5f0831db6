import { z } from 'zod'
import { lines } from '#platform/line.ts'
import { aboutField, objectiveField, revisionField, titleField } from './event-fields.ts'

/** What a series says of itself. What it leads to is written a line each. */
export const seriesForm = z.object({
  title: titleField,
  objective: objectiveField,
  about: aboutField,
  outputs: lines({ what: 'What it leads to', most: 4000 })
    .transform((words) =>
      words
        .split('\n')
        .map((output) => output.trim())
        .filter((output) => output !== ''),
    )
    .refine((outputs) => outputs.length <= 20, { error: 'It must lead to 20 things or fewer' }),
  revision: revisionField,
})
export type SeriesSaid = z.infer<typeof seriesForm>
