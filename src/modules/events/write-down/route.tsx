import { randomUUID } from 'node:crypto'
import { type Form, readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import type { Asked, WrittenDown } from '../add-registration.ts'
import { answersIn, askedOf, tooMany, withAnswers } from '../asked-form.ts'
import { type Event, whyClosed } from '../event.ts'
import { listKeptPlaces } from '../kept-places.ts'
import { listOfferedParts } from '../offered-parts.ts'
import { findEvent } from '../queries.ts'
import { listQuestions } from '../questions.ts'
import { writeDownForm } from './form.ts'
import { WriteDownClosedPage, WriteDownPage } from './page.tsx'
import { writeDown } from './write-down.ts'

export const writeDownRoute = memberRoute({
  url: '/programme/:event/write-down',
  get: async (ask) => await show(ask, await findEvent(ask.db, ask.params.event), null),
  post: async (ask) => {
    const { db, config, now, params } = ask
    const event = await findEvent(db, params.event)
    const read = await readSaid(ask, event)
    if (!read.ok) return await show(ask, event, read.state)
    const outcome = await writeDown(db, { eventId: event.id, ...read.answers, config, at: now })
    if (outcome === 'registered' || outcome === 'waiting' || outcome === 'already')
      return seeOther(`/programme/${event.slug}/people?done=written-${outcome}`)
    // It changed while they typed: closed, cancelled, over.
    return await show(ask, await findEvent(db, params.event), read.state)
  },
})

async function readSaid(
  { db, viewer, body, now }: MemberAsk,
  event: Event,
): Promise<Form<{ who: WrittenDown; asked: Asked }>> {
  const parts = await listOfferedParts(db, { memberId: null, now })
  const { answers, problems } = answersIn(body, await listQuestions(db, event.id))
  const asking = { partIds: parts.map(({ id }) => id), event }
  const form = withAnswers(readForm(writeDownForm(asking), body), problems)
  if (!form.ok) return form
  const { entry: id, name, reachedHow } = form.answers
  const asked = askedOf(form.answers, { answers, event })
  const crowd = tooMany(asked, event)
  if (crowd.length > 0) return { ok: false, state: { ...form.state, problems: crowd } }
  const who = { id, name, reachedHow, writtenDownBy: viewer.id }
  return { ok: true, answers: { who, asked }, state: form.state }
}

/** The form; or why nobody can be written down now. */
async function show({ db, now, body }: MemberAsk, event: Event, typed: FormState | null): Promise<Reply> {
  const why = whyClosed(event, now)
  if (why) return page(<WriteDownClosedPage event={event} why={why} />, typed ? 409 : 200)
  return page(
    <WriteDownPage
      event={event}
      form={typed ?? blank}
      entry={String(body.entry ?? '') || randomUUID()}
      parts={await listOfferedParts(db, { memberId: null, now })}
      questions={await listQuestions(db, event.id)}
      kept={await listKeptPlaces(db, event, now)}
    />,
    typed ? 422 : 200,
  )
}
