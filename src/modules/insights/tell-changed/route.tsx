import { memberRoute, page, seeOther } from '#platform/route.ts'
import { causesAddress } from '../cause.ts'
import { findCauses } from '../causes.ts'
import { TellChangedPage } from './page.tsx'
import { tellChanged } from './tell-changed.ts'

export const tellChangedRoute = memberRoute({
  url: '/insights/causes/:framework/:before/:after/tell',
  get: async ({ db, now, query, params: { framework = '', before = '', after = '' } }) => {
    const found = await findCauses(db, { framework, before, after, at: now })
    return page(<TellChangedPage found={found} done={query.done} />)
  },
  post: async ({ db, now, viewer, params: { framework = '', before = '', after = '' } }) => {
    await tellChanged(db, { framework, before, after, by: viewer.id, at: now })
    return seeOther(`${causesAddress(framework, before, after)}/tell?done=told`)
  },
})
