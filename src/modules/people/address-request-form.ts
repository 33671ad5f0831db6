import { z } from 'zod'

/** How long a reason may be. */
export const mostReason = 500

/** Why somebody asks for the addresses, or decides so. */
export const reasonField = (whenEmpty: string) =>
  z
    .string({ error: whenEmpty })
    .trim()
    .min(1, whenEmpty)
    .max(mostReason, `The reason must be ${mostReason} characters or less`)
