/**
 * What it means that a mail came back: `lasting`, there is no such mailbox; `passing`, it may take mail another time,
 * as a full one; `not-theirs`, it says something of the mail or of the house, not of the mailbox.
 */
export type Refusal = 'lasting' | 'passing' | 'not-theirs'

const ofTheMailbox = /^5\.(1\.(0|1|2|3|6|10)|2\.1)$/
const ofTheSender = /^5\.(1\.[78]|7\.)/
const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/

/** Words by which servers without a code say that they refuse us, and not the mailbox. */
const aboutUs = /relay|spam|block|black ?list|policy|reputation|authent|denied|spf|dkim|dmarc/i
const noMailbox =
  /(no such|unknown|invalid|non-?existent|not a known) (user|mailbox|recipient|address|account)|(user|mailbox|recipient|address|account)( \S+)? (unknown|not found|does ?n[o']t exist|is disabled|unavailable)/i

/** Weighs the status of a delivery report (RFC 3463), with what the other server said where that says more. */
export function weighStatus(status: string, said: string): Refusal {
  if (ofTheMailbox.test(status)) return 'lasting'
  if (ofTheSender.test(status)) return 'not-theirs'
  if (status === '5.0.0' && noMailbox.test(said)) return 'lasting'
  return 'passing'
}

/**
 * Weighs the answer that a mail server gave us: while it took the recipient, or once it had the mail. There a code
 * without its particulars says nothing of the mailbox: the words may have displeased.
 */
export function weighAnswer(answer: { code: number; command: string; said: string }): Refusal {
  const { code, command, said } = answer
  if (command !== 'RCPT TO' && command !== 'DATA') return 'not-theirs'
  const status = enhanced.exec(said)?.[1]
  if (status?.startsWith('5.')) return weighStatus(status, said)
  if (code === 552 || code === 452) return 'passing'
  if (command !== 'RCPT TO' || aboutUs.test(said)) return 'not-theirs'
  return [550, 551, 553, 556].includes(code) ? 'lasting' : 'not-theirs'
}
