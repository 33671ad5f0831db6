import { memberRoute, page, route, seeOther } from '#platform/route.ts'
import { feedReply } from '../feed-reply.ts'
import { listOwn } from '../feeds.ts'
import { ownEntry } from '../own-entry.ts'
import { findFeedOwner, findOwnFeed, makeFeed, revokeFeed } from './feed.ts'
import { FeedPage, NewFeedPage } from './page.tsx'

export const feedRoute = memberRoute({
  url: '/events/feed',
  get: async ({ db, viewer, query }) => {
    const feed = await findOwnFeed(db, viewer.id)
    return page(<FeedPage feed={feed} isRevoked={feed === null && query.done === 'revoked'} />)
  },
  post: async ({ db, config, now, viewer, body }) => {
    const asked = { memberId: viewer.id, at: now }
    if (body.do === 'revoke') {
      await revokeFeed(db, asked)
      return seeOther('/events/feed?done=revoked')
    }
    const token = await makeFeed(db, asked)
    // No redirect: what is shown once cannot be found again for another page.
    return page(<NewFeedPage address={`${config.baseUrl}/events/feed/${token}.ics`} />)
  },
})

/** Somebody's own events, for a calendar that has their secret address. */
export const feedFileRoute = route({
  url: '/events/feed/:feed',
  get: async ({ db, config, params, now }) => {
    const token = `${params.feed}`.replace(/\.ics$/, '')
    const memberId = await findFeedOwner(db, { token, at: now })
    const events = await listOwn(db, { memberId, now })
    return await feedReply(
      { db, config },
      {
        name: 'My events',
        about: 'The events at which you have a place.',
        // Without the word that opens it: a calendar may be shown to others.
        path: '/events/feed',
        entries: events.map((event) => ownEntry(event, { config, now })),
        isBusy: true,
      },
    )
  },
})
