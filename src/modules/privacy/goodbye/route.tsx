import { page, route } from '#platform/route.ts'
import { GoodbyePage } from './page.tsx'

export const goodbyeRoute = route({
  url: '/goodbye',
  get: ({ query }) => page(<GoodbyePage isErased={query.how === 'erased'} />),
})
