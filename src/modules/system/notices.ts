import { declareNotice } from '#platform/notices.ts'
import { declareQuestion } from '#platform/questions.ts'

/** Everybody who stood in `from` stands in `into` now, and so in its part. */
export const organisationMerged = declareNotice<{ from: string; into: { id: string; partId: string } }>(
  'system.organisationMerged',
)

/**
 * A merge was a mistake: who named `back`, or one that had been merged into it before (`led`), stands there again.
 */
export const organisationUnmerged = declareNotice<{
  back: { id: string; partId: string }
  led: readonly string[]
  from: string
}>('system.organisationUnmerged')

/** An organisation was put down under a wrong part: who stands in it stands in this one. */
export const organisationPlaced = declareNotice<{ id: string; partId: string }>('system.organisationPlaced')

/** How many members stand in each of these organisations today, which only the module above knows. */
export const membersStandingIn = declareQuestion<ReadonlyMap<string, number>, [ids: readonly string[]]>()
