import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { declareQuestion } from '#platform/questions.ts'

/** Who writes: the community by its whole name, and by a short one where there is little room. */
export type Sender = { name: string; shortName: string }

/** What the community is called, which only the module above knows. */
export const communityCalled = declareQuestion<Sender>()

/**
 * Finds who signs our mails, so that people know them for their community's: the community by its name; the name in
 * MAIL_FROM where nobody can say it.
 */
export async function findSender(db: Db, { mailFrom }: Pick<Config, 'mailFrom'>): Promise<Sender> {
  const name = /^\s*"?([^"<]*[^"<\s])"?\s*</.exec(mailFrom)?.[1] ?? 'Commonweal'
  return (await communityCalled.ask(db)) ?? { name, shortName: name }
}
