import { readForm } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import type { Offer } from '../answers.ts'
import { browserOf, findOwnDraft, findSent } from '../drafts.ts'
import { LostPage } from '../lost.tsx'
import { findOffer } from '../offer.ts'
import { listOwn, pageOf } from '../progress.ts'
import { findHole, readAnswers } from '../questions/all.ts'
import { checkForm } from './form.ts'
import { CheckPage } from './page.tsx'
import { send } from './send.ts'

export const checkRoute = route({
  url: '/join/check',
  get: async (ask) => await show(ask, { form: blank, offer: await findOffer(ask.db, ask.now) }),
  post: async (ask) => {
    const { db, config, now, origin, body } = ask
    const browser = browserOf(ask)
    if (!browser) return seeOther('/join')
    const form = readForm(checkForm, body)
    const offer = await findOffer(db, now)
    if (!form.ok) return await show(ask, { form: form.state, offer })

    const outcome = await send(db, { browser, offer, origin, config, at: now })
    if (outcome === 'sent') return seeOther('/join/sent')
    return outcome === 'no-draft' ? await showLost(ask) : seeOther(`/join/${outcome.hole}?to=check`)
  },
})

async function show(ask: Ask, { form, offer }: { form: FormState; offer: Offer }): Promise<Reply> {
  const draft = await findOwnDraft(ask)
  if (!draft) return ask.viewer ? seeOther('/join') : await showLost(ask)
  const hole = findHole(draft.answers, offer)
  if (hole) return seeOther(`/join/${hole.key}?to=check`)
  const last = listOwn(draft, offer).at(-1)
  const sections = readAnswers(draft.answers, offer)
  const shown = <CheckPage {...{ form, sections }} back={last ? pageOf(last) : '/join'} />
  return page(shown, form.problems.length > 0 ? 422 : 200)
}

/** What was sent already, by the first of two presses, is shown; what is gone is said to be gone. */
async function showLost(ask: Ask): Promise<Reply> {
  if (await findSent(ask)) return seeOther('/join/sent')
  return ask.body.token === undefined ? seeOther('/join') : page(<LostPage because="gone" typed={{}} />, 409)
}
