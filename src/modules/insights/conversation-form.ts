import { z } from 'zod'
import { plannedDay } from '#platform/day.ts'
import { line } from '#platform/line.ts'

/** A form was opened when the thing stood so: whoever changed it since is not overwritten. */
export const revisionField = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)

export const [leastThreshold, mostThreshold] = [5, 20]
const thresholdWords = `The smallest number must be a whole number from ${leastThreshold} to ${mostThreshold}`

const text = (what: string, most: number) =>
  z
    .string({ error: `Enter ${what.toLowerCase()} once` })
    .trim()
    .max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or less`)

/** What an organiser says of a conversation. What a characteristic may be is known only when it is read. */
export const conversationForm = (keys: readonly string[], labels: readonly string[]) =>
  z.object({
    title: line({ what: 'The title', most: 200, whenEmpty: 'Enter what the conversation is called' }),
    question: line({ what: 'The question', most: 300, whenEmpty: 'Enter what you ask' }),
    about: text('What it is about', 2000).default(''),
    characteristic: z
      .string()
      .default('')
      .refine((key) => key === '' || keys.includes(key), 'Select a characteristic, or none'),
    version: z
      .string()
      .default('')
      .refine((id) => id === '' || labels.includes(id), 'Select a version, or none'),
    moderationRules: text('The rules', 4000).min(1, 'Enter what is let in and what is not').default(''),
    closesOn: plannedDay({ whenEmpty: 'Enter the last day', what: 'The last day' }),
    looksFirst: z.enum(['yes', 'no'], { error: 'Select when a statement is shown' }),
    threshold: z.coerce
      .number({ error: thresholdWords })
      .int(thresholdWords)
      .min(leastThreshold, thresholdWords)
      .max(mostThreshold, thresholdWords),
    isRounded: z.preprocess((sent) => [sent].flat().includes('yes'), z.boolean()),
  })
export type ConversationAnswers = z.infer<ReturnType<typeof conversationForm>>

/** The answers as the table has them. */
export const valuesOf = ({ version, looksFirst, ...said }: ConversationAnswers) => ({
  ...said,
  versionId: version === '' ? null : version,
  looksFirst: looksFirst === 'yes',
})
