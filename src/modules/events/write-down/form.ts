import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { personName } from '#modules/people/index.ts'
import { type Asking, askedForm } from '../asked-form.ts'

/** What an organiser types for somebody who has no e-mail. */
export const writeDownForm = (asking: Asking) =>
  askedForm(asking).extend({
    // One that the form did not make is as good as a new one: it only keeps two presses from writing twice.
    entry: z.uuid().catch(() => randomUUID()),
    name: personName('Enter their name'),
    reachedHow: z
      .string({ error: 'Enter one way to reach them' })
      .trim()
      .max(200, 'How you reach them must be 200 characters or less')
      .default(''),
    agreed: z.literal('yes', {
      error: 'Read these words out to them, and select that they agreed: without that, nothing is kept',
    }),
  })
