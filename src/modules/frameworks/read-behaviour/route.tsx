import { page, route } from '#platform/route.ts'
import { BehaviourPage } from './page.tsx'
import { findBehaviour } from './query.ts'

export const behaviourRoute = route({
  url: '/frameworks/:framework/:version/:characteristic/:behaviour',
  get: async ({
    db,
    config,
    params: { framework = '', version = '', characteristic = '', behaviour = '' },
  }) => {
    const address = { framework, label: version, key: characteristic, slug: behaviour }
    return page(<BehaviourPage {...(await findBehaviour(db, address))} baseUrl={config.baseUrl} />)
  },
})
