import { dayOf } from '#platform/day.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { type Conversation, conversationAddress, isDraft } from '../conversation.ts'
import { findConversation } from '../queries.ts'
import { openedLetter } from './letter.ts'
import { type Outcome, open, whyNot } from './open.ts'
import { OpenPage } from './page.tsx'

export const openRoute = memberRoute({
  url: '/conversations/:conversation/open',
  get: async ({ db, now, params }) => {
    const conversation = await findConversation(db, params.conversation)
    if (!isDraft(conversation)) return seeOther(conversationAddress(conversation))
    return show(conversation, whyNot(conversation, dayOf(now)))
  },
  post: async ({ db, now, viewer, params }) => {
    const conversation = await findConversation(db, params.conversation)
    const outcome = await open(db, { conversationId: conversation.id, by: viewer.id, at: now })
    if (outcome === 'opened' || outcome === 'open-already')
      return seeOther(`${conversationAddress(conversation)}?done=opened`)
    return show(conversation, outcome)
  },
})

const show = (conversation: Conversation, why: Outcome | null) =>
  page(<OpenPage conversation={conversation} letter={openedLetter(conversation)} why={why} />)
