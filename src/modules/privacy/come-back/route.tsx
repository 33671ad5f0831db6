import { page, route } from '#platform/route.ts'
import { findDeparture } from '../departure.ts'
import { endOf } from '../grace.ts'
import { returnBy } from './come-back.ts'
import { BackPage, ComeBackPage, TooLatePage } from './page.tsx'

export const comeBackRoute = route({
  url: '/come-back/:wayBack',
  get: async ({ db, now, params: { wayBack = '' } }) => {
    const departure = await findDeparture(db, wayBack)
    const until = departure && endOf(departure, now)
    return until && until > now
      ? page(<ComeBackPage wayBack={wayBack} until={until} />)
      : page(<TooLatePage />, 404)
  },
  post: async ({ db, now, params: { wayBack = '' } }) =>
    (await returnBy(db, { wayBack, at: now })) === 'back' ? page(<BackPage />) : page(<TooLatePage />, 409),
})
