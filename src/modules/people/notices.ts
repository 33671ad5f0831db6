import type { Config } from '#platform/config.ts'
import { declareNotice } from '#platform/notices.ts'

/** Where the house stands and what it writes from: for rooms above that write to others when somebody goes. */
export type Post = Pick<Config, 'baseUrl' | 'mailFrom'>

/**
 * A member has left: they come in no more, and may yet come back. They are not written to where they were told before,
 * as when the house lets them leave again after an older backup was restored.
 */
export const memberLeft = declareNotice<{ memberId: string; post: Post; isTold: boolean; at: Date }>(
  'people.memberLeft',
)

/**
 * A member is being erased: told while their row still stands, so that rooms above can find what is theirs, by the
 * addresses that they have proved.
 */
export const memberErased = declareNotice<{
  memberId: string
  addresses: readonly string[]
  post: Post
  at: Date
}>('people.memberErased')

/** A member has said in their profile whether they stand in lists: whatever keeps what people agreed to notes it. */
export const listingChosen = declareNotice<{ memberId: string; isListed: boolean; at: Date }>(
  'people.listingChosen',
)
