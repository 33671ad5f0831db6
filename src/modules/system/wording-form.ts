import { z } from 'zod'
import { line, lines } from '#platform/line.ts'
import type { Entry, Kind, Wording } from './entry.ts'

/** What an organiser says an entry is. A box that is not ticked is not sent. */
export const wordingForm = z.object({
  name: line({ what: 'Name', most: 120, whenEmpty: 'Enter a name' }),
  description: lines({ what: 'What it is', most: 500 }),
  hasOrganisations: z.literal('yes').optional().catch(undefined),
  isLived: z.literal('yes').optional().catch(undefined),
  // One that is no number was seen by nobody: for all we know, the entry was changed meanwhile.
  revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
})

export const wordingOf = ({
  name,
  description,
  hasOrganisations,
  isLived,
}: z.infer<typeof wordingForm>): Wording => ({
  name,
  description,
  hasOrganisations: hasOrganisations === 'yes',
  isLived: isLived === 'yes',
})

/** The form as it opens on an entry. */
export const wordingValues = ({ name, description, hasOrganisations, isLived }: Entry) => ({
  name,
  description,
  hasOrganisations: hasOrganisations ? 'yes' : '',
  isLived: isLived ? 'yes' : '',
})

/** Says that the name is taken, and by what, where it is not offered any more. */
export const nameTaken = ({ name, retiredAt }: Entry, one: string): string =>
  retiredAt
    ? `There was a ${one} called “${name}”, which is retired. Bring it back instead, or enter another name`
    : `There is a ${one} called “${name}” already. Enter another name`

export const newEntryValues = (kind: Kind) => ({ hasOrganisations: kind === 'part' ? 'yes' : '' })
