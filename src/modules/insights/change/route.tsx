import { dayFields, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { type Conversation, conversationAddress, isDraft } from '../conversation.ts'
import { conversationForm, revisionField } from '../conversation-form.ts'
import { findOffered } from '../offered.ts'
import { findConversation } from '../queries.ts'
import { changeConversation } from './change-conversation.ts'
import { ChangePage } from './page.tsx'

export const changeRoute = memberRoute({
  url: '/conversations/:conversation/change',
  get: async ({ db, params }) => {
    const conversation = await findConversation(db, params.conversation)
    const offered = await findOffered(db)
    return page(
      <ChangePage {...{ conversation, offered }} form={filled(asTyped(conversation))} isStale={false} />,
    )
  },
  post: async ({ db, now, viewer, params, body }) => {
    const conversation = await findConversation(db, params.conversation)
    const offered = await findOffered(db)
    const shown = { conversation, offered }
    const keys = offered.characteristics.map(({ key }) => key)
    const ids = offered.versions.map(({ id }) => id)
    const form = readForm(conversationForm(keys, ids), withDays(body, 'closesOn'))
    // What cannot be now comes before what can be mended.
    if (!isDraft(conversation)) return page(<ChangePage {...shown} form={blank} isStale={false} />, 409)
    if (!form.ok) return page(<ChangePage {...shown} form={form.state} isStale={false} />, 422)
    const revision = revisionField.parse(body.revision)
    const ask = { conversation, answers: form.answers, revision, by: viewer.id, at: now }
    if ((await changeConversation(db, ask)) === 'changed')
      return seeOther(`${conversationAddress(conversation)}?done=saved`)
    // Saved again, it stands over what the other saved.
    const again = filled({ ...form.state.values, revision: `${conversation.revision}` })
    return page(<ChangePage {...shown} form={again} isStale={true} />, 409)
  },
})

const asTyped = (conversation: Conversation): FormState['values'] => ({
  title: conversation.title,
  question: conversation.question,
  about: conversation.about,
  characteristic: conversation.characteristic,
  version: conversation.versionId ?? '',
  moderationRules: conversation.moderationRules,
  looksFirst: conversation.looksFirst ? 'yes' : 'no',
  threshold: String(conversation.threshold),
  isRounded: conversation.isRounded ? 'yes' : '',
  revision: String(conversation.revision),
  ...dayFields('closesOn', conversation.closesOn),
})
