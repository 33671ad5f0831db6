import { z } from 'zod'
import { line, lines } from '#platform/line.ts'

/** What an event or a series is called. */
export const titleField = line({ what: 'Title', most: 200, whenEmpty: 'Enter a title' })

export const aboutField = lines({ what: 'What it is', most: 4000 })
export const objectiveField = lines({ what: 'What it is for', most: 1000 })

/** A form was opened when the thing stood so: whoever changed it since is not overwritten. */
export const revisionField = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)

/** How one comes. */
export const formatField = z.enum(['online', 'in-person', 'both'], { error: 'Select how people come' })

/**
 * Where one joins online: an address on the web, or nothing yet; what browsers leave out before it is added.
 * Where it is not asked, nothing is said of it.
 */
export const joinLinkField = z
  .string({ error: 'Enter one address' })
  .trim()
  .max(1000, 'The address must be 1,000 characters or less')
  .transform((typed) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(typed) ? `https://${typed}` : typed))
  .refine(isWebAddress, { error: 'The address must begin with https:// and be complete' })
  .optional()

function isWebAddress(typed: string): boolean {
  return typed === '' || (/^https:\/\//i.test(typed) && URL.canParse(typed))
}
