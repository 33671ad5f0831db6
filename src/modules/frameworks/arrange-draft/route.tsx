import { NotFound } from '#platform/errors.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { NoDraftPage } from '../drafting/no-draft.tsx'
import { characteristicOf, findDraft } from '../drafting/queries.ts'
import { nameWho } from '../drafting/who.ts'
import { limits } from '../framework.ts'
import { arrangeDraft } from './arrange-draft.ts'
import { arrangeForm } from './form.ts'
import { ArrangeDraftPage, RemovePage } from './page.tsx'

export const arrangeDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/arrange',
  get: async ({ db, query, params: { framework = '' } }) => {
    const draft = await findDraft(db, framework)
    if (!draft) throw new NotFound('draft of this framework')
    if (query.remove === undefined) return page(<ArrangeDraftPage draft={draft} form={blank} />)
    return page(<RemovePage draft={draft} one={characteristicOf(draft, query.remove)} />)
  },
  post: async ({ db, viewer, now, body, params: { framework = '' } }) => {
    const form = readForm(arrangeForm, body)
    const showAgain = async (state: typeof form.state) => {
      const draft = await findDraft(db, framework)
      return draft
        ? page(<ArrangeDraftPage draft={draft} form={state} />, 422)
        : page(<NoDraftPage framework={framework} typed={String(body.title ?? '')} />, 409)
    }
    // Only the name is typed; a press that we do not know arranges nothing.
    if (!form.ok && body.do !== 'add') return seeOther(`/frameworks/${framework}/draft/arrange`)
    if (!form.ok) return showAgain(form.state)
    const done = await arrangeDraft(db, { framework, arrangement: form.answers, by: viewer.id, at: now })
    if (done.outcome === 'no-draft') {
      return page(<NoDraftPage framework={framework} typed={String(body.title ?? '')} />, 409)
    }
    if (done.outcome === 'changed-meanwhile') {
      const draft = await findDraft(db, framework)
      const one = draft?.characteristics.find(({ key }) => key === body.key)
      const changedBy = await nameWho(db, done.by, viewer.id)
      if (draft && one) return page(<RemovePage draft={draft} one={one} changedBy={changedBy} />, 409)
    }
    if (done.outcome === 'full') {
      const most = `A framework may hold ${limits.characteristics} characteristics, and this draft does`
      return showAgain(withProblem(form.state, 'title', most))
    }
    return seeOther(`/frameworks/${framework}/draft/arrange`)
  },
})
