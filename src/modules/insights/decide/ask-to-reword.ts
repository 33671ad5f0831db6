import { tell } from '#modules/letters/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { type Conversation, conversationAddress, isOpen } from '../conversation.ts'
import type { Statement } from '../statement.ts'
import { rewordTopic } from '../topic.ts'

type Asking = {
  conversation: Conversation
  statement: Statement
  /** The steps of its journey before this one. */
  steps: readonly unknown[]
  reason: string
  at: Date
}

/**
 * Asks the author of a statement to say it otherwise, with the reason: at once, as nobody votes on it meanwhile and the
 * conversation goes on.
 */
export async function askToReword(
  tx: Tx,
  { conversation, statement, steps, reason, at }: Asking,
): Promise<void> {
  const { authorId } = await tx
    .selectFrom('insights.statement')
    .select('authorId')
    .where('id', '=', statement.id)
    .executeTakeFirstOrThrow()
  if (authorId === null) return
  const home = conversationAddress(conversation)
  const canSay = isOpen(conversation, dayOf(at))
  await tell(tx, {
    topic: rewordTopic,
    to: [authorId],
    // Its step says which letter this is; who it is for does not stand in it.
    about: `${statement.id} ${steps.length + 1}`,
    title: 'Please say it otherwise',
    summary: [
      `You said in “${conversation.title}”: “${statement.words}”`,
      `Whoever looks after the conversation asks you to say it in other words. Because: ${reason}`,
      canSay
        ? 'It is voted on once you have. Nobody else is told that it was you.'
        : 'The conversation is closed by now, so nothing is left to do. Nobody else is told that it was you.',
    ].join('\n'),
    href: canSay ? `${home}/say?instead-of=${statement.number}` : `${home}/mine`,
    at,
  })
}
