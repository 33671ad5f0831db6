import { content, route } from '../../route.ts'

/** The process lives and answers. Whoever restarts processes asks here; it looks at nothing else. */
export const healthRoute = route({
  url: '/healthz',
  get: () => content('text/plain; charset=utf-8', 'The house lives.\n'),
})
