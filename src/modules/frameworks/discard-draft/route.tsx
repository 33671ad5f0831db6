import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { findDraft } from '../drafting/queries.ts'
import { nameWho } from '../drafting/who.ts'
import { discardDraft } from './discard-draft.ts'
import { discardForm } from './form.ts'
import { DiscardDraftPage } from './page.tsx'

export const discardDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/discard',
  get: async ({ db, params: { framework = '' } }) => {
    const draft = await findDraft(db, framework)
    if (!draft) throw new NotFound('draft of this framework')
    return page(<DiscardDraftPage draft={draft} />)
  },
  post: async ({ db, viewer, now, body, params: { framework = '' } }) => {
    const form = readForm(discardForm, body)
    const revision = form.ok ? form.answers.revision : -1
    const done = await discardDraft(db, { framework, revision, by: viewer.id, at: now })
    const draft = done === 'changed-meanwhile' ? await findDraft(db, framework) : null
    if (draft) {
      const changedBy = await nameWho(db, draft.changedBy, viewer.id)
      return page(<DiscardDraftPage draft={draft} changedBy={changedBy} />, 409)
    }
    // Thrown away twice is thrown away.
    return seeOther('/frameworks')
  },
})
