import { page, route } from '#platform/route.ts'
import { causesCalled } from '../comparison/causes.ts'
import { whyOf } from '../comparison/why.tsx'
import { ComparePage } from './page.tsx'
import { findComparison } from './query.ts'

export const compareRoute = route({
  url: '/frameworks/:framework/compare/:before/:after',
  async get({ db, params, viewer }) {
    const { framework = '', before = '', after = '' } = params
    const { versions, comparison } = await findComparison(db, { framework, before, after })
    const causes = await causesCalled.ask(db, {
      beforeId: comparison.before.id,
      afterId: comparison.after.id,
      audience: viewer ? 'member' : 'anyone',
    })
    return page(
      <ComparePage
        comparison={comparison}
        versions={versions}
        mayDecide={viewer?.roles.has('editor') ?? false}
        why={whyOf(causes)}
      />,
    )
  },
})
