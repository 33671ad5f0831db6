import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { shareAddress } from './share-address.ts'

export const shareAddressRoute = memberRoute({
  url: '/connect/meetings/:meeting/share-address',
  post: async ({ db, viewer, params, body, now }) => {
    const meetingId = idNamed(params.meeting, 'meeting')
    const shares = body.do !== 'take-back'
    const outcome = await shareAddress(db, { meetingId, memberId: viewer.id, shares, at: now })
    return seeOther(
      `/connect/meetings/${meetingId}${outcome === 'not-open' ? '' : `?done=${outcome}#addresses`}`,
    )
  },
})
