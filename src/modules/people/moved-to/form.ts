import { z } from 'zod'
import type { Day } from '#platform/day.ts'
import { sinceField, standFields } from '../hat-form.ts'

/** Where somebody stands now, since when; or nowhere new for now. */
export const movedToForm = (today: Day) =>
  z.discriminatedUnion('now', [
    z.object({ now: z.literal('here'), ...standFields, sinceOn: sinceField(today) }),
    z.object({ now: z.literal('nowhere') }),
  ])
export type MovedToForm = z.infer<ReturnType<typeof movedToForm>>
