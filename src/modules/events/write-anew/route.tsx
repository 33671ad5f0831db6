import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { changeTold } from '../change-told.ts'
import type { OwnPlace } from '../own-place.ts'
import { filledWith, isNotSaved, type NotSaved, readTold } from '../told-form.ts'
import { WriteAnewPage } from './page.tsx'
import { findWrittenDown } from './query.ts'

export const writeAnewRoute = memberRoute({
  url: '/programme/:event/write-anew/:registration',
  get: async (ask) => show(ask, { place: await find(ask) }),
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const place = await find(ask)
    if (!filledWith(place, now)) return backTo(place, 'gone')
    const read = readTold(body, place)
    if (!read.ok) return show(ask, { place, typed: read.state })
    const outcome = await changeTold(db, { place, told: read.answers, by: viewer.id, config, at: now })
    if (!isNotSaved(outcome)) return backTo(place, outcome)
    const after = await find(ask)
    // Saved again, it stands over what another organiser saved.
    const typed = filled({ ...read.state.values, revision: `${after.registration.revision}` })
    return show(ask, { place: after, typed, notSaved: outcome })
  },
})

const find = ({ db, params, now }: MemberAsk) =>
  findWrittenDown(db, { slug: params.event, id: params.registration, now })

const backTo = ({ event }: OwnPlace, outcome: string) =>
  seeOther(`/programme/${event.slug}/people?done=anew-${outcome}`)

type Shown = { place: OwnPlace; typed?: FormState; notSaved?: NotSaved }

/** The form; or the page of those who come, where there is nothing that can be changed any more. */
function show({ now }: MemberAsk, { place, typed, notSaved }: Shown): Reply {
  const form = typed ?? filledWith(place, now)
  if (!form) return backTo(place, 'gone')
  const action = `/programme/${place.event.slug}/write-anew/${place.registration.id}`
  return page(
    <WriteAnewPage {...{ place, action, form, now }} notSaved={notSaved ?? null} />,
    notSaved ? 409 : typed ? 422 : 200,
  )
}
