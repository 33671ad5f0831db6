import { isDeepStrictEqual } from 'node:util'
import type { Db } from '#platform/db.ts'
import type { Block } from '../block.ts'
import type { Community } from '../community.ts'
import { holdEditions, publishEdition } from '../edition.ts'
import { type Edition, findEdition, findEditionById } from '../queries.ts'

type Ask = {
  block: Block
  change: (community: Community) => Community
  /** The edition that the form was opened with. */
  openedWith: number
  by: string
  at: Date
}
export type Outcome =
  | { kind: 'saved' }
  | { kind: 'unchanged' }
  /** Somebody else changed the same block meanwhile: what it said when the form was opened, and what it says now. */
  | { kind: 'changed-meanwhile'; opened: Edition; now: Edition }

/**
 * Changes one block of what the community says about itself, as a new edition; or, where somebody else has
 * changed the same block since the form was opened, changes nothing and says what they did. Two editors at
 * different blocks do not get in each other's way.
 */
export function editBlock(db: Db, { block, change, openedWith, by, at }: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    await holdEditions(tx)
    const now = await findEdition(tx)
    const opened = now.id === openedWith ? now : await findEditionById(tx, openedWith)
    if (!opened || !isDeepStrictEqual(block.values(opened.community), block.values(now.community)))
      return { kind: 'changed-meanwhile', opened: opened ?? now, now }

    const community = change(now.community)
    if (isDeepStrictEqual(community, now.community)) return { kind: 'unchanged' }
    await publishEdition(tx, { community, note: block.title, act: 'community.editBlock', by, at })
    return { kind: 'saved' }
  })
}
