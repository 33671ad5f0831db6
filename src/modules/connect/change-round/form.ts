import { z } from 'zod'
import { plannedDay } from '#platform/day.ts'
import { revisionField } from '../campaign-fields.ts'

const prompt = z
  .string({ error: 'Enter one question' })
  .trim()
  .max(300, 'A question must be 300 characters or less')
  .default('')

/** A round as an organiser changes it; it can be about one of the characteristics whose keys are given. */
export const changeRoundForm = (characteristics: readonly string[]) =>
  z
    .object({
      theme: z
        .string({ error: 'Enter one theme' })
        .trim()
        .min(1, 'Enter the theme of the round')
        .max(200, 'The theme must be 200 characters or less'),
      characteristic: z
        .string()
        .default('')
        .refine((key) => key === '' || characteristics.includes(key), 'Select a characteristic, or none'),
      beginsOn: plannedDay({ whenEmpty: 'Enter the first day', what: 'The first day' }),
      endsOn: plannedDay({ whenEmpty: 'Enter the last day', what: 'The last day' }),
      prompt1: prompt,
      prompt2: prompt,
      prompt3: prompt,
      revision: revisionField,
    })
    .refine(({ beginsOn, endsOn }) => endsOn > beginsOn, {
      path: ['endsOn'],
      message: 'The last day must be after the first day',
    })
    .transform(({ prompt1, prompt2, prompt3, ...round }) => ({
      ...round,
      prompts: [prompt1, prompt2, prompt3].filter((words) => words !== ''),
    }))
export type ChangingRound = z.infer<ReturnType<typeof changeRoundForm>>
