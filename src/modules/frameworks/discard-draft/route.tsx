import { NotFound } from '#platform/errors.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { findDraft } from '../drafting/queries.ts'
import { discardDraft } from './discard-draft.ts'
import { DiscardDraftPage } from './page.tsx'

export const discardDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/discard',
  get: async ({ db, params: { framework = '' } }) => {
    const draft = await findDraft(db, framework)
    if (!draft) throw new NotFound('draft of this framework')
    return page(<DiscardDraftPage draft={draft} />)
  },
  post: async ({ db, viewer, now, params: { framework = '' } }) => {
    // Thrown away twice is thrown away.
    await discardDraft(db, { framework, by: viewer.id, at: now })
    return seeOther('/frameworks')
  },
})
