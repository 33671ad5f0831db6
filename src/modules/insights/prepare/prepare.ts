import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { newToken } from '#platform/secret.ts'
import { type ConversationAnswers, valuesOf } from '../conversation-form.ts'
import { freeSlug } from '../free-slug.ts'

type Ask = { answers: ConversationAnswers; by: string; at: Date }

/** Prepares a conversation. Nobody but organisers sees it before it is opened. Returns the word of its address. */
export function prepare(db: Db, { answers, by, at }: Ask): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const slug = await freeSlug(tx, answers.title)
    await tx
      .insertInto('insights.conversation')
      .values({ ...valuesOf(answers), slug, seed: newToken().slice(0, 12), preparedBy: by, preparedAt: at })
      .execute()
    await recordAct(tx, { act: 'insights.prepare', by, on: { kind: 'conversation', id: slug }, at })
    return slug
  })
}
