/** What was found about a line before anything was sent: problems first. */
export const findings = [
  'wrong',
  'twice',
  'declined',
  'withdrawn',
  'member',
  'invited',
  'slip',
  'again',
  'invite',
] as const
export type Finding = (typeof findings)[number]

/** What each means for whoever brought the list. */
export const findingWords: Readonly<Record<Finding, { short: string; says: string; isSent: boolean }>> = {
  wrong: {
    short: 'No address',
    says: 'Nothing is sent: correct it in your list and bring it again',
    isSent: false,
  },
  twice: { short: 'Twice in the list', says: 'Written to once', isSent: false },
  declined: {
    short: 'Said no before',
    says: 'Asked not to be written to again, so nothing is sent',
    isSent: false,
  },
  withdrawn: {
    short: 'Withdrawn before',
    says: 'Nothing is sent; renew that invitation if it should hold',
    isSent: false,
  },
  member: { short: 'A member already', says: 'Nothing is sent', isSent: false },
  invited: {
    short: 'Invited already',
    says: 'Their letter still holds, so no second one goes',
    isSent: false,
  },
  slip: {
    short: 'Perhaps a slip',
    says: 'A letter goes out to this address: if it is wrong, correct it in your list and bring it again',
    isSent: true,
  },
  again: {
    short: 'Invited before',
    says: 'The earlier invitation has expired: a new letter goes out',
    isSent: true,
  },
  invite: { short: 'New', says: 'A letter goes out', isSent: true },
}

/** Lines to which a letter goes out. */
export const sentFindings = findings.filter((finding) => findingWords[finding].isSent)

/** How a list stands: read and waiting for a word, being sent, or done. */
export type BatchStanding = 'read' | 'sending' | 'done'

export const standingOfBatch = ({
  confirmedAt,
  doneAt,
}: {
  confirmedAt: Date | null
  doneAt: Date | null
}): BatchStanding => {
  if (!confirmedAt) return 'read'
  return doneAt ? 'done' : 'sending'
}

type Counted = { counts: Partial<Record<Finding, number>> }

/** To how many people on a list a letter would go out. */
export const countToSend = ({ counts }: Counted): number =>
  sentFindings.reduce((sum, finding) => sum + (counts[finding] ?? 0), 0)

/** Whether a list waits for the word to send it, and there is somebody to send to. */
export const isToBeSent = (batch: Counted & { confirmedAt: Date | null }): boolean =>
  !batch.confirmedAt && countToSend(batch) > 0

/** How many lines of a list stand on a page. */
export const linesPerPage = 50
