import { z } from 'zod'

/** An e-mail address as people type it, in the form in which we keep it. */
export const emailAddress = (whenEmpty: string) =>
  z
    .string({ error: whenEmpty })
    .trim()
    .toLowerCase()
    .min(1, whenEmpty)
    .max(254, 'E-mail address must be 254 characters or less')
    .pipe(z.email('Enter an e-mail address in the correct format, like name@example.com'))

/** Characters that nobody sees and that turn the words around them: a name has no use for them. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** The name that somebody is known by: whatever they like, on one line, with something in it that can be seen. */
export const personName = (whenEmpty: string) =>
  z
    .string({ error: whenEmpty })
    .transform((name) => name.replace(/\s+/g, ' ').replace(unseen, '').trim())
    .pipe(
      z
        .string()
        .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, whenEmpty)
        .max(200, 'Name must be 200 characters or less'),
    )
