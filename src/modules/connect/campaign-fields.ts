import { z } from 'zod'

/** What a campaign is called. */
export const titleField = z
  .string({ error: 'Enter one title' })
  .trim()
  .min(1, 'Enter what the campaign is called')
  .max(200, 'The title must be 200 characters or less')

/** What a campaign is, in the organisers' words. */
export const aboutField = z
  .string({ error: 'Enter one text' })
  .trim()
  .max(4000, 'What it is must be 4,000 characters or less')
  .default('')

/** A form was opened when the thing stood so: whoever changed it since is not overwritten. */
export const revisionField = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)
