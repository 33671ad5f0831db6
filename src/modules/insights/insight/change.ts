import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { leaveOutTakenBack } from '../leave-out-taken-back.ts'
import type { Changing } from './form.ts'

/** What whoever said an insight, or wrote it down, does with it. */
export type Wish = { kind: 'change'; answers: Changing } | { kind: 'withdraw' | 'bring-back' }

type Ask = { insightId: string; memberId: string; wish: Wish; at: Date }

const acts = {
  change: 'insights.change',
  withdraw: 'insights.withdraw',
  'bring-back': 'insights.bringBack',
} as const

const outcomes = { change: 'changed', withdraw: 'withdrawn', 'bring-back': 'brought-back' } as const

/** Changes how somebody is named with an insight and what it may be used for, takes it back, or shares it again. */
export function change(
  db: Db,
  { insightId, memberId, wish, at }: Ask,
): Promise<(typeof outcomes)[keyof typeof outcomes]> {
  return db.transaction().execute(async (tx) => {
    if (wish.kind === 'change') await setAgreement(tx, { insightId, memberId, answers: wish.answers })
    else {
      const withdrawnAt = wish.kind === 'withdraw' ? at : null
      await tx.updateTable('insights.insight').set({ withdrawnAt }).where('id', '=', insightId).execute()
    }
    if (wish.kind === 'withdraw' || (wish.kind === 'change' && !wish.answers.uses.includes('wording')))
      await leaveOutTakenBack(tx, { insightIds: [insightId], at })
    // Where it led to a wording, visitors' pages quote it.
    await announce(tx, contentChanged)
    const on = { kind: 'insight', id: insightId }
    await recordAct(tx, { act: acts[wish.kind], by: memberId, on, at })
    return outcomes[wish.kind]
  })
}

type Agreeing = { insightId: string; memberId: string; answers: Changing }

async function setAgreement(tx: Tx, { insightId, memberId, answers: { attribution, uses } }: Agreeing) {
  await tx.updateTable('insights.insight').set({ uses }).where('id', '=', insightId).execute()
  await tx
    .updateTable('insights.insightAuthor')
    .set({ attribution })
    .where('insightId', '=', insightId)
    .where('memberId', '=', memberId)
    .execute()
}
