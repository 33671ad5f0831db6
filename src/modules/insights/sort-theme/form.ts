import { z } from 'zod'
import { line } from '#platform/line.ts'

/** The word for a theme that is made of what is taken out. */
export const newTheme = 'new'

/** What is taken out of a theme, and where it belongs. */
export const sortForm = ({ texts, places }: { texts: readonly string[]; places: readonly string[] }) =>
  z
    .object({
      texts: z.preprocess(
        (sent) => (typeof sent === 'string' ? [sent] : (sent ?? [])),
        z
          .array(z.string())
          .transform((ticked) => texts.filter((id) => ticked.includes(id)))
          .pipe(z.array(z.string()).min(1, 'Select what belongs somewhere else')),
      ),
      to: z.enum(places, { error: 'Select where it belongs' }),
      label: line({ what: 'The name', most: 100 }),
    })
    .refine(({ to, label }) => to !== newTheme || label !== '', {
      path: ['label'],
      error: 'Enter what the new theme is called',
    })
