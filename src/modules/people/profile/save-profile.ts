import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { profileFields } from '../introduction.ts'
import { listingChosen } from '../notices.ts'
import type { Profile } from './profile.ts'

type Saving = { viewer: Viewer; profile: Profile; at: Date }

/**
 * Changes what a member says about themselves and who sees it; unless it was changed since they saw it, in another
 * window. Whoever is no longer listed is found by nobody from the same moment on.
 */
export function saveProfile(db: Db, { viewer, profile, at }: Saving): Promise<'saved' | 'changed-meanwhile'> {
  const memberId = viewer.id
  const { pronouns, about, gives, gains, contact, isListed, audiences, revision } = profile
  return db.transaction().execute(async (tx) => {
    const words = { pronouns, about, gives, gains, contact }
    const saved = await tx
      .insertInto('people.profile')
      .values({ memberId, ...words, unlistedAt: isListed ? null : at })
      .onConflict((conflict) =>
        conflict
          .column('memberId')
          .doUpdateSet((e) => ({
            ...words,
            unlistedAt: isListed
              ? null
              : e.fn.coalesce('people.profile.unlistedAt', e.ref('excluded.unlistedAt')),
            revision: e('people.profile.revision', '+', 1),
          }))
          .where('people.profile.revision', '=', revision),
      )
      .returning('memberId')
      .executeTakeFirst()
    if (!saved) return 'changed-meanwhile'
    await saveAudiences(tx, memberId, audiences)
    await listingChosen.tell(tx, { memberId, isListed, at })
    await recordAct(tx, {
      act: 'people.changeProfile',
      by: memberId,
      on: { kind: 'member', id: memberId },
      at,
    })
    return 'saved'
  })
}

/** What members see is what the house does for everybody: only another choice is written down. */
async function saveAudiences(tx: Tx, memberId: string, audiences: Profile['audiences']): Promise<void> {
  const chosen = profileFields
    .filter((field) => audiences[field] !== 'members')
    .map((field) => ({ memberId, field, audience: audiences[field] }))
  await tx.deleteFrom('people.audience').where('memberId', '=', memberId).execute()
  if (chosen.length > 0) await tx.insertInto('people.audience').values(chosen).execute()
}
