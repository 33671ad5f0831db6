import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { FoundCauses } from '../causes.ts'
import { listInsightsSaid, listStatementsSaid, quotesWith } from '../said-for-wording.ts'
import { seenOf } from '../seen.ts'
import type { Linking } from './form.ts'

type Ask = {
  found: Pick<FoundCauses, 'before' | 'after' | 'versions'>
  phrase: string
  linking: Linking
  by: string
  at: Date
}

export type LinkOutcome = 'linked' | 'unlinked' | 'noted' | 'gone' | 'linked-otherwise' | 'noted-otherwise'

const acts = {
  link: 'insights.linkCause',
  unlink: 'insights.unlinkCause',
  note: 'insights.notePhrase',
} as const

/**
 * Says of a changed phrase what led to it, takes that back, or says why nothing did. Pressed twice it is linked once.
 * What was taken back meanwhile is linked no more, and what somebody else wrote meanwhile
 * stays. Visitors' pages are made anew.
 */
export function linkCause(db: Db, { found, phrase, linking, by, at }: Ask): Promise<LinkOutcome> {
  const pair = { beforeId: found.before.id, afterId: found.after.id }
  return db.transaction().execute(async (tx) => {
    const doing = { ...pair, phrase, by, at }
    const outcome =
      linking.do === 'link'
        ? await link(tx, { ...doing, found, linking })
        : linking.do === 'unlink'
          ? await unlink(tx, { ...pair, phrase, cause: linking.cause })
          : await note(tx, { ...doing, words: linking.note, seen: linking.seen })
    if (outcome === 'gone' || outcome.endsWith('-otherwise')) return outcome
    await recordAct(tx, { act: acts[linking.do], by, on: { kind: 'version', id: pair.afterId }, at })
    await announce(tx, contentChanged)
    return outcome
  })
}

type Doing = { beforeId: string; afterId: string; phrase: string; by: string; at: Date }

async function link(
  tx: Tx,
  ask: Doing & { found: Ask['found']; linking: Extract<Linking, { do: 'link' }> },
): Promise<LinkOutcome> {
  const { found, linking, by, at, beforeId, afterId, phrase } = ask
  const of = await findOrigin(tx, { found, linking, at })
  if (!of) return 'gone'
  const { because } = linking
  const linked = await tx
    .insertInto('insights.cause')
    .values({ beforeId, afterId, phrase, because, ...of, linkedBy: by, linkedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['beforeId', 'afterId', 'phrase', 'quoteOf', 'quoteNumber', 'insightId', 'statementId'])
        // A reason that is there stays, whoever links it once more.
        .doUpdateSet((e) => ({
          because: sql`coalesce(nullif(${e.ref('insights.cause.because')}, ''), ${because})`,
        })),
    )
    .returning('because')
    .executeTakeFirstOrThrow()
  return because === '' || linked.because === because ? 'linked' : 'linked-otherwise'
}

/** What is linked, as its columns have it; null where it may not be shown, or is not there. */
async function findOrigin(
  tx: Tx,
  {
    found,
    linking: { origin, id },
    at,
  }: Pick<Ask, 'found' | 'at'> & { linking: Extract<Linking, { do: 'link' }> },
) {
  if (origin === 'quote') {
    const quote = found.versions.flatMap(quotesWith).find((one) => one.id === id)
    const [quoteOf = '', number] = id.split('.')
    return quote ? { quoteOf, quoteNumber: Number(number) } : null
  }
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return null
  const [one] =
    origin === 'insight'
      ? await listInsightsSaid(tx, { ids: [id], at })
      : await listStatementsSaid(tx, { ids: [id] })
  if (!one) return null
  return origin === 'insight' ? { insightId: id } : { statementId: id }
}

async function unlink(
  tx: Tx,
  { cause, ...of }: { beforeId: string; afterId: string; phrase: string; cause: string },
): Promise<LinkOutcome> {
  await tx
    .deleteFrom('insights.cause')
    .where('id', '=', cause)
    .where((e) => e.and(of))
    .execute()
  return 'unlinked'
}

type Noting = Doing & { words: string; seen: string }

async function note(tx: Tx, { words, seen, ...doing }: Noting): Promise<LinkOutcome> {
  const { beforeId, afterId, phrase } = doing
  const of = { beforeId, afterId, phrase }
  const row = await tx
    .selectFrom('insights.phraseNote')
    .select('words')
    .where((e) => e.and(of))
    .executeTakeFirst()
  const stood = row?.words ?? ''
  if (stood === words) return 'noted'
  if (seenOf(stood) !== seen) return 'noted-otherwise'
  const written =
    words === ''
      ? await tx
          .deleteFrom('insights.phraseNote')
          .where((e) => e.and({ ...of, words: stood }))
          .returning('phrase')
          .executeTakeFirst()
      : await writeNote(tx, { ...doing, words, stood })
  return written ? 'noted' : 'noted-otherwise'
}

/** Writes a note over the one that stood there; undefined where somebody else was quicker. */
const writeNote = (
  tx: Tx,
  { by, at, words, stood, beforeId, afterId, phrase }: Doing & { words: string; stood: string },
) =>
  tx
    .insertInto('insights.phraseNote')
    .values({ beforeId, afterId, phrase, words, notedBy: by, notedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['beforeId', 'afterId', 'phrase'])
        .doUpdateSet({ words, notedBy: by, notedAt: at })
        .where('insights.phraseNote.words', '=', stood),
    )
    .returning('phrase')
    .executeTakeFirst()
