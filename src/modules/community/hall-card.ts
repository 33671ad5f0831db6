import { sql } from 'kysely'
import { type Community, toCommunity } from './community.ts'

/** What the community says about itself, as one expression; null where it has said nothing. */
export const communityFacts = () =>
  sql<object | null>`(select content from community.edition order by id desc limit 1)`

/** What was found by it, as the house knows a community. */
export const readCommunityFacts = (found: object | null): Community => toCommunity(found ?? {})
