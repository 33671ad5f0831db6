import { hash } from 'node:crypto'
import { listSystem } from '#modules/system/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Body } from '#platform/route.ts'
import { finderOf, folded, placeFinderOf } from '../map-words.ts'
import type { MapKind, Meaning } from '../meanings.ts'

/** A word of a list that the map does not have, and what an organiser said that it means. */
export type MapWord = {
  /** The name of its field. */
  field: string
  words: string
  /** However else it is written in the list: with capitals, with blanks. */
  spellings: readonly string[]
  people: number
  id: string | null
}

export type MapChoices = {
  kind: MapKind
  shown: readonly MapWord[]
  /** How many more there are: with so many, another column was taken for it. */
  others: number
  entries: readonly { id: string; name: string }[]
}

const mostShown = 12

/** How often a list has some words for a part of the system or a place, and what they stand for by now. */
export type Worded = { words: string; id: string | null; people: number }

type Found = Readonly<Record<MapKind, readonly Worded[]>>

/** Finds those of a list's words for parts and places that the house does not know, most people first. One query. */
export async function findMapChoices(db: Db, worded: Found): Promise<MapChoices[]> {
  if (worded.part.length === 0 && worded.place.length === 0) return []
  const { parts, places } = await listSystem(db)
  return [
    choicesOf('part', { worded: worded.part, entries: parts, find: finderOf(parts) }),
    choicesOf('place', { worded: worded.place, entries: places, find: placeFinderOf(places) }),
  ].filter(({ shown }) => shown.length > 0)
}

type Known = {
  worded: readonly Worded[]
  entries: MapChoices['entries']
  find: (words: string) => string | null
}

function choicesOf(kind: MapKind, { worded, entries, find }: Known): MapChoices {
  const unknown = worded.filter(({ words }) => find(words) === null)
  const all = [...Map.groupBy(unknown, ({ words }) => folded(words) || words)].map(
    ([key, alike]): MapWord => ({
      field: `${kind}-${hash('sha256', key).slice(0, 16)}`,
      words: alike[0]?.words ?? '',
      spellings: alike.map(({ words }) => words),
      people: alike.reduce((sum, { people }) => sum + people, 0),
      id: alike[0]?.id ?? null,
    }),
  )
  const shown = all.toSorted((a, b) => b.people - a.people).slice(0, mostShown)
  return { kind, shown, others: all.length - shown.length, entries }
}

/** Reads the choices of a form; what is no entry of the map says nothing. */
export const readMeanings = (body: Body, choices: readonly MapChoices[]): Meaning[] =>
  choices.flatMap(({ kind, shown, entries }) =>
    shown.flatMap(({ field, spellings, id: before }) => {
      const chosen = body[field]
      const id = entries.find((entry) => entry.id === chosen)?.id ?? null
      return (id === null && chosen !== '') || id === before ? [] : [{ kind, spellings, id }]
    }),
  )

/** Gives everybody on a list with these words the part or the place that they mean. A statement for each word. */
export async function setMeanings(
  tx: Tx,
  { batchId, meanings }: { batchId: string; meanings: readonly Meaning[] },
): Promise<void> {
  for (const { kind, spellings, id } of meanings)
    await tx
      .updateTable('invitations.line')
      .set(kind === 'part' ? { partId: id } : { placeId: id })
      .where('batchId', '=', batchId)
      .where(kind === 'part' ? 'partWords' : 'placeWords', 'in', spellings)
      .execute()
}
