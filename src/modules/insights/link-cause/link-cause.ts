import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { FoundCauses } from '../causes.ts'
import { listInsightsSaid, listStatementsSaid, quotesWith } from '../said-for-wording.ts'
import type { Linking } from './form.ts'

type Ask = {
  found: Pick<FoundCauses, 'before' | 'after' | 'versions'>
  phrase: string
  linking: Linking
  by: string
  at: Date
}

export type LinkOutcome = 'linked' | 'unlinked' | 'noted' | 'gone'

const acts = {
  link: 'insights.linkCause',
  unlink: 'insights.unlinkCause',
  note: 'insights.notePhrase',
} as const

/**
 * Says of a changed phrase what led to it, takes that back, or says why nothing did. Pressed twice it is linked once.
 * What was taken back meanwhile is linked no more. Visitors' pages are made anew.
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
          : await note(tx, { ...doing, words: linking.note })
    if (outcome === 'gone') return outcome
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
  await tx
    .insertInto('insights.cause')
    .values({ beforeId, afterId, phrase, because, ...of, linkedBy: by, linkedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['beforeId', 'afterId', 'phrase', 'quoteOf', 'quoteNumber', 'insightId', 'statementId'])
        .doUpdateSet({ because }),
    )
    .execute()
  return 'linked'
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

async function note(
  tx: Tx,
  { beforeId, afterId, phrase, words, by, at }: Doing & { words: string },
): Promise<LinkOutcome> {
  const of = { beforeId, afterId, phrase }
  if (words === '')
    await tx
      .deleteFrom('insights.phraseNote')
      .where((e) => e.and(of))
      .execute()
  else
    await tx
      .insertInto('insights.phraseNote')
      .values({ ...of, words, notedBy: by, notedAt: at })
      .onConflict((conflict) =>
        conflict.columns(['beforeId', 'afterId', 'phrase']).doUpdateSet({ words, notedBy: by, notedAt: at }),
      )
      .execute()
  return 'noted'
}
