import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { hashToken } from '#platform/secret.ts'
import { browserOf, findOwnDraft } from '../drafts.ts'
import { findOffer } from '../offer.ts'
import { whereToGoOn } from '../progress.ts'
import { ResumeGonePage, ResumePage, UsedElsewherePage } from './page.tsx'
import { findResumeLink, mailAnother, resume } from './resume.ts'

export const resumeRoute = route({
  url: '/join/resume/:resumption',
  get: async (ask) => {
    const opening = openingOf(ask)
    const found = await findResumeLink(ask.db, opening)
    if (!found) return page(<ResumeGonePage />, 404)
    if (found.standing === 'elsewhere') return page(<UsedElsewherePage token={opening.token} />, 409)
    return page(<ResumePage token={opening.token} />)
  },
  post: async (ask): Promise<Reply> => {
    const { db, config, now, origin, body } = ask
    const opening = openingOf(ask)
    if (body.do === 'mail-another') {
      await mailAnother(db, { ...opening, origin, config })
      return seeOther('/join/send-link?done=sent')
    }
    // A member's browser keeps no drafts: the page that follows says why.
    if (!browserOf(ask)) return seeOther('/join')
    const outcome = await resume(db, opening)
    if (outcome === 'gone') return page(<ResumeGonePage />, 404)
    if (outcome === 'elsewhere') return page(<UsedElsewherePage token={opening.token} />, 409)
    const draft = await findOwnDraft(ask)
    return seeOther(draft ? whereToGoOn(draft, await findOffer(db, now)) : '/join')
  },
})

const openingOf = ({ params, visitor, now }: Ask) => ({
  token: params.resumption ?? '',
  browser: hashToken(visitor),
  at: now,
})
