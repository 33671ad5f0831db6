import { page, route } from '#platform/route.ts'
import { findCommunity } from '../queries.ts'
import { AboutPage } from './page.tsx'

export const aboutRoute = route({
  url: '/about',
  get: async ({ db, viewer }) => {
    const isEditor = viewer?.roles.has('editor') ?? false
    return page(<AboutPage community={await findCommunity(db)} isEditor={isEditor} />)
  },
})
