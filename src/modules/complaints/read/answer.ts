import { findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { answeredEmail } from './email.tsx'

type Answering = { id: string; answer: string; by: { id: string; name: string }; config: Config; at: Date }

/** Answers a complaint by e-mail, once: of two who answer at once, one does, and the other is told. */
export function answer(
  db: Db,
  { id, answer: words, by, config, at }: Answering,
): Promise<'answered' | 'answered-already'> {
  return db.transaction().execute(async (tx) => {
    const complaint = await tx
      .updateTable('complaints.complaint')
      .set({ answer: words, answeredAt: at, answeredBy: by.id })
      .where('id', '=', id)
      .where('answeredAt', 'is', null)
      .returning(['reference', 'name', 'address'])
      .executeTakeFirst()
    if (!complaint) return 'answered-already'
    await recordAct(tx, { act: 'complaints.answer', by: by.id, on: { kind: 'complaint', id }, at })
    const from = await findSender(tx, config)
    const letter = answeredEmail({ ...complaint, answer: words, by: by.name, from })
    await sendLater(tx, { ...letter, act: 'complaints.answer', about: id, to: complaint.address, at })
    return 'answered'
  })
}
