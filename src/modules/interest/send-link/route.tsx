import type { Config } from '#platform/config.ts'
import { readForm } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { newToken } from '#platform/secret.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { browserOf, findOwnDraft, seenAs } from '../drafts.ts'
import { answer } from '../keep-answer.ts'
import { findOffer } from '../offer.ts'
import { whereToGoOn } from '../progress.ts'
import { addressQuestion } from '../questions/about-you.tsx'
import { sendLinkForm } from './form.ts'
import { SendLinkPage } from './page.tsx'
import { sendLink } from './send-link.ts'

export const sendLinkRoute = route({
  url: '/join/send-link',
  get: (ask) => show(ask, null),
  post: async (ask) => {
    const { db, config, now, origin, body } = ask
    const form = readForm(sendLinkForm, body)
    if (!form.ok) return await show(ask, form.state)

    const asked = { ...form.answers, origin, config, at: now }
    if (!(await giveAddress(ask, asked))) await sendLink(db, asked)
    return seeOther('/join/send-link?done=sent')
  },
})

type Asked = { address: string; origin: string; config: Config; at: Date }

/** Whoever stops before they were asked for their address gives it here: their answers would be out of reach. */
async function giveAddress(ask: Ask, { address, ...rest }: Asked): Promise<boolean> {
  const [browser, draft] = [browserOf(ask), await findOwnDraft(ask)]
  if (!browser || !draft || draft.answers.address) return false
  const offer = await findOffer(ask.db, ask.now)
  const question = addressQuestion
  const seen = seenAs(question.inWords(draft.answers, offer))
  const given = { browser, question, offer, answers: { address }, seen, opening: newToken().slice(0, 16) }
  return (await answer(ask.db, { ...given, ...rest })).kind === 'kept'
}

async function show(ask: Ask, form: FormState | null): Promise<Reply> {
  const { db, config, now, query } = ask
  const draft = await findOwnDraft(ask)
  const goOn = draft && whereToGoOn(draft, await findOffer(db, now))
  const shown = form ?? filled({ address: draft?.answers.address ?? '' })
  const sent = form === null && query.done === 'sent'
  return page(
    <SendLinkPage form={shown} goOn={goOn} sent={sent} development={config.development} />,
    form ? 422 : 200,
  )
}
