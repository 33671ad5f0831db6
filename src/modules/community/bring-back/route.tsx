import { memberRoute, seeOther } from '#platform/route.ts'
import { editNumber } from '../answers.ts'
import { editionNamed } from '../edition.ts'
import { bringBack } from './bring-back.ts'

export const bringBackRoute = memberRoute({
  url: '/community/editions/:edition/bring-back',
  get: ({ params }) => seeOther(`/community/editions/${editionNamed(params.edition)}`),
  post: async ({ db, params, body, viewer, now: at }) => {
    const id = editionNamed(params.edition)
    const holding = editNumber(body.holding)
    const outcome = await bringBack(db, { id, holding, by: viewer.id, at })
    // The edition's own page shows what would change now.
    return seeOther(
      outcome === 'brought-back' ? '/community/editions?done=brought-back' : `/community/editions/${id}`,
    )
  },
})
