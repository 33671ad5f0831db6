import { dayOf } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { type Conversation, conversationAddress, isOpen } from '../conversation.ts'
import { findClassOf } from '../part-class.ts'
import { findOpenedConversation, findStatement, listOwnNumbers } from '../queries.ts'
import { voterOf } from '../voter.ts'
import { DonePage } from './done-page.tsx'
import { voteForm } from './form.ts'
import { VotePage } from './page.tsx'
import { findBallot, findKnownClass } from './query.ts'
import { type VoteOutcome, vote } from './vote.ts'

/** The next statement; or that there is none. */
export const voteRoute = memberRoute({
  url: '/conversations/:conversation/vote',
  get: async (ask) => {
    const found = await find(ask)
    const { conversation, ballot } = found
    const last = await findLast(ask, found)
    const closed = !isOpen(conversation, dayOf(ask.now))
    const told = { isClosed: closed, isGone: ask.query.done === 'gone' }
    if (ballot.next === null || closed)
      return page(<DonePage conversation={conversation} ballot={ballot} last={last} {...told} />)
    return await show(ask, { ...found, number: `${ballot.next}`, form: blank, last })
  },
})

/** One statement, and what one says of it: also of one on which one has voted. */
export const voteOnRoute = memberRoute({
  url: '/conversations/:conversation/vote/:statement',
  get: async (ask) => {
    const found = await find(ask)
    return await show(ask, { ...found, number: ask.params.statement, form: blank, last: null })
  },
  post: async (ask) => {
    const { db, viewer, now, params, body } = ask
    const form = readForm(voteForm, body)
    if (!form.ok)
      return await show(ask, { ...(await find(ask)), number: params.statement, form: form.state, last: null })
    const conversation = await findOpenedConversation(db, params.conversation)
    const inConversation = { conversationId: conversation.id, memberId: viewer.id }
    const outcome = await castWhileOpen(conversation, ask, {
      conversationId: conversation.id,
      pseudonym: await voterOf(db, inConversation),
      findClass: () => findClassOf(db, { ...inConversation, at: now }),
      number: numberIn(params.statement),
      answer: form.answers.answer,
    })
    return leadOn(conversation, params.statement, outcome)
  },
})

const castWhileOpen = async (
  conversation: Conversation,
  { db, now }: MemberAsk,
  voting: Parameters<typeof vote>[1],
): Promise<VoteOutcome> => (isOpen(conversation, dayOf(now)) ? await vote(db, voting) : { is: 'closed' })

/** A number that no statement has, where it is none. */
const numberIn = (word: string | undefined) => (/^\d{1,9}$/.test(word ?? '') ? Number(word) : 0)

/** What they said stands in no address: only which statement it was of. It leads to the next, for a keyboard too. */
function leadOn(conversation: Conversation, number: string | undefined, outcome: VoteOutcome): Reply {
  const here = `${conversationAddress(conversation)}/vote`
  if (outcome.is === 'voted')
    return seeOther(`${here}?${outcome.hadAnswer ? 'changed' : 'last'}=${number}#statement`)
  if (outcome.is === 'taken-back') return seeOther(`${here}/${number}?done=taken-back`)
  if (outcome.is === 'joined') return seeOther(`${here}/${outcome.into}?done=joined`)
  return seeOther(`${here}?done=${outcome.is}`)
}

type Found = Awaited<ReturnType<typeof find>>

async function find({ db, viewer, now, params }: MemberAsk) {
  const conversation = await findOpenedConversation(db, params.conversation)
  const inConversation = { conversationId: conversation.id, memberId: viewer.id }
  const pseudonym = await voterOf(db, inConversation)
  const ofClass =
    (await findKnownClass(db, pseudonym)) ?? (await findClassOf(db, { ...inConversation, at: now }))
  const { id: conversationId, seed } = conversation
  return { conversation, ballot: await findBallot(db, { conversationId, seed, pseudonym, ofClass }) }
}

/** What they voted on last, so that they can undo it; where they had answered before, so that they can change it. */
async function findLast({ db, query }: MemberAsk, { conversation, ballot }: Found) {
  const number = numberIn(query.last ?? query.changed)
  const answer = ballot.answers.get(number)
  if (answer === undefined) return null
  const { words, lang, kind } = await findStatement(db, {
    conversationId: conversation.id,
    number: `${number}`,
  })
  const isAboutMe = kind === 'about-me'
  return { number, words, lang, isAboutMe, answer, isChanged: query.last === undefined }
}

type Showing = Found & {
  number: string | undefined
  form: FormState
  last: Awaited<ReturnType<typeof findLast>>
}

async function show({ db, query, now, viewer }: MemberAsk, showing: Showing): Promise<Reply> {
  const { conversation, ballot, form, last } = showing
  const statement = await findStatement(db, { conversationId: conversation.id, number: showing.number })
  const closed = !isOpen(conversation, dayOf(now))
  if (statement.status !== 'in' || closed)
    return page(
      <DonePage
        conversation={conversation}
        ballot={ballot}
        last={null}
        isClosed={closed}
        isGone={statement.status !== 'in'}
      />,
    )
  const said = await listOwnNumbers(db, { conversationId: conversation.id, memberId: viewer.id })
  return page(
    <VotePage
      conversation={conversation}
      ballot={ballot}
      statement={statement}
      isTheirs={said.has(statement.number)}
      form={form}
      last={last}
      done={query.done}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}
