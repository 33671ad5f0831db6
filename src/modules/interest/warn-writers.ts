import { findSender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { warnBefore } from './draft.ts'
import { warningLetter } from './letters/on-writing.tsx'
import { makeResumeLink } from './resume-link.ts'
import { isUnopened } from './told-drafts.ts'

type Warning = { config: Config; at: Date }

/**
 * Warns everybody once whose draft will soon be forgotten; but for those who have sent another one since, and those who
 * never opened what an invitation had filled in: they began nothing.
 */
export async function warnWriters(db: Db, { config, at }: Warning): Promise<void> {
  const soon = await db
    .selectFrom('interest.draft as draft')
    .select('draft.id')
    .where('expiresAt', '<=', warnBefore(at))
    .where('expiresAt', '>', at)
    .where('warnedAt', 'is', null)
    .where('draft.address', 'is not', null)
    .where((e) => e.not(isUnopened()))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('interest.expression')
            .select('id')
            .whereRef('interest.expression.address', '=', 'draft.address')
            .whereRef('interest.expression.sentAt', '>', 'draft.begunAt'),
        ),
      ),
    )
    .execute()
  // A few a night; each in a transaction of its own, so that one who is warned is not warned again.
  for (const { id } of soon) await warn(db, { id, config, at })
}

function warn(db: Db, { id, config, at }: Warning & { id: string }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const draft = await tx
      .updateTable('interest.draft')
      .set({ warnedAt: at })
      .where('id', '=', id)
      .where('warnedAt', 'is', null)
      .where('expiresAt', '<=', warnBefore(at))
      .returning(['address', 'expiresAt'])
      .executeTakeFirst()
    // Whoever has gone on with it meanwhile needs no warning.
    if (!draft?.address) return
    const { link, about } = await makeResumeLink(tx, { draftId: id, baseUrl: config.baseUrl, at })
    const letter = warningLetter({ link, until: draft.expiresAt, from: await findSender(tx, config) })
    await sendLater(tx, { ...letter, act: 'interest.warnWriters', about, to: draft.address, at })
  })
}
