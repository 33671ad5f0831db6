import type { Db } from '../../db.ts'
import { countMail, listDeadMail } from '../../mail/outbox.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Finds how the house's mail stands: counts, and a page of what was not sent, older than `before`. Two queries. */
export async function findMailState(db: Db, { now, before }: { now: Date; before: Date | null }) {
  const [counts, dead] = await Promise.all([
    countMail(db, new Date(now.getTime() - dayMs)),
    listDeadMail(db, { before }),
  ])
  return { counts, dead }
}

export type MailState = Awaited<ReturnType<typeof findMailState>>
