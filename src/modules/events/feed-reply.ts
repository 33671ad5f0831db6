import { createHash } from 'node:crypto'
import { findSender } from '#modules/people/index.ts'
import { calendarFeed, type Entry } from '#platform/calendar/calendar-file.ts'
import { senderAddress } from '#platform/mail/sender.ts'
import { type Ask, content, type Reply } from '#platform/route.ts'

export const calendarType = 'text/calendar; charset=utf-8'

type Feed = { name: string; about: string; path: string; entries: readonly Entry[]; isBusy: boolean }

/** A feed, which is not sent again to a calendar that has it as it is. */
export async function feedReply(
  { db, config }: Pick<Ask, 'db' | 'config'>,
  { path, ...feed }: Feed,
): Promise<Reply> {
  const organiser = { name: (await findSender(db, config)).name, address: senderAddress(config) }
  const words = calendarFeed({ ...feed, address: `${config.baseUrl}${path}`, organiser })
  const version = createHash('sha256').update(words).digest('base64url').slice(0, 22)
  return content(calendarType, words, { version })
}
