import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findEvent } from '../queries.ts'
import { change } from './change.ts'
import { changeForm } from './form.ts'
import { idsOf, listOffered } from './offered.ts'
import { ChangePage } from './page.tsx'

export const changeRoute = memberRoute({
  url: '/programme/:event/change',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    const { title, seriesId, characteristic, theme, lens, objective, about, joinLink, revision } = event
    const said = { title, characteristic, theme, lens, objective, about, joinLink }
    const form = filled({ ...said, seriesId: seriesId ?? '', revision: `${revision}` })
    return page(<ChangePage event={event} offered={await listOffered(db)} form={form} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const offered = await listOffered(db)
    const form = readForm(changeForm(idsOf(offered)), body)
    if (!form.ok)
      return page(<ChangePage event={event} offered={offered} form={form.state} isStale={false} />, 422)
    const outcome = await change(db, { eventId: event.id, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'changed') return seeOther(`/programme/${event.slug}?done=saved`)
    // Saved again, it stands over what the other saved.
    const again = filled({ ...form.state.values, revision: `${event.revision}` })
    return page(<ChangePage event={event} offered={offered} form={again} isStale={true} />, 409)
  },
})
