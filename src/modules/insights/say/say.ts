import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Conversation, isOpen } from '../conversation.ts'
import { findClassOf } from '../part-class.ts'
import { lockConversation } from '../queries.ts'
import type { Statement } from '../statement.ts'
import { addSteps } from '../steps.ts'
import type { Saying } from './form.ts'

type Ask = {
  conversation: Pick<Conversation, 'id' | 'characteristic'>
  said: Omit<Saying, 'allTheSame'>
  /** The statement that it rewords; null for none. */
  parent: (Pick<Statement, 'id' | 'status'> & { isOwn: boolean }) | null
  /** The insight that it puts to the vote; null for none. */
  insightId: string | null
  by: string
  at: Date
}

export type Outcome = { is: 'said' | 'said-already'; number: number } | { is: 'closed' | 'too-many' | 'gone' }

/** So many statements one person says in a conversation, and everybody is still read. */
export const mostEach = 30

/**
 * Takes what a member says in a conversation: to be looked at first, or at once, as its rules have it. Pressed twice,
 * it is said once. No act is recorded: whose it is, is between its author and the house.
 */
export function say(db: Db, ask: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    // Held first, as whoever takes an insight back holds it first too.
    if (ask.insightId && !(await holdInsight(tx, ask.insightId))) return { is: 'gone' }
    const conversation = await lockConversation(tx, ask.conversation.id)
    if (!isOpen(conversation, dayOf(ask.at))) return { is: 'closed' }
    const own = await listOwn(tx, ask)
    const same = own.find(({ words, status }) => words === ask.said.words && status !== 'out')
    if (same) return { is: 'said-already', number: same.number }
    if (own.length >= mostEach) return { is: 'too-many' }
    return { is: 'said', number: await insert(tx, ask, conversation) }
  })
}

/** Holds an insight as it is, unless it was taken back meanwhile. */
const holdInsight = (tx: Tx, id: string) =>
  tx
    .selectFrom('insights.insight')
    .select('id')
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .forShare()
    .executeTakeFirst()

const listOwn = (tx: Tx, { conversation, by }: Ask) =>
  tx
    .selectFrom('insights.statement')
    .select(['number', 'words', 'status'])
    .where('conversationId', '=', conversation.id)
    .where('authorId', '=', by)
    .execute()

async function insert(tx: Tx, { said, parent, insightId, by, at }: Ask, conversation: Conversation) {
  const { id: conversationId, looksFirst } = conversation
  const { last } = await tx
    .selectFrom('insights.statement')
    .select((e) => e.fn.coalesce(e.fn.max('number'), e.lit(0)).as('last'))
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow()
  const { id, number } = await tx
    .insertInto('insights.statement')
    .values({
      ...said,
      conversationId,
      number: Number(last) + 1,
      status: looksFirst ? 'waiting' : 'in',
      authorId: by,
      class: await findClassOf(tx, { conversationId, memberId: by, at }),
      sentAt: at,
      parentId: parent?.id ?? null,
      insightId,
      characteristic: conversation.characteristic,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  const steps = [{ step: 'received' as const }, ...(looksFirst ? [] : [{ step: 'in' as const }])]
  await addSteps(tx, { statementId: id, steps, by: null, isKnown: true, at })
  if (parent?.isOwn && parent.status === 'reword')
    await addSteps(tx, { statementId: parent.id, steps: [rewordedAs(number)], by: null, isKnown: true, at })
  return number
}

const rewordedAs = (number: number) => ({
  step: 'reworded' as const,
  reason: `You said it anew, as no. ${number}.`,
})
