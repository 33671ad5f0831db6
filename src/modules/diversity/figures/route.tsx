import { NotFound } from '#platform/errors.ts'
import { memberRoute, page } from '#platform/route.ts'
import { quarterNamed } from '../quarter.ts'
import { findPublished, listQuarters } from '../queries.ts'
import { FiguresPage, NoFiguresPage } from './page.tsx'

/** The newest figures. */
export const figuresRoute = memberRoute({
  url: '/diversity',
  get: async ({ db, viewer, query: { done } }) => {
    const [published, quarters] = await Promise.all([findPublished(db, null), listQuarters(db)])
    const mayChoose = viewer.roles.has('organiser')
    if (!published) return page(<NoFiguresPage mayChoose={mayChoose} done={done} />)
    return page(<FiguresPage {...{ published, quarters, mayChoose, done }} />)
  },
})

/** The figures of one quarter. */
export const quarterRoute = memberRoute({
  url: '/diversity/:quarter',
  get: async ({ db, viewer, params }) => {
    const quarter = quarterNamed(params.quarter ?? '')
    const [published, quarters] = await Promise.all([quarter && findPublished(db, quarter), listQuarters(db)])
    if (!published) throw new NotFound('quarter')
    return page(
      <FiguresPage {...{ published, quarters }} mayChoose={viewer.roles.has('organiser')} done={undefined} />,
    )
  },
})
