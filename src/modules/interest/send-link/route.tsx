import { readForm } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { findOwnDraft } from '../drafts.ts'
import { findOffer } from '../offer.ts'
import { whereToGoOn } from '../progress.ts'
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

    await sendLink(db, { ...form.answers, origin, config, at: now })
    return seeOther('/join/send-link?done=sent')
  },
})

async function show(ask: Ask, form: FormState | null): Promise<Reply> {
  const { db, config, query } = ask
  const draft = await findOwnDraft(ask)
  const goOn = draft && whereToGoOn(draft, await findOffer(db))
  const shown = form ?? filled({ address: draft?.answers.address ?? '' })
  const sent = form === null && query.done === 'sent'
  return page(
    <SendLinkPage form={shown} goOn={goOn} sent={sent} development={config.development} />,
    form ? 422 : 200,
  )
}
