import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { listBoards, listOpenBoardsOf } from '../boards-of.ts'
import { listDecisionsOf } from '../decisions-of.ts'
import { type Event, isDraft } from '../event.ts'
import { findOutputs } from '../outputs.ts'
import { findEvent } from '../queries.ts'
import { addLine, draft, leaveOut, open, publishOutputs, takeBackOutputs } from './edit-outputs.ts'
import { lineForm, openingForm, readPress } from './form.ts'
import { EditOutputsPage } from './page.tsx'

export const editOutputsRoute = memberRoute({
  url: '/programme/:event/outputs',
  get: async (ask) => await show(ask, await findEvent(ask.db, ask.params.event), null),
  post: async (ask) => {
    const event = await findEvent(ask.db, ask.params.event)
    const here = `/programme/${event.slug}/outputs`
    const asked = { eventId: event.id, by: ask.viewer.id, at: ask.now }
    const pressed = readPress(ask.body.press)
    if (pressed) {
      await leaveOut(ask.db, { ...asked, ...pressed })
      return seeOther(`${here}#cards`)
    }
    return (await actOn(ask, event, asked)) ?? seeOther(here)
  },
})

type Asked = Parameters<typeof draft>[1]

async function actOn(ask: MemberAsk, event: Event, asked: Asked): Promise<Reply | undefined> {
  const { db, body } = ask
  const here = `/programme/${event.slug}/outputs`
  if (body.do === 'draft') {
    await draft(db, asked)
    return seeOther(`${here}?done=drafted`)
  }
  if (body.do === 'publish') {
    if (isDraft(event)) return undefined
    const outcome = await publishOutputs(db, { ...asked, closesBoards: body.closes === 'boards' })
    return seeOther(`${here}?done=${outcome}`)
  }
  if (body.do === 'take-back') {
    await takeBackOutputs(db, asked)
    return seeOther(`${here}?done=taken-back`)
  }
  if (body.do === 'line') {
    const form = readForm(lineForm, body)
    if (!form.ok) return await show(ask, event, form.state)
    await addLine(db, { ...asked, words: form.answers.line })
    return seeOther(`${here}#lines`)
  }
  const form = readForm(openingForm, body)
  if (!form.ok) return await show(ask, event, form.state)
  const isSaved = await open(db, { ...asked, ...form.answers })
  if (isSaved) return seeOther(`${here}?done=saved`)
  return await show(ask, event, form.state, 409)
}

async function show(
  { db, viewer, now, query }: MemberAsk,
  event: Event,
  typed: FormState | null,
  status?: 409,
) {
  const outputs = await findOutputs(db, event.id)
  const boards = await listBoards(db, event.id)
  const openBoards = await listOpenBoardsOf(db, event.id)
  const opening = typed?.values.opening ?? outputs?.opening ?? ''
  const form = {
    ...filled({ line: '', ...typed?.values, opening, revision: `${outputs?.revision ?? 0}` }),
    problems: typed?.problems ?? [],
  }
  return page(
    <EditOutputsPage
      {...{ event, outputs, boards, openBoards, form, now }}
      decisions={await listDecisionsOf(db, { eventId: event.id, viewer })}
      isStale={status === 409}
      done={query.done}
    />,
    status ?? (typed ? 422 : 200),
  )
}
