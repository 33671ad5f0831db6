import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { anchorOf, type Crosswalk, type CrosswalkLink, placeInCrosswalk } from '../crosswalk.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'
import { placedIn } from '../version.ts'
import { type ChangeLinkOutcome, changeLink, removeLink } from './change-link.ts'
import { changeLinkForm, removeLinkForm } from './form.ts'
import { ChangeLinkPage, LinkGonePage } from './page.tsx'

export const changeLinkRoute = memberRoute({
  url: '/frameworks/crosswalks/:crosswalk/change-link/:link',
  async get(ask) {
    const { crosswalk, link } = await findLink(ask)
    if (!link) return page(<LinkGonePage crosswalk={crosswalk} />, 404)
    const { relation, reason } = link
    return page(<ChangeLinkPage crosswalk={crosswalk} link={link} form={filled({ relation, reason })} />)
  },
  async post(ask) {
    const { crosswalk, link } = await findLink(ask)
    if (!link) return page(<LinkGonePage crosswalk={crosswalk} />, 409)
    const { db, viewer, now, body } = ask
    const touch = { crosswalk: crosswalk.slug, link: link.id, by: viewer.id, at: now }
    if (body.choice === 'remove') {
      const form = readForm(removeLinkForm, body)
      if (!form.ok) return show(crosswalk, link, form.state)
      const outcome = await removeLink(db, { ...touch, seen: new Date(form.answers.seen) })
      return answer(ask, { crosswalk, link, state: form.state, outcome })
    }
    const form = readForm(changeLinkForm, body)
    if (!form.ok) return show(crosswalk, link, form.state)
    const { seen, ...answers } = form.answers
    const outcome = await changeLink(db, { ...touch, ...answers, seen: new Date(seen) })
    return answer(ask, { crosswalk, link, state: form.state, outcome })
  },
})

async function findLink({ db, params }: MemberAsk) {
  const crosswalk = await findCrosswalk(db, params.crosswalk ?? '')
  return { crosswalk, link: crosswalk.links.find(({ id }) => id === params.link) }
}

const show = (crosswalk: Crosswalk, link: CrosswalkLink, { values, problems }: FormState) => {
  // `seen` is no field: nobody typed it, so nobody can be led to it.
  const mended = problems.map(({ field, message }) => ({ field: field === 'seen' ? 'form' : field, message }))
  return page(<ChangeLinkPage crosswalk={crosswalk} link={link} form={{ values, problems: mended }} />, 422)
}

type Done = { crosswalk: Crosswalk; link: CrosswalkLink; state: FormState; outcome: ChangeLinkOutcome }

async function answer(ask: MemberAsk, { crosswalk, link, state, outcome }: Done): Promise<Reply> {
  if (outcome === 'changed' || outcome === 'removed') return seeOther(placeOf(crosswalk, link, outcome))
  if (outcome === 'not-so') {
    const message = 'To say that there is no counterpart, remove the link and add that'
    return show(crosswalk, link, withProblem(state, 'relation', message))
  }
  const fresh = await findLink(ask)
  return fresh.link
    ? page(
        <ChangeLinkPage crosswalk={fresh.crosswalk} link={fresh.link} form={state} isChanged={true} />,
        409,
      )
    : page(<LinkGonePage crosswalk={fresh.crosswalk} />, 409)
}

function placeOf(crosswalk: Crosswalk, { from, to }: CrosswalkLink, done: string): string {
  const side = from === null ? 'to' : 'from'
  const standing = placedIn(crosswalk[side]).find(({ behaviour }) => behaviour.id === (from ?? to))
  return placeInCrosswalk(crosswalk, standing && anchorOf(side, standing), done)
}
