import { z } from 'zod'

/** The theme that another becomes a part of, by its key. */
export const mergeForm = (keys: readonly string[]) =>
  z.object({ into: z.enum(keys, { error: 'Select the theme to join it with' }) })
