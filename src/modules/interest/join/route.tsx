import { findCall } from '#modules/invitations/index.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { browserOf, findOwnDraft } from '../drafts.ts'
import { findIntake, isClosed } from '../intake.ts'
import { findOffer, findProgramme } from '../offer.ts'
import { whereToGoOn } from '../progress.ts'
import { begin } from './begin.ts'
import { mailTold } from './mail-told.ts'
import { ClosedPage, JoinPage, MailedPage, MemberAlreadyPage } from './page.tsx'

export const joinRoute = route({
  url: '/join',
  get: async (ask) => {
    if (ask.viewer) return page(<MemberAlreadyPage />)
    const { db, config, now, query } = ask
    const { intake, contact, call } = await findIntakeAndCall(ask, query.by)
    const draft = await findOwnDraft(ask)
    if (isClosed(intake, now) && !call && !draft) return page(<ClosedPage {...{ intake, contact }} />)
    const goOn = draft && whereToGoOn(draft, await findOffer(db, now))
    const by = call ? (query.by ?? '') : ''
    if (call?.isPersonal && query.done === 'mailed')
      return page(<MailedPage by={by} development={config.development} />)
    return page(<JoinPage {...{ intake, contact, by, goOn, call }} />)
  },
  post: async (ask): Promise<Reply> => {
    const { db, config, now, origin, body } = ask
    const browser = browserOf(ask)
    if (!browser) return seeOther('/join')
    const { intake, contact, call } = await findIntakeAndCall(ask, String(body.by ?? ''))
    const open = await findOwnDraft(ask)
    if (isClosed(intake, now) && !call && !open) return page(<ClosedPage {...{ intake, contact }} />, 409)

    const offer = await findOffer(db, now)
    if (call?.isPersonal && body.do === 'mail-told') {
      await mailTold(db, { call, origin, offer, config, at: now })
      return seeOther(`/join?by=${encodeURIComponent(String(body.by))}&done=mailed`)
    }
    await begin(db, { browser, origin, call, at: now })
    const draft = await findOwnDraft(ask)
    return seeOther(draft ? whereToGoOn(draft, offer) : '/join')
  },
})

/** Whether people can begin, and who has called whoever would like to. */
async function findIntakeAndCall({ db, now }: Ask, token: string | undefined) {
  const [intake, { contact }, call] = await Promise.all([
    findIntake(db),
    findProgramme(db),
    token ? findCall(db, token, now) : null,
  ])
  return { intake, contact, call }
}
