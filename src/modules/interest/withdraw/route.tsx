import { type Ask, page, route, seeOther } from '#platform/route.ts'
import { isOpen } from '../expression.ts'
import { findStanding } from '../standings.ts'
import { WithdrawPage } from './page.tsx'
import { withdraw } from './withdraw.ts'

export const withdrawRoute = route({
  url: '/join/standing/:standing/withdraw',
  get: async (ask) => {
    const token = tokenOf(ask)
    const { reference, status } = await findStanding(ask.db, token)
    return isOpen(status) ? page(<WithdrawPage {...{ token, reference }} />) : seeOther(standingAt(token))
  },
  post: async (ask) => {
    const { db, config, now } = ask
    const token = tokenOf(ask)
    // Whatever came of it, the page that follows says how it stands.
    await withdraw(db, { token, config, at: now })
    return seeOther(standingAt(token))
  },
})

const tokenOf = ({ params }: Ask) => params.standing ?? ''

const standingAt = (token: string) => `/join/standing/${encodeURIComponent(token)}`
