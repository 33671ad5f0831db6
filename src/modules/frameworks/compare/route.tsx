import { page, route } from '#platform/route.ts'
import { causesCalled } from '../comparison/causes.ts'
import { findComparison } from '../comparison/find-comparison.ts'
import { whyOf } from '../comparison/why.tsx'
import { listAcceptedSuggestions } from '../suggesting/accepted.ts'
import { ComparePage } from './page.tsx'

export const compareRoute = route({
  url: '/frameworks/:framework/compare/:before/:after',
  async get({ db, now, params, viewer }) {
    const { framework = '', before = '', after = '' } = params
    const { versions, comparison } = await findComparison(db, { framework, before, after })
    const about = {
      beforeId: comparison.before.id,
      afterId: comparison.after.id,
      comparison,
      versions,
      audience: viewer ? ('member' as const) : ('anyone' as const),
      now,
    }
    // A house without a room that knows what members said has what they suggested.
    const causes = (await causesCalled.ask(db, about)) ?? (await listAcceptedSuggestions(db, about))
    const mayDecide = viewer?.roles.has('editor') ?? false
    return page(
      <ComparePage
        comparison={comparison}
        versions={versions}
        mayDecide={mayDecide}
        why={whyOf(causes, comparison, mayDecide)}
      />,
    )
  },
})
