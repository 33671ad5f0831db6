import { z } from 'zod'
import { line } from '#platform/line.ts'

/** What an organiser says of an organisation: what it is called, and which part of the system it is in. */
export const organisationForm = z.object({
  name: line({ what: 'Name', most: 200, whenEmpty: 'Enter the name of the organisation' }),
  partId: z.uuid('Select the part of the system that it is in'),
  revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
})

export const nameTaken = 'There is an organisation of this name in that part of the system already'
export const notOffered = 'Select a part of the system that is offered'
