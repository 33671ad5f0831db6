import { page, route, seeOther } from '#platform/route.ts'
import { findSent } from '../drafts.ts'
import { SentPage } from './page.tsx'

export const sentRoute = route({
  url: '/join/sent',
  get: async (ask) => {
    const sent = await findSent(ask)
    if (!sent) return seeOther('/join')
    const { reference, address, status, provenAt } = sent
    // Whatever else became of it is told by mail alone; and all of it where the address may be a stranger's.
    const isLetIn = status === 'accepted' && provenAt !== null
    return page(
      <SentPage {...{ reference, isLetIn }} address={address ?? ''} development={ask.config.development} />,
    )
  },
})
