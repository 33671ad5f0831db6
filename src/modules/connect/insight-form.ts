import { z } from 'zod'
import { attributions } from '#modules/people/index.ts'
import type { Use } from './insight.ts'

/** The longest insight, in characters. */
export const mostWords = 500

const allUses = ['wording', 'report', 'public'] as const satisfies readonly Use[]

/** How somebody wants to be named with an insight, and what it may be used for. */
export const agreementForm = z.object({
  attribution: z.enum(attributions, { error: 'Select how you would like to be named' }),
  uses: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.string()).transform((chosen): Use[] => allUses.filter((use) => chosen.includes(use))),
  ),
})

/** An insight, with the same. */
export const insightForm = agreementForm.extend({
  words: z
    .string({ error: 'Enter what you would like to keep' })
    .trim()
    .min(1, 'Enter what you would like to keep')
    .max(mostWords, 'What you would like to keep must be 500 characters or less'),
})

/** A new one: from its writer alone, or from everybody in the conversation. */
export const captureForm = insightForm.extend({
  whose: z.enum(['mine', 'ours'], { error: 'Select whose insight it is' }),
})

export type Agreement = z.infer<typeof agreementForm>
export type InsightAnswers = z.infer<typeof insightForm>
export type CaptureAnswers = z.infer<typeof captureForm>
