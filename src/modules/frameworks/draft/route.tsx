import { memberRoute, page, seeOther } from '#platform/route.ts'
import { beginDraft } from '../drafting/begin-draft.ts'
import { findDraft } from '../drafting/queries.ts'
import { findVersion } from '../queries.ts'
import { BeginDraftPage } from './begin-page.tsx'
import { DraftPage } from './page.tsx'

/** The draft of a framework's next version: all of it at a glance, or the way to begin one. */
export const draftRoute = memberRoute({
  url: '/frameworks/:framework/draft',
  get: async ({ db, query, params: { framework = '' } }) => {
    const draft = await findDraft(db, framework)
    if (!draft) return page(<BeginDraftPage version={await findVersion(db, framework, 'current')} />)
    const base = draft.basedOn && (await findVersion(db, framework, draft.basedOn.label))
    return page(<DraftPage draft={draft} base={base} done={query.done} />)
  },
  post: async ({ db, viewer, now, params: { framework = '' } }) => {
    // Where another editor was quicker, there is a draft all the same: theirs, to be worked on together.
    await beginDraft(db, { framework, by: viewer.id, at: now })
    return seeOther(`/frameworks/${framework}/draft`)
  },
})
