import { memberRoute, page, route, seeOther } from '#platform/route.ts'
import { answerPlace } from './answer-place.ts'
import { placeWishOf } from './form.ts'
import { PlacePage } from './page.tsx'
import { findOwnPlace, findPlaceByToken } from './query.ts'

/** Where the links in mails lead. Opening one changes nothing, for mail scanners open links; a press does. */
export const placeByMailRoute = route({
  url: '/events/place/:place',
  get: async ({ db, now, params, query }) => {
    const place = await findPlaceByToken(db, params.place)
    const action = `/events/place/${encodeURIComponent(params.place ?? '')}`
    return page(<PlacePage place={place} action={action} now={now} done={query.done} />)
  },
  post: async ({ db, config, now, params, body }) => {
    const place = await findPlaceByToken(db, params.place)
    const here = `/events/place/${encodeURIComponent(params.place ?? '')}`
    const wish = placeWishOf(body.do)
    if (!wish) return seeOther(here)
    const outcome = await answerPlace(db, { place, wish, config, at: now })
    return seeOther(`${here}?done=${outcome}`)
  },
})

/** The same for a member who is signed in. */
export const placeRoute = memberRoute({
  url: '/events/:event/place',
  get: async ({ db, now, params, viewer, query }) => {
    const place = await findOwnPlace(db, { slug: params.event, memberId: viewer.id })
    const action = `/events/${place.event.slug}/place`
    return page(<PlacePage place={place} action={action} now={now} done={query.done} />)
  },
  post: async ({ db, config, now, params, viewer, body }) => {
    const place = await findOwnPlace(db, { slug: params.event, memberId: viewer.id })
    const here = `/events/${place.event.slug}/place`
    const wish = placeWishOf(body.do)
    if (!wish || wish === 'confirm') return seeOther(here)
    const outcome = await answerPlace(db, { place, wish, config, at: now })
    return seeOther(`${here}?done=${outcome}`)
  },
})
