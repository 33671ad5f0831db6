import { countByPart } from '#modules/people/index.ts'
import { listSystem } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { drawReach, type ReachMap } from './reach.ts'

/** Finds how far the word has travelled. Five queries at once, of which three are the map's. */
export async function findReach(db: Db): Promise<ReachMap> {
  const [{ parts }, members, reached] = await Promise.all([
    listSystem(db),
    countByPart(db),
    db.selectFrom('invitations.reach').select(['month', 'fromPart', 'toPart', 'steps', 'people']).execute(),
  ])
  return drawReach({ parts, members, reached })
}
