import { z } from 'zod'
import { findOrganisations, findPart, type OfferedOrganisation } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import type { MeantOrganisation } from './standing.ts'

type Answers = { partId: string; organisation: string; chosen: string; askedFor: string }

/** Which organisation is meant; or those that may be, where somebody has to say. */
export type Meaning =
  | { is: 'clear'; organisation: MeantOrganisation }
  | { is: 'open'; offered: { askedFor: string; organisations: OfferedOrganisation[] }; isUnanswered: boolean }

/**
 * Finds which organisation somebody means by the words that they typed: the one of that name in the part where they
 * stand; one that they chose of those that we offered for these very words; or a new one, where we know none like it.
 * Everything else is theirs to say. `worn` is the hat
 * that is being corrected.
 */
export async function findMeant(
  db: Db,
  { partId, organisation: words, chosen, askedFor }: Answers,
  worn?: { partId: string; organisationId: string | null; organisation: string | null },
): Promise<Meaning> {
  const none: Meaning = { is: 'clear', organisation: { is: 'none' } }
  if (words === '') return none
  const part = await findPart(db, partId)
  if (!part?.hasOrganisations) return none
  // Who leaves the organisation as it stands means the same, also one that is not offered to others yet.
  if (worn?.organisationId && worn.organisation === words && worn.partId === partId)
    return { is: 'clear', organisation: { is: 'chosen', id: worn.organisationId } }
  const wasAsked = askedFor === words
  if (wasAsked && chosen === 'new') return { is: 'clear', organisation: { is: 'named', name: words } }
  // One that was merged since it was offered is not offered again: it leads to the other.
  if (wasAsked && z.uuid().safeParse(chosen).success)
    return { is: 'clear', organisation: { is: 'chosen', id: chosen } }
  const offered = await findOrganisations(db, { words, most: 8 })
  const isKnown = offered.some((each) => each.isSame && each.partId === partId)
  if (isKnown || offered.length === 0) return { is: 'clear', organisation: { is: 'named', name: words } }
  return { is: 'open', offered: { askedFor: words, organisations: offered }, isUnanswered: wasAsked }
}

/** What to say where somebody was asked and did not choose. */
export const chooseOne = 'Select the organisation that you mean, or add yours as a new one'
