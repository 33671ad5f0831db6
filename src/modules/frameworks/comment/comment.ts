import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { findQuoted } from '../commenting/anchor.ts'
import type { CommentAnswers } from '../commenting/form.ts'

type Commenting = CommentAnswers & {
  /** Chosen when its form was opened: of two presses, the second leads to what the first wrote. */
  id: string
  behaviour: { id: string /** As it is read. */; plain: string }
  by: string
  at: Date
}

/** `not-quoted`: the words that they mean do not stand in the behaviour so. */
export type CommentOutcome = { outcome: 'commented'; id: string } | { outcome: 'not-quoted' }

/**
 * Takes what a member notes beside a behaviour, or beside some of its words, for members and editors to read.
 *
 * @throws TooMany when one member writes very many in an hour.
 */
export async function comment(
  db: Db,
  { id, behaviour, quoted, words, attribution, by, at }: Commenting,
): Promise<CommentOutcome> {
  const place = quoted === '' ? { quoted: '', startAt: 0 } : findQuoted(behaviour.plain, quoted)
  if (!place) return { outcome: 'not-quoted' }
  await limit(db, { what: `comments on wordings by ${by}`, most: 60, seconds: 3600, at })
  return await db.transaction().execute(async (tx) => {
    const written = await tx
      .insertInto('frameworks.comment')
      .values({ id, behaviourId: behaviour.id, ...place, words, attribution, authorId: by, writtenAt: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) return { outcome: 'commented', id }
    await recordAct(tx, { act: 'frameworks.comment', by, on: { kind: 'comment', id }, at })
    // Visitors see how many there are.
    await announce(tx, contentChanged)
    return { outcome: 'commented', id }
  })
}
