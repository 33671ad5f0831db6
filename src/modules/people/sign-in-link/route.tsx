import { type Ask, page, type Reply, route } from '#platform/route.ts'
import { hashToken } from '#platform/secret.ts'
import { standingOf } from '../sign-in-request.ts'
import { LinkClosedPage, SignInLinkPage } from './page.tsx'
import { findLink } from './query.ts'
import { signInByLink } from './sign-in-by-link.ts'

export const signInLinkRoute = route({
  url: '/sign-in/:token',
  get: (ask) => show(ask),
  post: async (ask) => {
    const { db, now, viewer, visitor, userAgent } = ask
    const comer = { visitor, userAgent, sessionBefore: viewer?.sessionId ?? null, at: now }
    const admitted = await signInByLink(db, { link: linkOf(ask), ...comer })
    return admitted ? { kind: 'signed-in', ...admitted } : await show(ask)
  },
})

const linkOf = ({ params }: Ask) => params.token ?? ''

async function show(ask: Ask): Promise<Reply> {
  const { db, now, viewer, visitor } = ask
  const found = await findLink(db, linkOf(ask))
  const closed = (because: Parameters<typeof LinkClosedPage>[0]['because']) =>
    page(<LinkClosedPage because={because} signedIn={viewer !== null} />, because === 'unknown' ? 404 : 409)
  if (!found) return closed('unknown')

  const standing = standingOf(found, { browser: hashToken(visitor), at: now })
  if (standing !== 'open') return closed(standing)
  // Who typed an address sees it again; for whom an operator made a link, only the name.
  return page(<SignInLinkPage link={linkOf(ask)} who={found.browserHash ? found.address : found.name} />)
}
