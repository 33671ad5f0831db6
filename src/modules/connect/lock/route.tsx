import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { handForm } from '../hand-form.ts'
import { findHere, showCost } from '../show-cost.ts'
import { lock } from './lock.ts'
import { PickPage } from './page.tsx'
import { findName, findTaking, listWhoCanMeet } from './query.ts'

export const lockRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/lock',
  get: async (ask) => (ask.query.second ? await showCost(ask, blank) : await pick(ask)),
  post: async (ask) => {
    const { db, now, viewer, query, body, doLater } = ask
    const { campaign, round, home } = await findHere(ask)
    const form = readForm(handForm, body)
    if (!form.ok) return await showCost(ask, form.state, 422)
    const two = [idNamed(query.first, 'member'), idNamed(query.second, 'member')] as const
    const asked = { campaign, round, two, ...form.answers, by: viewer.id, at: now, doLater }
    const outcome = await lock(db, asked)
    if (outcome === 'kept') return seeOther(`${home}?done=locked`)
    if (outcome === 'published' || outcome === 'running') return seeOther(home)
    return await showCost(ask, form.state, 409)
  },
})

async function pick(ask: MemberAsk): Promise<Reply> {
  const { campaign, round, home } = await findHere(ask)
  if (round.publishedAt) return seeOther(home)
  const { db, now, query } = ask
  const words = (query.words ?? '').trim().slice(0, 100)
  const first = query.first ? await findFirst(db, query.first) : null
  const found = words === '' ? null : await findTaking(db, { round, words, besides: first?.id ?? '' })
  const offered =
    first && words === ''
      ? await listWhoCanMeet(db, { campaign, round, first: first.id, today: dayOf(now) })
      : []
  return page(<PickPage {...{ home, round, first, found, offered, words }} />)
}

const findFirst = (db: Db, id: string) => findName(db, idNamed(id, 'member'))
