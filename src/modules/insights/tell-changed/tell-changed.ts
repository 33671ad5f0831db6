import { sql } from 'kysely'
import { comparisonOf, versionName } from '#modules/frameworks/index.ts'
import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type FoundCauses, findCauses } from '../causes.ts'
import { wordsChangedTopic } from '../words-changed-topic.ts'
import { type Led, listToTell } from './authors.ts'

type Ask = { framework: string; before: string; after: string; by: string; at: Date }

/**
 * Tells each member whose words led to a changed phrase, once for each version: that they were told is kept in the
 * transaction that lays their letter into the outbox. Of two presses at once, the second waits and finds them told.
 * Neither the page nor the record of acts says how many: it would tell who wrote what.
 */
export function tellChanged(db: Db, { by, ...asked }: Ask): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('insights.tellChanged'))`.execute(tx)
    const found = await findCauses(tx, asked)
    const authors = await listToTell(tx, found)
    for (const [memberId, led] of authors) await tellOne(tx, { found, memberId, led, at: asked.at })
    const on = { kind: 'version', id: found.after.id }
    await recordAct(tx, { act: 'insights.tellChanged', by, on, at: asked.at })
  })
}

type Telling = {
  found: Pick<FoundCauses, 'before' | 'after'>
  memberId: string
  led: readonly Led[]
  at: Date
}

async function tellOne(tx: Tx, { found: { before, after }, memberId, led, at }: Telling): Promise<void> {
  const { id: about } = await tx
    .insertInto('insights.wordTold')
    .values({ versionId: after.id, memberId, toldAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const href = `${comparisonOf(before, after).split('#')[0]}#${led[0]?.phrase.key ?? ''}` as const
  await tell(tx, {
    topic: wordsChangedTopic,
    to: [memberId],
    about,
    title: 'Your words changed this',
    summary: [
      `Something that you said led to words of ${after.title}, ${versionName(after)}. Thank you.`,
      ...led.slice(0, mostInLetter).flatMap(inLetter),
      ...(led.length > mostInLetter
        ? [`And to ${led.length - mostInLetter} more, which you find there.`]
        : []),
    ].join('\n'),
    href: href as `/${string}`, // an address of the house
    at,
  })
}

const mostInLetter = 5

const inLetter = ({ words, phrase: { side, words: now, instead } }: Led): string[] => [
  `You said: “${shortened(words)}”`,
  side === 'before'
    ? `Before: “${shortened(now)}”. These words left.`
    : instead === ''
      ? `Before: nothing. Now: “${shortened(now)}”`
      : `Before: “${shortened(instead)}”. Now: “${shortened(now)}”`,
]

const mostCharacters = 400

const shortened = (words: string) =>
  words.length <= mostCharacters ? words : `${words.slice(0, words.lastIndexOf(' ', mostCharacters))} …`
