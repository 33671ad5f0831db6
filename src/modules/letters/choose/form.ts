import { z } from 'zod'
import { manners, type Topic } from '#platform/topics.ts'
import { fieldOf } from '../choices.ts'
import { rhythms } from '../reader.ts'

/** How a member wants to hear of these topics, how often their digest comes, and on which day. */
export const chooseForm = (topics: readonly Topic[]) =>
  z.object({
    ...Object.fromEntries(
      topics.map((topic) => [
        fieldOf(topic),
        z
          .enum(manners, { error: `Select how you want to hear of ${lowerFirst(topic.name)}` })
          .refine((manner) => topic.offers.includes(manner), {
            error: `Select one of the answers for ${lowerFirst(topic.name)}`,
          }),
      ]),
    ),
    rhythm: z.enum(rhythms, { error: 'Select how often your digest comes' }),
    weekday: z.coerce.number().int().min(1).max(7, 'Select a day of the week').catch(1),
    // One that is no number was seen by nobody: for all we know, the choices were changed meanwhile.
    revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(-1),
  })

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
