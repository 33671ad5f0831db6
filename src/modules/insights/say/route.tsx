import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type Ask, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { conversationAddress, isOpen } from '../conversation.ts'
import { findInsightToVoteOn } from '../insights.ts'
import { findOpenedConversation } from '../queries.ts'
import { mostCharacters } from '../statement.ts'
import { statementWords } from '../statement-words.ts'
import { listWording } from '../wording.ts'
import { type Saying, sayForm } from './form.ts'
import { AlikePage, SayPage } from './page.tsx'
import { findReworded, listAlike } from './query.ts'
import { say } from './say.ts'

export const sayRoute = memberRoute({
  url: '/conversations/:conversation/say',
  get: async (ask) => {
    const found = await findAll(ask, { insteadOf: ask.query['instead-of'], insight: ask.query.insight })
    return show(found, filled(beginning(found)), found.isOpen ? null : 'closed')
  },
  post: async (ask) => {
    const { body } = ask
    const found = await findAll(ask, { insteadOf: word(body.insteadOf), insight: word(body.insight) })
    const form = readForm(sayForm(found), body)
    // What cannot be now comes before what can be mended.
    if (!found.isOpen) return show(found, filled(form.state.values), 'closed')
    if (!form.ok) return show(found, form.state, null)
    return await sayIt(ask, { found, state: form.state, said: form.answers })
  },
})

const word = (sent: unknown) => (typeof sent === 'string' ? sent : undefined)

/** Says it, or shows first who has said something like it. */
async function sayIt(
  { db, viewer, now }: MemberAsk,
  { found, state, said: answers }: Sending,
): Promise<Reply> {
  const { allTheSame, ...rest } = answers
  const { conversation, reworded: parent, insight } = found
  // Only an insight is put to the vote as one, in its own words: others are not of whoever said it.
  const putsInsight = rest.kind === 'insight' && insight !== null && rest.words === asStatement(insight)
  const said = rest.kind === 'insight' && !putsInsight ? { ...rest, kind: 'view' as const } : rest
  if (!allTheSame) {
    const alike = await listAlike(db, { conversationId: conversation.id, words: said.words })
    // Whoever words a statement otherwise means to say something like it.
    const others = alike.filter(({ statement }) => statement.id !== parent?.id)
    if (others.length > 0) return page(<AlikePage {...found} form={state} alike={others} />)
  }
  const insightId = putsInsight ? insight.id : null
  const outcome = await say(db, { conversation, said, parent, insightId, by: viewer.id, at: now })
  if (outcome.is === 'gone') throw new NotFound('insight')
  if (outcome.is === 'closed' || outcome.is === 'too-many') return show(found, state, outcome.is)
  return seeOther(`${conversationAddress(conversation)}/mine?done=${outcome.is}`)
}

const asStatement = ({ words }: { words: string }) => statementWords.safeParse(words).data

type Found = Awaited<ReturnType<typeof findAll>>
type Sending = { found: Found; state: FormState; said: Saying }
type Named = { insteadOf: string | undefined; insight: string | undefined }

async function findAll({ db, viewer, params, now }: MemberAsk, { insteadOf, insight }: Named) {
  const conversation = await findOpenedConversation(db, params.conversation)
  const asked = { conversationId: conversation.id, number: insteadOf ?? '', memberId: viewer.id }
  return {
    conversation,
    behaviours: await listWording(db, conversation),
    reworded: await findReworded(db, asked),
    insight: await findInsight(db, insight, now),
    isOpen: isOpen(conversation, dayOf(now)),
  }
}

const findInsight = async (db: Db, id: string | undefined, now: Ask['now']) =>
  id ? await findInsightToVoteOn(db, { id, at: now }) : null

/** What the form begins with: the words that are to be worded otherwise, or put to the vote. */
const beginning = ({ reworded, insight }: Found): FormState['values'] => {
  if (insight) return { kind: 'insight', words: insight.words.length <= mostCharacters ? insight.words : '' }
  if (!reworded) return {}
  const { words, kind, change, behaviourId, quoted } = reworded
  return { words, kind, change: change ?? '', behaviour: behaviourId ?? '', quoted }
}

const show = (found: Found, form: FormState, why: 'closed' | 'too-many' | null): Reply =>
  page(<SayPage {...found} form={form} why={why} />, why ? 409 : form.problems.length > 0 ? 422 : 200)
