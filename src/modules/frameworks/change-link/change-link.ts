import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { CrosswalkRelation } from '../crosswalk.ts'
import { lockCrosswalk } from '../crosswalk-link.ts'

type Touch = { crosswalk: string; link: string; seen: Date; by: string; at: Date }
type Change = Touch & { relation: CrosswalkRelation; reason: string }

/**
 * `changed-meanwhile`, `removed-meanwhile`: another editor was first, and nothing was written. `not-so`: a
 * link of two behaviours cannot say that there is no counterpart, and the other way round.
 */
export type ChangeLinkOutcome = 'changed' | 'removed' | 'changed-meanwhile' | 'removed-meanwhile' | 'not-so'

/**
 * Says anew how two behaviours correspond, and why.
 *
 * @throws NotFound where there is no such crosswalk.
 */
export function changeLink(db: Db, { relation, reason, ...touch }: Change): Promise<ChangeLinkOutcome> {
  return db.transaction().execute(async (tx) => {
    const found = await lockLink(tx, touch)
    if (typeof found === 'string') return found
    if ((relation === 'none') !== (found.relation === 'none')) return 'not-so'
    const { link, by, at } = touch
    await tx
      .updateTable('frameworks.crosswalkLink')
      .set({ relation, reason, changedAt: at, changedBy: by })
      .where('id', '=', link)
      .execute()
    await tell(tx, 'frameworks.changeLink', touch)
    return 'changed'
  })
}

/**
 * Takes a link away. Its two behaviours then stand as not looked at, until somebody links them again or says
 * that they have no counterpart.
 *
 * @throws NotFound where there is no such crosswalk.
 */
export function removeLink(db: Db, touch: Touch): Promise<ChangeLinkOutcome> {
  return db.transaction().execute(async (tx) => {
    const found = await lockLink(tx, touch)
    if (typeof found === 'string') return found
    await tx.deleteFrom('frameworks.crosswalkLink').where('id', '=', touch.link).execute()
    await tell(tx, 'frameworks.removeLink', touch)
    return 'removed'
  })
}

async function lockLink(tx: Tx, { crosswalk: slug, link, seen }: Touch) {
  const crosswalk = await lockCrosswalk(tx, slug)
  const found = await tx
    .selectFrom('frameworks.crosswalkLink')
    .select(['relation', 'changedAt'])
    .where('id', '=', link)
    .where('crosswalkId', '=', crosswalk.id)
    .executeTakeFirst()
  if (!found) return 'removed-meanwhile'
  return new Date(found.changedAt).getTime() === seen.getTime() ? found : 'changed-meanwhile'
}

async function tell(tx: Tx, act: `frameworks.${string}`, { link, by, at }: Touch): Promise<void> {
  await recordAct(tx, { act, by, on: { kind: 'crosswalk-link', id: link }, at })
  await announce(tx, contentChanged)
}
