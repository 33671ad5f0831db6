import { page, route } from '#platform/route.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'
import { CrosswalkPage } from './page.tsx'

export const crosswalkRoute = route({
  url: '/frameworks/crosswalks/:crosswalk',
  async get({ db, params: { crosswalk = '' }, query: { done, at }, viewer }) {
    const found = await findCrosswalk(db, crosswalk)
    return page(
      <CrosswalkPage
        crosswalk={found}
        mayEdit={viewer?.roles.has('editor') ?? false}
        done={done}
        doneAt={at}
      />,
    )
  },
})
