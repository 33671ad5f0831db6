import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { listKnown } from '../factors.ts'
import { askToUse } from '../passkey.ts'

type Asking = { viewer: Viewer | null; visitor: string; origin: string; config: Config; at: Date }

const quarterOfAnHour = 15 * 60

/**
 * Gives a browser what a passkey is to sign. Somebody who is signed in is asked for one of theirs; anybody else for
 * whichever their device has for this house, so that the house tells nobody who is a member.
 *
 * @throws TooMany when this origin asked too often.
 */
export async function askForPasskey(db: Db, { viewer, visitor, origin, config, at }: Asking) {
  await limit(db, { what: `passkey from ${origin}`, most: 200, seconds: quarterOfAnHour, at })
  return viewer
    ? await askToUse(db, {
        purpose: 'prove',
        browser: viewer.sessionId,
        known: await listKnown(db, viewer.id),
        config,
        at,
      })
    : await askToUse(db, { purpose: 'sign-in', browser: visitor, known: [], config, at })
}
