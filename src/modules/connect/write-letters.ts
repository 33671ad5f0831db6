import type { VNode } from 'preact'
import { findTopicReaders, type TopicReader } from '#modules/letters/index.ts'
import { communityCalled, type Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { sendManyLater } from '#platform/mail/outbox.ts'
import { unsubscribeUrl } from '#platform/mail/words.ts'
import type { Frame } from './letter.tsx'
import { roundTopic } from './topic.ts'

/** A letter to one member. */
export type Writable = {
  memberId: string
  /** What makes it one of its kind: asked for twice, it is sent once. */
  about: string
  letter(frame: Frame): { subject: string; view: VNode }
  replyTo?: string | null
  alsoReplyTo?: string | null
  calendar?: ((reader: TopicReader) => string | null) | undefined
}

type Writing = {
  act: `${string}.${string}`
  letters: readonly Writable[]
  config: Pick<Config, 'baseUrl'>
  /** Where the caller has found them already. */
  readers?: ReadonlyMap<string, TopicReader>
  at: Date
}

/** Who signs: the community, by its name. */
export const findSignature = async (db: Db): Promise<Sender> =>
  (await communityCalled.ask(db)) ?? { name: 'Commonweal', shortName: 'Commonweal' }

/**
 * Writes to members who take part, each a letter of their own, in the transaction of the act. Whoever has stopped such
 * letters, or has no address that is shown to be theirs, gets none. A few statements, however many.
 */
export async function writeLetters(tx: Tx, { act, letters, config, at, ...given }: Writing): Promise<void> {
  if (letters.length === 0) return
  const from = await findSignature(tx)
  const ids = letters.map(({ memberId }) => memberId)
  const readers = given.readers ?? (await findTopicReaders(tx, { topic: roundTopic, ids }))
  await sendManyLater(
    tx,
    letters.flatMap(({ memberId, about, letter, replyTo = null, alsoReplyTo = null, calendar }) => {
      const reader = readers.get(memberId)
      if (!reader) return []
      const stop = unsubscribeUrl(config.baseUrl, reader.unsubscribeToken)
      return [
        {
          ...letter({ from, home: config.baseUrl, stop }),
          act,
          about,
          to: reader.address,
          replyTo,
          alsoReplyTo,
          unsubscribeToken: reader.unsubscribeToken,
          calendar: calendar?.(reader) ?? null,
          at,
        },
      ]
    }),
  )
}
