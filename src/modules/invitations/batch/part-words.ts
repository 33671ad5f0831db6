import { hash } from 'node:crypto'
import { listSystem } from '#modules/system/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Body } from '#platform/route.ts'
import { finderOf, folded } from '../map-words.ts'

/** A word of a list for a part of the system that the map does not have, and what an organiser said that it means. */
export type PartWord = {
  /** The name of its field. */
  field: string
  words: string
  /** However else it is written in the list: with capitals, with blanks. */
  spellings: readonly string[]
  people: number
  partId: string | null
}

export type PartWords = {
  shown: readonly PartWord[]
  /** How many more there are: with so many, another column was taken for the part. */
  others: number
  parts: readonly { id: string; name: string }[]
}

const mostShown = 12

/** How often a list has some words for a part of the system, and which part they stand for by now. */
export type Worded = { partWords: string; partId: string | null; people: number }

/** Finds those of a list's words for parts that the house does not know, most people first. One query at most. */
export async function findPartWords(db: Db, worded: readonly Worded[]): Promise<PartWords> {
  if (worded.length === 0) return { shown: [], others: 0, parts: [] }
  const { parts } = await listSystem(db)
  const findPart = finderOf(parts)
  const unknown = worded.filter(({ partWords }) => findPart(partWords) === null)
  const words = [...Map.groupBy(unknown, ({ partWords }) => folded(partWords) || partWords)].map(
    ([key, alike]): PartWord => ({
      field: `part-${hash('sha256', key).slice(0, 16)}`,
      words: alike[0]?.partWords ?? '',
      spellings: alike.map(({ partWords }) => partWords),
      people: alike.reduce((sum, { people }) => sum + people, 0),
      partId: alike[0]?.partId ?? null,
    }),
  )
  const shown = words.toSorted((a, b) => b.people - a.people).slice(0, mostShown)
  return { shown, others: words.length - shown.length, parts }
}

/** What an organiser said that a word means: a part of the system, or nothing. */
export type Meaning = { spellings: readonly string[]; partId: string | null }

/** Reads the choices of a form; what is no part of the system says nothing. */
export const readMeanings = (body: Body, { shown, parts }: PartWords): Meaning[] =>
  shown.flatMap(({ field, spellings, partId: before }) => {
    const chosen = body[field]
    const partId = parts.find(({ id }) => id === chosen)?.id ?? null
    return (partId === null && chosen !== '') || partId === before ? [] : [{ spellings, partId }]
  })

/** Gives everybody on a list with these words the part that they mean. A few statements, one for each word. */
export async function setMeanings(
  tx: Tx,
  { batchId, meanings }: { batchId: string; meanings: readonly Meaning[] },
): Promise<void> {
  for (const { spellings, partId } of meanings)
    await tx
      .updateTable('invitations.line')
      .set({ partId })
      .where('batchId', '=', batchId)
      .where('partWords', 'in', spellings)
      .execute()
}
