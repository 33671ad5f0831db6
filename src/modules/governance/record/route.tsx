import { randomUUID } from 'node:crypto'
import { dayOf } from '#platform/day.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { checkDecision } from '../check-decision.ts'
import { readDecision, usualDecision } from '../decision-form.ts'
import { recordDecision } from '../record-decision.ts'
import { CheckPage, RecordPage } from './page.tsx'

export const recordRoute = memberRoute({
  url: '/decisions/record',
  get: ({ now }) => page(<RecordPage id={randomUUID()} form={filled(usualDecision(dayOf(now)))} />),
  post: async ({ db, now, viewer, body }) => {
    const id = idNamed(typeof body.id === 'string' ? body.id : undefined, 'form')
    if (body.do === 'more' || body.do === 'change') return page(<RecordPage id={id} form={filled(body)} />)
    const form = await readDecision(db, { body, viewer, today: dayOf(now) })
    if (!form.ok) return page(<RecordPage id={id} form={form.state} />, 422)
    if (body.do !== 'record')
      return page(<CheckPage {...(await checkDecision(db, { form, by: viewer.id, at: now }))} />)
    const { number } = await db
      .transaction()
      .execute((tx) => recordDecision(tx, { id, answers: form.answers, by: viewer.id, at: now }))
    return seeOther(`/decisions/${number}?done=recorded`)
  },
})
