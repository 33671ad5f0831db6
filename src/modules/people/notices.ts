import { declareNotice } from '#platform/notices.ts'

/** A member has left: they come in no more, and may yet come back. */
export const memberLeft = declareNotice<{ memberId: string; at: Date }>('people.memberLeft')

/**
 * A member is being erased: told while their row still stands, so that rooms above can find what is theirs, by the
 * addresses that they have proved.
 */
export const memberErased = declareNotice<{ memberId: string; addresses: readonly string[]; at: Date }>(
  'people.memberErased',
)

/** A member has said in their profile whether they stand in lists: whatever keeps what people agreed to notes it. */
export const listingChosen = declareNotice<{ memberId: string; isListed: boolean; at: Date }>(
  'people.listingChosen',
)
