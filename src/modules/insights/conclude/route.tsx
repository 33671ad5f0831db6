import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { conversationAddress } from '../conversation.ts'
import { findOpenedConversation } from '../queries.ts'
import { conclude } from './conclude.ts'
import { concludeForm } from './form.ts'
import { ConcludePage } from './page.tsx'

export const concludeRoute = memberRoute({
  url: '/conversations/:conversation/conclude',
  get: async ({ db, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const form = filled({ conclusion: conversation.conclusion })
    return page(<ConcludePage conversation={conversation} form={form} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const form = readForm(concludeForm, body)
    if (!form.ok) return page(<ConcludePage conversation={conversation} form={form.state} />, 422)
    const { conclusion } = form.answers
    const ask = { conversationId: conversation.id, conclusion, by: viewer.id, at: now }
    const outcome = await conclude(db, ask)
    if (outcome === 'not-closed')
      return page(<ConcludePage conversation={conversation} form={form.state} />, 409)
    return seeOther(`${conversationAddress(conversation)}?done=${outcome}`)
  },
})
