import type { Tx } from '#platform/db.ts'

/** A consent as the ledger of privacy takes it. */
export type LedgerEntry = {
  memberId: string
  what: string
  given: boolean
  wording: string
  version: number
  how: string
  recordedBy: string | null
  at: Date
}

type Recording = (tx: Tx, entry: LedgerEntry) => Promise<void>

let introduced: Recording | undefined

/** Introduces the ledger of consents; until then they stand with the member here, and nowhere else. */
export const introduceLedger = (recording: Recording | undefined): void => void (introduced = recording)

/** Keeps what an applicant agreed to as the member's own from now on, and writes each into the ledger. */
export async function keepConsents(
  tx: Tx,
  { expressionId, memberId }: { expressionId: string; memberId: string },
): Promise<void> {
  const consents = await tx
    .updateTable('interest.consent')
    .set({ memberId })
    .where('expressionId', '=', expressionId)
    .returning(['what', 'given', 'wording', 'version', 'how', 'recordedBy', 'at'])
    .execute()
  if (!introduced) return
  // Four at most, each an entry of its own.
  for (const consent of consents) await introduced(tx, { memberId, ...consent })
}
