import { z } from 'zod'
import { mostCharacters } from '../message.ts'

/** What somebody tells, and whom: all who hold a role, or one of them by their id. */
export const concernForm = ({ to }: { to: readonly string[] }) =>
  z.object({
    to: z
      .string({ error: 'Select whom you would like to tell' })
      .refine((chosen) => to.includes(chosen), 'Select whom you would like to tell'),
    words: z
      .string({ error: 'Enter what you would like to tell them' })
      .trim()
      .min(1, 'Enter what you would like to tell them')
      .max(mostCharacters, 'Your words must be 4,000 characters or less'),
  })
