import { findNames, findSender } from '#modules/people/index.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { findInvited, findShared, type Invited } from '../call.ts'
import { standingOf } from '../invitation.ts'
import { testToken } from '../share-token.ts'
import { askAgain } from './ask-again.ts'
import { AskedAgainPage, InvitationClosedPage, InvitedPage, SharedPage, TestedPage } from './page.tsx'

/** Opening the link changes nothing, for mail scanners open links. */
export const invitedRoute = route({ url: '/invited/:call', get: (ask) => show(ask) })

export const askAgainRoute = route({
  url: '/invited/:call/ask-again',
  get: (ask) => seeOther(`/invited/${encodeURIComponent(tokenOf(ask))}`),
  post: async (ask) => {
    const { db, config, now } = ask
    const invited = await findInvited(db, tokenOf(ask))
    if (!invited || (await askAgain(db, { invited, config, at: now })) === 'no') return await show(ask)
    return page(<AskedAgainPage />)
  },
})

const tokenOf = ({ params }: Ask) => params.call ?? ''

async function show(ask: Ask): Promise<Reply> {
  const { db, config, now } = ask
  const token = tokenOf(ask)
  if (token === testToken) return page(<TestedPage />)
  const [invited, shared, { name: community }] = await Promise.all([
    findInvited(db, token),
    findShared(db, token),
    findSender(db, config),
  ])
  if (shared) return page(<SharedPage token={token} community={community} />)
  if (!invited) return page(<InvitationClosedPage because="unknown" token={token} />, 404)
  const standing = standingOf(invited, now)
  if (standing !== 'open') return page(<InvitationClosedPage because={standing} token={token} />, 409)
  return page(<InvitedPage {...(await toShow(ask, invited))} token={token} community={community} />)
}

async function toShow({ db }: Ask, { words, expiresAt, invitedBy }: Invited) {
  const names = await findNames(db, [invitedBy])
  return { words, expiresAt, by: names.get(invitedBy ?? '') ?? null }
}
