import type { Db } from '../../db.ts'
import { countMail, listDeadMail } from '../../mail/outbox.ts'
import { listMailPauses } from '../../mail/pause.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Finds how the house's mail stands: counts, and a page of what was not sent, older than `before`, and which
 * addresses get none. Three queries.
 */
export async function findMailState(db: Db, { now, before }: { now: Date; before: Date | null }) {
  const [counts, dead, paused] = await Promise.all([
    countMail(db, new Date(now.getTime() - dayMs)),
    listDeadMail(db, { before }),
    listMailPauses(db),
  ])
  return { counts, dead, paused }
}

export type MailState = Awaited<ReturnType<typeof findMailState>>
