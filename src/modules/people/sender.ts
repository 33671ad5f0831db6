import type { Config } from '#platform/config.ts'

/** Who signs our mails: the name in MAIL_FROM, which is also what stands in people's inboxes. */
export const senderName = ({ mailFrom }: Pick<Config, 'mailFrom'>) =>
  /^\s*"?([^"<]*[^"<\s])"?\s*</.exec(mailFrom)?.[1] ?? 'Commonweal'
