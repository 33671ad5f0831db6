import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { VerifyLinkClosedPage, VerifyLinkPage } from './page.tsx'
import { findAskedLink } from './query.ts'
import { verifyByLink } from './verify-by-link.ts'

export const verifyAddressLinkRoute = memberRoute({
  url: '/account/addresses/verify/:proof',
  get: (ask) => show(ask),
  post: async (ask) => {
    const { db, config, now, viewer } = ask
    const outcome = await verifyByLink(db, { viewer, token: linkOf(ask), config, at: now })
    if (outcome === 'added') return seeOther('/account/addresses?done=added')
    return outcome === 'taken' ? page(<VerifyLinkClosedPage because="taken" />, 409) : await show(ask)
  },
})

const linkOf = ({ params }: MemberAsk) => params.proof ?? ''

async function show(ask: MemberAsk) {
  const { db, now, viewer } = ask
  const found = await findAskedLink(db, { viewer, token: linkOf(ask), at: now })
  if (found.standing === 'open') return page(<VerifyLinkPage link={linkOf(ask)} address={found.address} />)
  const status = found.standing === 'unknown' ? 404 : 409
  return page(<VerifyLinkClosedPage because={found.standing} />, status)
}
