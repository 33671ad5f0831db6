import type { Db } from '#platform/db.ts'
import { dayOf } from './day.ts'

/** Whether people may express interest now, and how else they may. */
export type Intake = {
  closedAt: Date | null
  /** The day on which it opens again by itself. */
  opensOn: string | null
  note: string
  otherWays: string
  revision: number
}

const open: Intake = { closedAt: null, opensOn: null, note: '', otherWays: '', revision: 0 }

/** Finds how people may come in. Where nobody has said anything yet, they may. One query. */
export async function findIntake(db: Db): Promise<Intake> {
  const found = await db
    .selectFrom('interest.intake')
    .select(['closedAt', 'opensOn', 'note', 'otherWays', 'revision'])
    .executeTakeFirst()
  return found ?? open
}

/** Whether nobody new may begin at this moment: on the day on which it opens again, they may from midnight on. */
export const isClosed = ({ closedAt, opensOn }: Intake, now: Date): boolean =>
  closedAt !== null && (opensOn === null || dayOf(now) < opensOn)
