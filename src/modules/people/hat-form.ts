import { z } from 'zod'
import { type Day, pastDay } from '#platform/day.ts'
import { line } from '#platform/line.ts'

/** Where somebody stands, as they say it: what they typed, and which of the organisations we know they meant. */
export const standFields = {
  partId: z.uuid('Select the part of the system where you stand'),
  organisation: line({ what: 'Organisation', most: 200 }),
  roleInWords: line({ what: 'What you do there', most: 200 }),
  /** An organisation's id, or `new`, among those that were offered for the words in `askedFor`. */
  chosen: z.string().max(100).catch('').default(''),
  askedFor: z.string().max(400).catch('').default(''),
}

export const sinceField = (today: Day) =>
  pastDay({ whenEmpty: 'Enter the day since when', what: 'The day since when', today })

export const hatForm = (today: Day) =>
  z.object({
    ...standFields,
    sinceOn: sinceField(today),
    isMain: z.literal('yes').optional().catch(undefined),
    // One that is no number was seen by nobody: for all we know, the hat was changed meanwhile.
    revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
  })

/** What to say of an outcome, and the field at which it is mended. */
export type StandProblems<Outcome extends string> = Readonly<
  Record<Outcome, readonly [field: string, message: string]>
>

/** What to say of a hat that cannot be put on, and at which field. */
export const standProblems: StandProblems<'worn-already' | 'part-not-offered' | 'organisation-gone'> = {
  'worn-already': [
    'roleInWords',
    'You wear this hat already on one of these days. Say what is different about this one',
  ],
  'part-not-offered': ['partId', 'Select a part of the system that is offered'],
  'organisation-gone': ['organisation', 'Enter the organisation again: the one that you chose is not there'],
}
