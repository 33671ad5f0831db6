import type { Viewer } from '#platform/access.ts'
import { NotFound } from '#platform/errors.ts'
import { type Ask, idNamed, page, type Reply, route, seeOther } from '#platform/route.ts'
import { flagArrangements } from '../arrangement.ts'
import { type Eyes, eyesOf } from '../eyes.ts'
import { findMember } from '../queries.ts'
import { MemberPage } from './page.tsx'
import { findSeen } from './query.ts'
import { UnseenPage } from './unseen-page.tsx'

export const memberPageRoute = route({
  url: '/members/:member',
  get: async (ask) => {
    const { viewer, params } = ask
    if (!viewer) return await showVisitor(ask)

    const id = idNamed(params.member, 'member')
    if (viewer.id === id) return await showOwn(ask, viewer)
    return await show(ask, { viewer, id, eyes: eyesOf(viewer, id) })
  },
})

type Showing = { viewer: Viewer | null; id: string; eyes: Eyes }

async function show({ db, query: { done } }: Ask, { viewer, id, eyes }: Showing): Promise<Reply> {
  const member = await findSeen(db, { id, eyes })
  const flagged = viewer ? await flagArrangements(db, { viewer, memberIds: [id] }) : new Set()
  const mailPause = eyes === 'organiser' ? (await findMember(db, id)).mailPause : null
  const hasArrangements = flagged.has(id)
  return page(<MemberPage {...{ member, viewer, eyes, hasArrangements, mailPause, done }} />)
}

/** Whoever is not seen by visitors and whoever does not exist are answered alike: sign in, and find out. */
async function showVisitor(ask: Ask): Promise<Reply> {
  const { member = '' } = ask.params
  try {
    return await show(ask, { viewer: null, id: idNamed(member, 'member'), eyes: 'visitor' })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return seeOther(`/sign-in?to=${encodeURIComponent(`/members/${encodeURIComponent(member)}`)}`)
  }
}

/** One's own page: with one's own eyes, or as others see it. */
async function showOwn(ask: Ask, viewer: Viewer): Promise<Reply> {
  const { as } = ask.query
  if (as !== 'member' && as !== 'visitor') return await show(ask, { viewer, id: viewer.id, eyes: 'self' })
  try {
    return await show(ask, { viewer, id: viewer.id, eyes: as })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return page(<UnseenPage id={viewer.id} as={as} />)
  }
}
