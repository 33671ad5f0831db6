import { content, route } from '../../route.ts'
import { findObstacle } from './query.ts'

/** Whether this process should get requests: whoever shares them out between processes asks here. */
export const readyRoute = route({
  url: '/readyz',
  get: async ({ db }) => {
    const obstacle = await findObstacle(db)
    const type = 'text/plain; charset=utf-8'
    return obstacle ? content(type, `${obstacle}\n`, { status: 503 }) : content(type, 'The house is ready.\n')
  },
})
