import { findSender } from '#modules/people/index.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { SharePage } from './page.tsx'
import { findOwnLink } from './query.ts'
import { endShare, share } from './share.ts'

export const shareRoute = memberRoute({
  url: '/invitations/share',
  get: async ({ db, config, viewer }) => {
    const [link, { name }] = await Promise.all([
      findOwnLink(db, { viewer, baseUrl: config.baseUrl }),
      findSender(db, config),
    ])
    return page(<SharePage link={link} community={name} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const act = body.do === 'end' ? endShare : share
    await act(db, { memberId: viewer.id, at: now })
    return seeOther('/invitations/share')
  },
})
