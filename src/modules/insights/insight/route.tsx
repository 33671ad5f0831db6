import { findNamings } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import {
  type Body,
  idNamed,
  type MemberAsk,
  memberRoute,
  page,
  type Reply,
  seeOther,
} from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { isOpen } from '../conversation.ts'
import { listConversations } from '../queries.ts'
import { listOwnWording } from '../wording.ts'
import { change, type Wish } from './change.ts'
import { changeForm } from './form.ts'
import { InsightPage, toTheVote } from './page.tsx'
import { type Found, find } from './query.ts'

export const insightRoute = memberRoute({
  url: '/insights/:insight',
  get: async (ask) => {
    const found = await findIn(ask)
    // Chosen from a list of conversations, whose pages say what can be said there.
    if (ask.query.in) return seeOther(toTheVote(found.insight, ask.query.in))
    return await show(ask, found, filled(asChosen(found)))
  },
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const found = await findIn(ask)
    if (!found.isTheirs) throw new NotFound('insight of theirs')
    const read = readWish(body)
    if (!read.ok) return await show(ask, found, read.state)
    if (read.wish.kind === 'change' && !found.whose.own) throw new NotFound('insight of theirs')
    const outcome = await change(db, {
      insightId: found.insight.id,
      memberId: viewer.id,
      wish: read.wish,
      at: now,
    })
    return seeOther(`/insights/${found.insight.id}?done=${outcome}`)
  },
})

const findIn = ({ db, viewer, params, now }: MemberAsk) =>
  find(db, { id: idNamed(params.insight, 'insight'), viewer, at: now })

type Read = { ok: true; wish: Wish } | { ok: false; state: FormState }

function readWish(body: Body): Read {
  if (body.do === 'withdraw' || body.do === 'bring-back') return { ok: true, wish: { kind: body.do } }
  const form = readForm(changeForm, body)
  return form.ok ? { ok: true, wish: { kind: 'change', answers: form.answers } } : form
}

const asChosen = ({ insight, whose }: Found): FormState['values'] => ({
  attribution: whose.own?.attribution ?? '',
  uses: insight.uses,
})

async function show({ db, now, query, viewer }: MemberAsk, found: Found, form: FormState): Promise<Reply> {
  const behaviours = await listOwnWording(db)
  const names = new Map(behaviours.map(({ characteristic: { key, name } }) => [key, name]))
  const open = (await listConversations(db, { withDrafts: false })).filter((one) => isOpen(one, dayOf(now)))
  const namings = found.whose.own ? await findNamings(db, { memberId: viewer.id, at: now }) : null
  const shown = { ...found, form, names, namings, behaviours, open, done: query.done }
  return page(<InsightPage {...shown} />, form.problems.length > 0 ? 422 : 200)
}
