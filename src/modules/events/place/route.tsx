import { findSender } from '#modules/people/index.ts'
import { NotFound } from '#platform/errors.ts'
import { senderAddress } from '#platform/mail/sender.ts'
import {
  type Ask,
  content,
  type MemberAsk,
  memberRoute,
  page,
  type Reply,
  route,
  seeOther,
} from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { changeTold } from '../change-told.ts'
import { calendarType } from '../feed-reply.ts'
import { ownFile } from '../own-entry.ts'
import type { OwnPlace } from '../own-place.ts'
import { countSteps } from '../place-calendars.ts'
import { asTheyCome, standingOf } from '../registration.ts'
import { filledWith, isNotSaved, type NotSaved, readTold } from '../told-form.ts'
import { answerPlace } from './answer-place.ts'
import { placeWishOf } from './form.ts'
import { PlacePage } from './page.tsx'
import { findOwnPlace, findPlaceByToken } from './query.ts'

/** Where the links in mails lead. Opening one changes nothing, for mail scanners open links; a press does. */
export const placeByMailRoute = route({
  url: '/events/place/:place',
  get: async (ask) => show(ask, await findByMail(ask)),
  post: async (ask) => await press(ask, () => findByMail(ask)),
})

/** The same for a member who is signed in. */
export const placeRoute = memberRoute({
  url: '/events/:event/place',
  get: async (ask) => show(ask, await findOwn(ask)),
  post: async (ask) => {
    // A member has confirmed by signing in.
    if (ask.body.do === 'confirm') return seeOther((await findOwn(ask)).here)
    return await press(ask, () => findOwn(ask))
  },
})

/** Their own file, for whoever has a place: by the word of a mail, or signed in. */
export const placeFileByMailRoute = route({
  url: '/events/place/:place/calendar.ics',
  get: async (ask) => await file(ask, await findByMail(ask)),
})

export const placeFileRoute = memberRoute({
  url: '/events/:event/place/calendar.ics',
  get: async (ask) => await file(ask, await findOwn(ask)),
})

async function file({ db, config, now }: Ask, { place: { event, registration } }: Place): Promise<Reply> {
  if (standingOf(registration) !== 'registered') throw new NotFound('place')
  const organiser = { name: (await findSender(db, config)).name, address: senderAddress(config) }
  const steps = (await countSteps(db, [registration.id])).get(registration.id) ?? 0
  const changedAt = [event.changedAt, registration.toldAnewAt, registration.promotedAt]
    .flatMap((at) => at ?? [])
    .reduce((last, at) => (at > last ? at : last))
  const own = { ...asTheyCome(event, registration), sequence: event.sequence + steps, changedAt }
  return content(calendarType, ownFile(own, { organiser, config, now }), { fileName: `${event.slug}.ics` })
}

type Place = { place: OwnPlace; here: string }

const findByMail = async ({ db, params, now }: Ask): Promise<Place> => ({
  place: await findPlaceByToken(db, { token: params.place, now }),
  here: `/events/place/${encodeURIComponent(params.place ?? '')}`,
})

async function findOwn({ db, params, viewer, now }: MemberAsk): Promise<Place> {
  const place = await findOwnPlace(db, { slug: params.event, memberId: viewer.id, now })
  return { place, here: `/events/${place.event.slug}/place` }
}

async function press(ask: Ask, find: () => Promise<Place>): Promise<Reply> {
  const { db, config, now, body } = ask
  if (body.do === 'tell' || body.do === 'answer') return await tell(ask, find)
  const { place, here } = await find()
  const wish = placeWishOf(body.do)
  if (!wish) return seeOther(here)
  const outcome = await answerPlace(db, { place, wish, config, at: now })
  return seeOther(`${here}?done=${outcome}`)
}

async function tell(ask: Ask, find: () => Promise<Place>): Promise<Reply> {
  const { db, config, now } = ask
  const { place, here } = await find()
  if (!filledWith(place, now)) return seeOther(`${here}?done=gone`)
  const read = readTold(ask.body, place)
  if (!read.ok) return show(ask, { place, here, typed: read.state })
  const outcome = await changeTold(db, { place, told: read.answers, config, at: now })
  if (!isNotSaved(outcome)) return seeOther(`${here}?done=${outcome}`)
  const after = await find()
  // Saved again, it stands over what was saved in the other window.
  const revision = `${after.place.registration.revision}`
  return show(ask, { ...after, typed: filled({ ...read.state.values, revision }), notSaved: outcome })
}

type Shown = Place & { typed?: FormState; notSaved?: NotSaved }

function show({ now, query }: Ask, { place, here, typed, notSaved }: Shown): Reply {
  const form = typed ?? filledWith(place, now)
  return page(
    <PlacePage
      {...{ place, form, now }}
      action={here}
      notSaved={notSaved ?? null}
      done={typed ? undefined : query.done}
    />,
    notSaved ? 409 : typed ? 422 : 200,
  )
}
