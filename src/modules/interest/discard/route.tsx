import { page, route, seeOther } from '#platform/route.ts'
import { browserOf, findOwnDraft } from '../drafts.ts'
import { findOffer } from '../offer.ts'
import { whereToGoOn } from '../progress.ts'
import { discard } from './discard.ts'
import { DiscardPage } from './page.tsx'

export const discardRoute = route({
  url: '/join/discard',
  get: async (ask) => {
    const draft = await findOwnDraft(ask)
    return draft
      ? page(<DiscardPage back={whereToGoOn(draft, await findOffer(ask.db, ask.now))} />)
      : seeOther('/join')
  },
  post: async (ask) => {
    const browser = browserOf(ask)
    if (browser) await discard(ask.db, { browser, at: ask.now })
    return seeOther('/join')
  },
})
