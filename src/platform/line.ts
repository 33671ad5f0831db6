import { z } from 'zod'

/** Characters that nobody sees and that turn the words around them: a name has no use for them. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

type Wanted = { what: string; most: number; whenEmpty?: string }

/**
 * Words on one line, as a name is: what cannot be seen is left out, and spaces are single. Where it may not be
 * empty, it must hold something that can be seen.
 */
export const line = ({ what, most, whenEmpty }: Wanted) =>
  z
    .string({ error: whenEmpty ?? `Enter ${what.toLowerCase()} once` })
    .default('')
    .transform((words) => words.replace(/\s+/g, ' ').replace(unseen, '').trim())
    .pipe(
      z
        .string()
        .max(most, `${what} must be ${most} characters or less`)
        .refine((words) => whenEmpty === undefined || /[\p{L}\p{N}\p{P}\p{S}]/u.test(words), {
          error: whenEmpty,
        }),
    )

/** Words on several lines, as they were written. */
export const lines = ({ what, most }: Pick<Wanted, 'what' | 'most'>) =>
  z
    .string({ error: `Enter ${what.toLowerCase()} once` })
    .trim()
    .max(most, `${what} must be ${most} characters or less`)
    .default('')
