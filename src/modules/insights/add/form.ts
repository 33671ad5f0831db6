import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line } from '#platform/line.ts'
import { attributionField, tagsField, usesField, wordsField } from '../insight-form.ts'

type Offered = { keys: readonly string[]; behaviours: ReadonlyMap<string, string> }

/** What the insight will be known by, made with its form. */
export const idField = z.uuid().catch(() => randomUUID())

/** An insight of whoever writes it down. */
export const ownForm = (offered: Offered) =>
  z.object({
    words: wordsField,
    attribution: attributionField,
    uses: usesField,
    tags: tagsField(offered),
  })

/** One of somebody else, as they said it at an event or in another place. */
export const otherForm = (offered: Offered, events: readonly string[]) =>
  z
    .object({
      words: wordsField,
      source: z.enum(['event', 'library'], { error: 'Select where it was said' }),
      event: z.string().default('').catch(''),
      place: line({ what: 'The place', most: 200 }),
      name: line({ what: 'The name', most: 100 }),
      uses: usesField,
      tags: tagsField(offered),
    })
    .superRefine(({ source, event, place }, context) => {
      const add = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (source === 'event' && !events.includes(event)) add('event', 'Select the event')
      if (source === 'library' && place === '') add('place', 'Enter where it was said')
    })

export type OwnAnswers = z.infer<ReturnType<typeof ownForm>>
export type OtherAnswers = z.infer<ReturnType<typeof otherForm>>
