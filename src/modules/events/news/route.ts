import { createHash } from 'node:crypto'
import { findSender } from '#modules/people/index.ts'
import { content, route } from '#platform/route.ts'
import { listEventNews, listOutputNews } from './query.ts'
import { writeFeed } from './write-feed.ts'

/** What is on and what came of it, for programs that ask for news. */
export const newsRoute = route({
  url: '/events/news.atom',
  get: async ({ db, config }) => {
    const { name: community } = await findSender(db, config)
    const [events, outputs] = [await listEventNews(db), await listOutputNews(db)]
    const words = writeFeed({ community, baseUrl: config.baseUrl, events, outputs })
    const version = createHash('sha256').update(words).digest('base64url').slice(0, 22)
    return content('application/atom+xml; charset=utf-8', words, { version })
  },
})
