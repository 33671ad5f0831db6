import { memberRoute, seeOther } from '#platform/route.ts'
import { editNumber } from '../answers.ts'
import { pageNamed } from '../page.ts'
import { editNamed } from '../page-edits.ts'
import { bringPageBack } from './bring-page-back.ts'

export const bringPageBackRoute = memberRoute({
  url: '/community/pages/:page/history/:edit/bring-back',
  get: ({ params }) =>
    seeOther(`/community/pages/${pageNamed(params.page)}/history/${editNamed(params.edit)}`),
  post: async ({ db, params, body, viewer, now: at }) => {
    const slug = pageNamed(params.page)
    const id = editNamed(params.edit)
    const holding = editNumber(body.holding)
    const outcome = await bringPageBack(db, { slug, id, holding, by: viewer.id, at })
    // Where it was edited meanwhile, the wording's own page shows what would change now.
    return seeOther(
      outcome === 'brought-back' ? `/${slug}?done=brought-back` : `/community/pages/${slug}/history/${id}`,
    )
  },
})
