import { z } from 'zod'
import { line } from '#platform/line.ts'

/** An e-mail address as people type it, in the form in which we keep it. */
export const emailAddress = (whenEmpty: string) =>
  z
    .string({ error: whenEmpty })
    .trim()
    .toLowerCase()
    .min(1, whenEmpty)
    .max(254, 'E-mail address must be 254 characters or less')
    .pipe(z.email('Enter an e-mail address in the correct format, like name@example.com'))

/** The name that somebody is known by: whatever they like, on one line, with something in it that can be seen. */
export const personName = (whenEmpty: string) => line({ what: 'Name', most: 200, whenEmpty })
