import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { folded } from './map-words.ts'

/** What words of a list name: a part of the system, or a place. */
export type MapKind = 'part' | 'place'

/** What an organiser said that a word means: an entry of the map, or nothing. */
export type Meaning = { kind: MapKind; spellings: readonly string[]; id: string | null }

/** Finds what words of lists mean by what organisers said before; null for words of which nobody said anything. */
export async function findMeanings(db: Db): Promise<(kind: MapKind, words: string) => string | null> {
  const rows = await db
    .selectFrom('invitations.meaning')
    .select(['kind', 'words', 'partId', 'placeId'])
    .execute()
  const known = new Map(
    rows.map(({ kind, words, partId, placeId }) => [`${kind} ${words}`, partId ?? placeId]),
  )
  return (kind, words) => known.get(`${kind} ${folded(words)}`) ?? null
}

/** The longest words that are kept: longer ones are no name of anything. */
const longest = 200

type Remembering = { batchId: string; meanings: readonly Meaning[]; by: string; at: Date }

/** Remembers for the next lists what words mean; words that mean nothing any more are forgotten. */
export async function rememberMeanings(tx: Tx, { batchId, meanings, by, at }: Remembering): Promise<void> {
  const said = meanings.flatMap(({ kind, spellings, id }) => {
    const words = folded(spellings[0] ?? '')
    return words === '' || words.length > longest ? [] : [{ kind, words, id }]
  })
  // A page asks for a dozen of each kind at most.
  for (const { kind, words, id } of said) {
    await tx.deleteFrom('invitations.meaning').where('kind', '=', kind).where('words', '=', words).execute()
    if (id === null) continue
    const named = { partId: kind === 'part' ? id : null, placeId: kind === 'place' ? id : null }
    await tx
      .insertInto('invitations.meaning')
      .values({ kind, words, ...named, saidBy: by, saidAt: at })
      // Of two organisers at once, the first holds until somebody looks again.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (said.length > 0)
    await recordAct(tx, {
      act: 'invitations.rememberMeanings',
      by,
      on: { kind: 'invitationBatch', id: batchId },
      at,
    })
}
