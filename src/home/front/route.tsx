import { findCommunity, today } from '#modules/community/index.ts'
import { findOpenCampaign } from '#modules/connect/index.ts'
import { listUpcoming } from '#modules/events/index.ts'
import { findOwnFramework } from '#modules/frameworks/index.ts'
import { page, route } from '#platform/route.ts'
import { findHall } from '../hall.ts'
import { HallPage } from '../hall-page.tsx'
import { FrontPage } from './page.tsx'

/** One address for all: a visitor reads what this community is, a member finds what there is to do. */
export const frontRoute = route({
  url: '/',
  get: async ({ db, config, viewer, now }) => {
    const day = today(now)
    if (viewer) {
      const hall = await findHall(db, viewer, now)
      const sendsMail = config.smtpUrl !== null
      return page(<HallPage hall={hall} viewer={viewer} now={now} today={day} sendsMail={sendsMail} />)
    }
    const [community, framework, events, campaign] = await Promise.all([
      findCommunity(db),
      findOwnFramework(db),
      listUpcoming(db, now),
      findOpenCampaign(db),
    ])
    return page(<FrontPage {...{ community, framework, events, campaign }} today={day} />)
  },
})
