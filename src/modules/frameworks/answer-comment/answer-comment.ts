import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { addressOfComment } from '../commenting/address.ts'
import type { CommentPlace } from '../commenting/queries.ts'
import { answersTopic } from '../topics.ts'

type Answering = {
  framework: string
  comment: CommentPlace
  answer: string
  seen: string
  by: string
  at: Date
}

/**
 * Answers a comment, for all who read it. Its author is told of the first answer; a change of it is silent.
 * What another editor answered since `seen` is not overwritten.
 */
export function answerComment(
  db: Db,
  { framework, comment, answer, seen, by, at }: Answering,
): Promise<{ outcome: 'answered' | 'changed-meanwhile' | 'gone' }> {
  return db.transaction().execute(async (tx) => {
    const now = await tx
      .selectFrom('frameworks.comment')
      .select('answer')
      .where('id', '=', comment.id)
      .forUpdate()
      .executeTakeFirst()
    if (!now) return { outcome: 'gone' }
    // The second of two presses finds its own words.
    if (now.answer === answer) return { outcome: 'answered' }
    if (now.answer !== seen) return { outcome: 'changed-meanwhile' }
    await tx
      .updateTable('frameworks.comment')
      .set({ answer, answeredBy: by, answeredAt: at })
      .where('id', '=', comment.id)
      .execute()
    await recordAct(tx, { act: 'frameworks.answerComment', by, on: { kind: 'comment', id: comment.id }, at })
    await tell(tx, {
      topic: answersTopic,
      to: [comment.authorId],
      except: by,
      about: `${comment.id}:answered`,
      title: 'An editor answered your comment',
      summary: answer,
      // It is an address of this house.
      href: addressOfComment(framework, comment) as `/${string}`,
      at,
    })
    return { outcome: 'answered' }
  })
}
