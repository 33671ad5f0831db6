import { countTold } from '#modules/letters/index.ts'
import { dayOf } from '#platform/day.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type Conversation, conversationAddress, isDraft } from '../conversation.ts'
import { findConversation } from '../queries.ts'
import { conversationTopic } from '../topic.ts'
import { openedLetter } from './letter.ts'
import { type Outcome, open, whyNot } from './open.ts'
import { OpenPage } from './page.tsx'

export const openRoute = memberRoute({
  url: '/conversations/:conversation/open',
  get: async (ask) => {
    const conversation = await findConversation(ask.db, ask.params.conversation)
    if (!isDraft(conversation)) return seeOther(conversationAddress(conversation))
    return await show(ask, conversation, whyNot(conversation, dayOf(ask.now)))
  },
  post: async (ask) => {
    const { db, now, viewer, params } = ask
    const conversation = await findConversation(db, params.conversation)
    const outcome = await open(db, { conversationId: conversation.id, by: viewer.id, at: now })
    if (outcome === 'opened' || outcome === 'open-already')
      return seeOther(`${conversationAddress(conversation)}?done=opened`)
    return await show(ask, conversation, outcome)
  },
})

async function show(
  { db, now, viewer }: MemberAsk,
  conversation: Conversation,
  why: Outcome | null,
): Promise<Reply> {
  const heard = await countTold(db, { topic: conversationTopic, to: 'everybody', except: viewer.id, at: now })
  const letter = openedLetter(conversation)
  return page(<OpenPage conversation={conversation} letter={letter} heard={heard} why={why} />)
}
