import { z } from 'zod'
import { fineReasonField, reasonField, statementWords } from '../statement-words.ts'

/** What somebody who looks after a conversation does with a statement. */
export const decideForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('let-in') }),
  z.object({ do: z.literal('reword'), rewordReason: reasonField }),
  z.object({ do: z.literal('mend'), words: statementWords }),
  z.object({
    do: z.literal('join'),
    into: z.coerce
      .number({ error: 'Enter the number of the other statement' })
      .int('Enter the number of the other statement')
      .min(1, 'Enter the number of the other statement')
      .max(1_000_000, 'Enter the number of the other statement'),
  }),
  z.object({ do: z.literal('leave-out'), outReason: reasonField }),
  z.object({
    do: z.literal('find-fine'),
    fineReason: fineReasonField,
    // Nobody types it; one that was tampered with is of no reports that anybody read.
    reported: z.string().catch('none'),
  }),
  z.object({ do: z.literal('undo') }),
])
export type Decision = z.infer<typeof decideForm>

/** How many steps its journey had when the page was opened: whoever decided since is not overruled unseen. */
export const seenField = z.coerce.number().int().min(0).max(1_000_000).catch(-1)
