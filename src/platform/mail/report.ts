import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { type Refusal, weighStatus } from './refusal.ts'

/** What a mail that came to the house's return address says of one that the house sent. */
export type Report =
  | { kind: 'bounce'; refusal: Refusal; said: string }
  | { kind: 'complaint'; said: string }
  | { kind: 'unsubscribe' }
  /** An answer of somebody who is away, a delay, a word of thanks: nothing to act upon. */
  | { kind: 'nothing' }

/** A report, and the words in it that may be names of our mails; only a check of the signature tells. */
export type ReadReport = Report & { tokens: readonly string[] }

const mostTokens = 50

/** Reads a mail as it arrived: a delivery report (RFC 3464), a complaint (RFC 5965), or a wish to unsubscribe. */
export async function readReport(raw: Uint8Array, recipient = ''): Promise<ReadReport> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 }).catch(
    () => null,
  )
  // Whoever sends what cannot be read as a mail wants nothing that we could do.
  if (!mail) return { kind: 'nothing', tokens: [] }
  return { ...weigh(mail), tokens: findTokens(mail, recipient) }
}

function weigh(mail: Email): Report {
  const complaint = partOf(mail, 'message/feedback-report')
  if (complaint !== undefined) return weighComplaint(complaint)
  const delivery = partOf(mail, 'message/delivery-status') ?? partOf(mail, 'message/global-delivery-status')
  if (delivery !== undefined) return weighDelivery(delivery)
  return /^\s*unsubscribe\b/i.test(mail.subject ?? '') ? { kind: 'unsubscribe' } : { kind: 'nothing' }
}

/** The kinds of RFC 5965 and 6430 by which a reader says that they do not want such mail. */
const unwanted = /^(abuse|fraud|opt-out|opt-out-list)$/i

function weighComplaint(text: string): Report {
  const [fields] = fieldsIn(text)
  const type = fields?.get('feedback-type') ?? ''
  return unwanted.test(type)
    ? { kind: 'complaint', said: `It was reported as ${type.toLowerCase()}` }
    : { kind: 'nothing' }
}

/** The first block is of the report; each that follows is of one recipient. A mail of ours has one. */
function weighDelivery(text: string): Report {
  const failed = fieldsIn(text)
    .slice(1)
    .find((fields) => /^failed\b/i.test(fields.get('action') ?? ''))
  if (!failed) return { kind: 'nothing' }
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(failed.get('status') ?? '')?.[0] ?? ''
  const said =
    (failed.get('diagnostic-code') ?? '').replace(/^smtp;\s*/i, '') || `Status ${status || 'unknown'}`
  return { kind: 'bounce', refusal: weighStatus(status, said), said: said.slice(0, 500) }
}

/** The blocks of fields, as in a mail's head: names in lower case, folded lines joined. */
const fieldsIn = (text: string): Map<string, string>[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => new Map(block.split('\n').flatMap(fieldOf)))

function fieldOf(line: string): [string, string][] {
  const at = line.indexOf(':')
  return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
}

function partOf({ attachments }: Email, type: string): string | undefined {
  const part = attachments.find(({ mimeType }) => mimeType === type)
  return part && textOf(part)
}

const textOf = ({ content }: Attachment) =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8') // No other form is asked for.

/** Where it was sent to, then its own head, then what it encloses: the head of our mail, as a rule. */
function findTokens(mail: Email, recipient: string): string[] {
  const heads = mail.headerLines.map(({ line }) => line).join('\n')
  const enclosed = mail.attachments.filter(({ mimeType }) => /^(message|text)\//.test(mimeType)).map(textOf)
  const found = [recipient, heads, mail.text ?? '', ...enclosed].flatMap((words) =>
    [...words.matchAll(/(?:\+|x-commonweal-mail:\s*)([0-9a-z]{41})\b/gi)].map(([, token]) =>
      `${token}`.toLowerCase(),
    ),
  )
  return [...new Set(found)].slice(0, mostTokens)
}
