import { randomUUID } from 'node:crypto'
import { findSender } from '#modules/people/index.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { countPeople } from '../count-people.ts'
import { type Event, isDraft } from '../event.ts'
import { findEvent, listRegistrations } from '../queries.ts'
import { isNoHalfOf, isWithoutMail } from '../registration.ts'
import { type Message, messageForm } from './form.ts'
import { findContact, message } from './message.ts'
import { MessagePage, PreviewPage } from './page.tsx'
import { listMessages } from './query.ts'

export const messageRoute = memberRoute({
  url: '/programme/:event/message',
  get: async (ask) => {
    const event = await findEvent(ask.db, ask.params.event)
    if (isDraft(event)) return seeOther(`/programme/${event.slug}`)
    return await show(ask, event, filled({ once: randomUUID() }))
  },
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const event = await findEvent(db, ask.params.event)
    const form = readForm(messageForm, body)
    if (body.do === 'edit') return await show(ask, event, filled(form.state.values))
    // Without its opening a form could be sent twice: it is shown again, with a new one.
    if (!form.ok || form.answers.once === '')
      return await show(ask, event, { ...form.state, values: { ...form.state.values, once: onceOf(form) } })
    if (isNoHalfOf(event, form.answers.to))
      return await show(ask, event, withProblem(form.state, 'to', 'Select to whom you write'))
    if (body.do !== 'send') return await preview(ask, event, { said: form.answers, state: form.state })
    const asked = { eventId: event.id, message: form.answers, by: viewer.id, config, at: now }
    const outcome = await message(db, asked)
    return seeOther(`/programme/${event.slug}/message${outcome === 'sent' ? '?done=sent' : ''}`)
  },
})

const onceOf = ({ state }: { state: FormState }) => {
  const { once } = state.values
  return typeof once === 'string' && messageForm.shape.once.parse(once) !== '' ? once : randomUUID()
}

async function show({ db, query }: MemberAsk, event: Event, form: FormState): Promise<Reply> {
  const [counted, sent] = [await countPeople(db, event.id), await listMessages(db, event.id)]
  return page(
    <MessagePage event={event} form={form} counted={counted} sent={sent} done={query.done} />,
    form.problems.length > 0 ? 422 : 200,
  )
}

type Said = { said: Message; state: FormState }

async function preview({ db, config }: MemberAsk, event: Event, { said, state }: Said): Promise<Reply> {
  const all = await listRegistrations(db, { eventId: event.id, whom: said.to })
  const withoutMail = all.filter(isWithoutMail).length
  const count = all.length - withoutMail
  const from = (await findSender(db, config)).name
  const contact = await findContact(db)
  return page(<PreviewPage {...{ event, form: state, message: said, count, withoutMail, from, contact }} />)
}
