import { page, route } from '#platform/route.ts'
import { PathPage } from './page.tsx'
import { findPath } from './query.ts'

export const pathRoute = route({
  url: '/frameworks/:framework/path/:characteristic',
  async get({ db, params }) {
    const { framework = '', characteristic = '' } = params
    return page(<PathPage path={await findPath(db, { framework, key: characteristic })} />)
  },
})
