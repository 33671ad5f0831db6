import { findSender } from '#modules/people/index.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { SendPage } from './page.tsx'
import { asSeen, type FoundSending, findSending } from './query.ts'
import { send } from './send.ts'

export const sendRoute = memberRoute({
  url: '/invitations/batches/:batch/send',
  get: async (ask) => {
    const sending = await find(ask)
    return isReady(sending) ? await show(ask, sending) : seeOther(`/invitations/batches/${sending.id}`)
  },
  post: async (ask) => {
    const { db, now, viewer, body, doLater } = ask
    const sending = await find(ask)
    // A second press finds the letters on their way.
    if (!isReady(sending)) return seeOther(`/invitations/batches/${sending.id}`)
    if (body.seen !== asSeen(sending)) return await show(ask, sending, { hasChanged: true })
    const { id: batchId, subject, words } = sending
    await send(db, { batchId, letter: { subject, words }, by: viewer.id, doLater, at: now })
    return seeOther(`/invitations/batches/${batchId}`)
  },
})

const find = ({ db, now, viewer, params }: MemberAsk) =>
  findSending(db, { id: idNamed(params.batch, 'list of people'), viewerId: viewer.id, at: now })

/** Whether its letter is worded, and it was not sent. */
const isReady = ({ subject, confirmedAt }: FoundSending) => subject !== '' && !confirmedAt

async function show(
  { db, config, viewer, query }: MemberAsk,
  sending: FoundSending,
  { hasChanged = false } = {},
): Promise<Reply> {
  const from = await findSender(db, config)
  const by = { name: viewer.name, answersTo: sending.answersTo }
  const shown = { sending, seen: asSeen(sending), by, from, config, hasChanged, done: query.done }
  return page(<SendPage {...shown} />, hasChanged ? 409 : 200)
}
