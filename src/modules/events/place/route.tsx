import { type Ask, memberRoute, page, type Reply, route, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { answersIn } from '../asked-form.ts'
import { answersForm } from './answer.tsx'
import { answerPlace } from './answer-place.ts'
import { changeAnswers } from './change-answers.ts'
import { placeWishOf } from './form.ts'
import { PlacePage } from './page.tsx'
import { findOwnPlace, findPlaceByToken, type OwnPlace } from './query.ts'

/** Where the links in mails lead. Opening one changes nothing, for mail scanners open links; a press does. */
export const placeByMailRoute = route({
  url: '/events/place/:place',
  get: async (ask) => {
    const place = await findPlaceByToken(ask.db, ask.params.place)
    return show(ask, { place, here: hereByMail(ask) })
  },
  post: async (ask) => {
    const place = await findPlaceByToken(ask.db, ask.params.place)
    return await press(ask, { place, here: hereByMail(ask) })
  },
})

const hereByMail = ({ params }: Ask) => `/events/place/${encodeURIComponent(params.place ?? '')}`

/** The same for a member who is signed in. */
export const placeRoute = memberRoute({
  url: '/events/:event/place',
  get: async (ask) => {
    const place = await findOwnPlace(ask.db, { slug: ask.params.event, memberId: ask.viewer.id })
    return show(ask, { place, here: `/events/${place.event.slug}/place` })
  },
  post: async (ask) => {
    const place = await findOwnPlace(ask.db, { slug: ask.params.event, memberId: ask.viewer.id })
    const here = `/events/${place.event.slug}/place`
    // A member has confirmed by signing in.
    return ask.body.do === 'confirm' ? seeOther(here) : await press(ask, { place, here })
  },
})

type Place = { place: OwnPlace; here: string }

async function press(ask: Ask, { place, here }: Place): Promise<Reply> {
  const { db, config, now, body } = ask
  if (body.do === 'answer') return await answer(ask, { place, here })
  const wish = placeWishOf(body.do)
  if (!wish) return seeOther(here)
  const outcome = await answerPlace(db, { place, wish, config, at: now })
  return seeOther(`${here}?done=${outcome}`)
}

async function answer(ask: Ask, { place, here }: Place): Promise<Reply> {
  const { db, now, body } = ask
  const form = answersForm(place, now)
  if (!form) return seeOther(here)
  const { answers, problems } = answersIn(body, place.questions)
  if (problems.length > 0) return show(ask, { place, here, typed: { values: wordsIn(body), problems } })
  return seeOther(`${here}?done=${await changeAnswers(db, place, answers)}`)
}

const wordsIn = (body: Ask['body']): FormState['values'] =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

function show({ now, query }: Ask, { place, here, typed }: Place & { typed?: FormState }): Reply {
  const form = typed ?? answersForm(place, now)
  return page(
    <PlacePage place={place} action={here} form={form} now={now} done={query.done} />,
    typed ? 422 : 200,
  )
}
