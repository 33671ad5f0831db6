import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { conversationAddress } from '../conversation.ts'
import { canDecide, isDecision } from '../decision.ts'
import { findOpenedConversation } from '../queries.ts'
import { listWording } from '../wording.ts'
import { decide, type Outcome, whys } from './decide.ts'
import { decideForm, seenField } from './form.ts'
import { DecidePage } from './page.tsx'
import { find } from './query.ts'

export const decideRoute = memberRoute({
  url: '/conversations/:conversation/moderate/:statement',
  get: async (ask) => await show(ask, blank, null),
  post: async (ask) => {
    const { db, params, body, viewer, now } = ask
    // Whoever sends no decision that there is has not used the page.
    if (!isDecision(body.do)) return await show(ask, blank, 'not-now')
    const form = readForm(decideForm, body)
    const conversation = await findOpenedConversation(db, params.conversation)
    const { statement } = await find(db, {
      conversationId: conversation.id,
      number: params.statement,
      readerId: viewer.id,
    })
    if (!form.ok) {
      // What cannot be done now has no field on the page.
      const isOffered = canDecide(body.do, statement.status)
      return await (isOffered ? show(ask, form.state, null) : show(ask, filled(form.state.values), 'not-now'))
    }
    const outcome = await decide(db, {
      conversation,
      statementId: statement.id,
      decision: form.answers,
      seen: seenField.parse(body.seen),
      by: viewer.id,
      at: now,
    })
    if (isWhy(outcome)) return await show(ask, form.state, outcome)
    return seeOther(`${conversationAddress(conversation)}/moderate/${statement.number}?done=${outcome}`)
  },
})

type Why = (typeof whys)[number] | null

const isWhy = (outcome: Outcome): outcome is (typeof whys)[number] => whys.some((why) => why === outcome)

async function show(
  { db, params, now, query, viewer }: MemberAsk,
  form: FormState,
  why: Why,
): Promise<Reply> {
  const conversation = await findOpenedConversation(db, params.conversation)
  const found = await find(db, {
    conversationId: conversation.id,
    number: params.statement,
    readerId: viewer.id,
  })
  const behaviours = await listWording(db, conversation)
  const view = <DecidePage {...{ ...found, conversation, behaviours, form, why, now }} done={query.done} />
  return page(view, why ? 409 : form.problems.length > 0 ? 422 : 200)
}
