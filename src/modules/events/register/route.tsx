import { confidentialKey } from '#modules/diversity/index.ts'
import { type Form, readForm } from '#platform/form.ts'
import { limit } from '#platform/limit.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { keyedHash } from '#platform/secret.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { answersIn, askedForm, askedOf, tooMany, withAnswers } from '../asked-form.ts'
import { type Event, whyClosed } from '../event.ts'
import { listKeptPlaces } from '../kept-places.ts'
import { listOfferedParts } from '../offered-parts.ts'
import { findPublishedEvent } from '../queries.ts'
import { listQuestions } from '../questions.ts'
import { guestForm } from './form.ts'
import { ClosedPage, LookInMailPage, RegisterPage } from './page.tsx'
import { register } from './register.ts'

export const registerRoute = route({
  url: '/events/:event/register',
  limitsItself: true,
  get: async (ask) => {
    const event = await findPublishedEvent(ask.db, ask.params.event)
    if (ask.query.done === 'look-in-mail')
      return page(<LookInMailPage event={event} development={ask.config.development} />)
    return await show(ask, event, null)
  },
  post: async (ask) => {
    const { db, config, now, viewer, params } = ask
    const event = await findPublishedEvent(db, params.event)
    if (!viewer) await limitNetwork(ask)
    const read = await readAnswers(ask, event)
    if (!read.ok) return await show(ask, event, read.state)
    const { who, asked } = read.answers
    if ('address' in who) await limitMails(ask, who.address)
    const outcome = await register(db, { eventId: event.id, who, asked, config, at: now })
    if (outcome === 'look-in-mail') return seeOther(`/events/${event.slug}/register?done=look-in-mail`)
    if (viewer && (outcome === 'registered' || outcome === 'waiting' || outcome === 'already'))
      return seeOther(`/events/${event.slug}/place?done=${outcome}`)
    // It changed while they typed: closed, cancelled, for members alone.
    return await show(ask, await findPublishedEvent(db, params.event), read.state)
  },
})

/** A hall of people has one network; one that sends hundreds in an hour is more than a hall. */
const limitNetwork = ({ db, origin, now }: Ask) =>
  limit(db, { what: `events guest ${origin}`, most: 600, seconds: 3600, at: now })

const purpose = 'events address'

/** Nobody’s mailbox is filled by somebody who types its address again and again. The count tells no address. */
async function limitMails({ db, now }: Ask, address: string): Promise<void> {
  const hashed = keyedHash(await confidentialKey(db, purpose), purpose, address).toString('base64url')
  await limit(db, { what: `${purpose} ${hashed}`, most: 6, seconds: 3600, at: now })
}

type Read = Pick<Parameters<typeof register>[1], 'who' | 'asked'>

async function readAnswers(ask: Ask, event: Event): Promise<Form<Read>> {
  const { db, viewer, body, now } = ask
  const parts = await listOfferedParts(db, { memberId: viewer?.id ?? null, now })
  const partIds = parts.map(({ id }) => id)
  const { answers, problems } = answersIn(body, await listQuestions(db, event.id))
  const asking = { partIds, event }
  const typed = viewer ? readForm(askedForm(asking), body) : readForm(guestForm(asking), body)
  const form = withAnswers(typed, problems)
  if (!form.ok) return form
  const asked = askedOf(form.answers, { answers, event })
  const crowd = tooMany(asked, event)
  if (crowd.length > 0) return { ok: false, state: { ...form.state, problems: crowd } }
  const who = viewer ? { memberId: viewer.id } : guestOf(form.answers)
  return { ok: true, answers: { who, asked }, state: form.state }
}

const guestOf = (said: object) => {
  // Without a viewer the form is a guest's, which says both.
  const { name, address } = said as { name: string; address: string }
  return { name, address }
}

/** The form; or why nobody can register now, and what they can do. */
async function show(ask: Ask, event: Event, typed: FormState | null): Promise<Reply> {
  const { db, viewer, now } = ask
  const closed = whyClosed(event, now)
  if (closed || !(viewer || event.guestsMayRegister))
    return page(<ClosedPage event={event} why={closed ?? 'members-only'} />, typed ? 409 : 200)
  const parts = await listOfferedParts(db, { memberId: viewer?.id ?? null, now })
  const questions = await listQuestions(db, event.id)
  const [first] = parts
  const form = typed ?? (viewer && first ? filled({ part: first.id }) : blank)
  return page(
    <RegisterPage
      event={event}
      form={form}
      parts={parts}
      questions={questions}
      kept={await listKeptPlaces(db, event, now)}
      member={viewer?.name ?? null}
    />,
    typed ? 422 : 200,
  )
}
