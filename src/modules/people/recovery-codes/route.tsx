import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { findFactors } from '../factors.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { NewCodesPage, RecoveryCodesPage } from './page.tsx'

export const recoveryCodesRoute = memberRoute({
  url: '/account/second-factor/recovery-codes',
  get: async (ask) => {
    if (!ask.viewer.hasSecondFactor) return withoutFactor
    const { codesLeft } = await findFactors(ask.db, ask.viewer.id)
    return page(<RecoveryCodesPage codesLeft={codesLeft} to={wayOf(ask.query.to)} />)
  },
  post: async ({ db, config, now, viewer, body }: MemberAsk) => {
    if (!viewer.hasSecondFactor) return withoutFactor
    const codes = await makeRecoveryCodes(db, { viewer, config, at: now })
    // No redirect: what is shown once cannot be found again for another page.
    return page(<NewCodesPage codes={codes} to={wayOf(String(body.to ?? ''))} />)
  },
})

/** There is nothing that the codes could stand in for. */
const withoutFactor = seeOther('/account/second-factor')
const wayOf = (to: string | undefined) => pageOfThisHouse(to)
