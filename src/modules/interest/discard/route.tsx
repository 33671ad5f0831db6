import { page, route, seeOther } from '#platform/route.ts'
import { hashToken } from '#platform/secret.ts'
import { findDraft } from '../drafts.ts'
import { findOffer } from '../offer.ts'
import { whereToGoOn } from '../progress.ts'
import { discard } from './discard.ts'
import { DiscardPage } from './page.tsx'

export const discardRoute = route({
  url: '/join/discard',
  get: async ({ db, now, visitor }) => {
    const draft = await findDraft(db, { browser: hashToken(visitor), at: now })
    return draft ? page(<DiscardPage back={whereToGoOn(draft, await findOffer(db))} />) : seeOther('/join')
  },
  post: async ({ db, now, visitor }) => {
    await discard(db, { browser: hashToken(visitor), at: now })
    return seeOther('/join')
  },
})
