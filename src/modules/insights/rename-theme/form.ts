import { z } from 'zod'
import { line } from '#platform/line.ts'

/** What a theme is called. */
export const renameForm = z.object({
  label: line({ what: 'The name', most: 100, whenEmpty: 'Enter what the theme is called' }),
})
