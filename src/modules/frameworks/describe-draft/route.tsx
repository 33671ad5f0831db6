import { NotFound } from '#platform/errors.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { draftAddress } from '../drafting/draft.ts'
import { NoDraftPage } from '../drafting/no-draft.tsx'
import { findDraft } from '../drafting/queries.ts'
import { nameWho } from '../drafting/who.ts'
import { describeDraft } from './describe-draft.ts'
import { describeForm, headOf, readBegan, stateFrom } from './form.ts'
import { DescribeDraftPage } from './page.tsx'

export const describeDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/describe',
  get: async ({ db, params: { framework = '' } }) => {
    const draft = await findDraft(db, framework)
    if (!draft) throw new NotFound('draft of this framework')
    const began = JSON.stringify(headOf(draft))
    return page(<DescribeDraftPage draft={draft} form={stateFrom(headOf(draft))} began={began} />)
  },
  post: async ({ db, viewer, now, body, params: { framework = '' } }) => {
    const form = readForm(describeForm, body)
    const draft = await findDraft(db, framework)
    const typed = ['title', 'about', 'asked', 'feedback'].map((field) => body[field] ?? '').join('\n\n')
    if (!draft) return page(<NoDraftPage framework={framework} typed={typed.trim()} />, 409)
    const began = String(body.began ?? '')
    if (!form.ok) return page(<DescribeDraftPage draft={draft} form={form.state} began={began} />, 422)

    const from = readBegan(body)
    const done = await describeDraft(db, {
      framework,
      began: from,
      head: form.answers,
      by: viewer.id,
      at: now,
    })
    if (done.outcome === 'no-draft')
      return page(<NoDraftPage framework={framework} typed={typed.trim()} />, 409)
    if (done.outcome === 'label-taken') {
      const message = 'A version with this label is published already. Enter another label'
      const state = withProblem(form.state, 'label', message)
      return page(<DescribeDraftPage draft={draft} form={state} began={began} />, 422)
    }
    if (done.outcome !== 'changed-meanwhile') return seeOther(`${draftAddress(draft)}?done=${done.outcome}`)
    const by = await nameWho(db, done.by, viewer.id)
    const clash = { by, from: from ?? done.saved, theirs: done.saved }
    return page(
      <DescribeDraftPage
        draft={draft}
        form={form.state}
        began={JSON.stringify(headOf(done.saved))}
        clash={clash}
      />,
      409,
    )
  },
})
