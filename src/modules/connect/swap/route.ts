import { readForm } from '#platform/form.ts'
import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { swapForm } from '../hand-form.ts'
import { findHere, showCost } from '../show-cost.ts'
import { swap } from './swap.ts'

export const swapRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/swap',
  post: async (ask) => {
    const { db, now, viewer, query, body, doLater } = ask
    const { campaign, round, home } = await findHere(ask)
    const form = readForm(swapForm, body)
    if (!form.ok) return await showCost(ask, form.state, 422)
    const two = [idNamed(query.first, 'member'), idNamed(query.second, 'member')] as const
    const reason = form.answers.swapReason
    const outcome = await swap(db, { campaign, round, two, reason, by: viewer.id, at: now, doLater })
    if (outcome === 'kept') return seeOther(`${home}?done=swapped`)
    if (outcome === 'published' || outcome === 'running') return seeOther(home)
    return await showCost(ask, form.state, 409)
  },
})
