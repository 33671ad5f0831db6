import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { editNumber } from '../answers.ts'
import { pageNamed } from '../page.ts'
import { findCommunity, findEarlierPage, findPage } from '../queries.ts'
import { whoEdited } from '../who-edited.ts'
import { editPage } from './edit-page.ts'
import { editPageForm } from './form.ts'
import { EditPagePage } from './page.tsx'

export const editPageRoute = memberRoute({
  url: '/community/pages/:page/edit',
  get: async ({ db, params }) => {
    const { id, slug, title, body } = await findPage(db, pageNamed(params.page))
    return page(<EditPagePage slug={slug} openedWith={id} form={filled({ title, body })} />)
  },
  post: async (ask) => {
    const { db, params, body } = ask
    const slug = pageNamed(params.page)
    const openedWith = editNumber(body.openedWith)
    const form = readForm(editPageForm, body)
    if (!form.ok) return page(<EditPagePage slug={slug} openedWith={openedWith} form={form.state} />, 422)
    if (body.do === 'preview') {
      const preview = { ...form.answers, community: await findCommunity(db) }
      return page(<EditPagePage slug={slug} openedWith={openedWith} form={form.state} preview={preview} />)
    }
    const { viewer, now: at } = ask
    const outcome = await editPage(db, { slug, answers: form.answers, openedWith, by: viewer.id, at })
    if (outcome.kind === 'saved') return seeOther(`/${slug}?done=saved`)

    const { now } = outcome
    const opened = (await findEarlierPage(db, slug, openedWith)) ?? now
    const who = await whoEdited(db, now)
    const meanwhile = { who, opened, now }
    return page(<EditPagePage slug={slug} openedWith={now.id} form={form.state} meanwhile={meanwhile} />, 409)
  },
})
