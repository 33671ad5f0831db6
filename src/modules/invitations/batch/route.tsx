import { findSender } from '#modules/people/index.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { type Finding, findings, isToBeSent } from '../batch.ts'
import { letterForm, standardLetter } from '../letter.ts'
import { BatchPage } from './page.tsx'
import { findBatch } from './query.ts'
import { send } from './send.ts'

export const batchRoute = memberRoute({
  url: '/invitations/batches/:batch',
  get: (ask) => show(ask, filled(standardLetter)),
  post: async (ask) => {
    const { db, now, viewer, params, body, doLater } = ask
    const batchId = idNamed(params.batch, 'list of people')
    // A second click finds the letters on their way, whatever it typed.
    if (!isToBeSent(await findBatch(db, { id: batchId, only: null, page: 1 })))
      return seeOther(`/invitations/batches/${batchId}`)
    const form = readForm(letterForm, body)
    if (!form.ok) return await show(ask, form.state, 422)
    // Whoever only wants to see the letter again has changed nothing yet.
    if (body.do === 'see') return await show(ask, form.state)

    await send(db, { batchId, letter: form.answers, by: viewer.id, doLater, at: now })
    return seeOther(`/invitations/batches/${batchId}`)
  },
})

async function show(
  { db, config, params, query }: MemberAsk,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Reply> {
  const only = findings.find((finding: Finding) => finding === query.only) ?? null
  const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
  const [batch, { name }] = await Promise.all([
    findBatch(db, { id: idNamed(params.batch, 'list of people'), only, page: number }),
    findSender(db, config),
  ])
  return page(<BatchPage {...{ batch, form, only }} page={number} sender={name} />, status)
}
