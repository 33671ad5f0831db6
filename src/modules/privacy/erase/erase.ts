import { findTokenHash, sayGoodbye } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { forgetPerson } from '../forget-person.ts'

type Erasing = { viewer: Viewer; config: Config; at: Date }

/** Erases a member who asks for it, at once and for good; unless they are the only administrator. */
export const erase = (db: Db, { viewer, config, at }: Erasing) =>
  db.transaction().execute(async (tx) => {
    const tokenHash = await findTokenHash(tx, viewer.sessionId)
    const outcome = await forgetPerson(tx, { memberId: viewer.id, by: viewer.id, config, at })
    if (outcome === 'erased') await sayGoodbye(tx, { tokenHash, how: 'erased', at })
    return outcome
  })
