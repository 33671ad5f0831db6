import { NotFound } from '#platform/errors.ts'
import { memberRoute, page } from '#platform/route.ts'
import { pageNamed } from '../page.ts'
import { editNamed } from '../page-edits.ts'
import { findCommunity, findEarlierPage, findPage } from '../queries.ts'
import { EarlierPage } from './page.tsx'

export const earlierPageRoute = memberRoute({
  url: '/community/pages/:page/history/:edit',
  get: async ({ db, params }) => {
    const slug = pageNamed(params.page)
    const earlier = await findEarlierPage(db, slug, editNamed(params.edit))
    if (!earlier) throw new NotFound('wording of this page')
    const [now, community] = await Promise.all([findPage(db, slug), findCommunity(db)])
    return page(<EarlierPage earlier={earlier} now={now} community={community} />)
  },
})
