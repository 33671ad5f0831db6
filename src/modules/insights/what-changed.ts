import { addressOf, findVersionsById, versionName } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { causesAddress } from './cause.ts'
import type { WhatChanged } from './changed-in-words.ts'

type Row = {
  id: string | null
  beforeId: string | null
  afterId: string
  /** Where the phrase stands on the page of causes; empty for none. */
  phrase: string
  because: string
}

/**
 * Finds what of the wording each of these statements or insights changed, or why it changed nothing, by their ids. Four
 * queries; two where there is nothing to tell.
 */
export async function findWhatChanged(
  db: Db,
  { of, ids }: { of: 'statement' | 'insight'; ids: readonly string[] },
): Promise<ReadonlyMap<string, WhatChanged[]>> {
  if (ids.length === 0) return new Map()
  const column = of === 'statement' ? 'statementId' : 'insightId'
  const led: Row[] = await db
    .selectFrom('insights.cause')
    .select([`${column} as id`, 'beforeId', 'afterId', 'phrase', 'because'])
    .where(column, 'in', ids)
    .orderBy('linkedAt')
    .execute()
  const unchanged = of === 'statement' ? await listUnchanged(db, ids) : []
  return await inWords(db, [...led, ...unchanged])
}

const listUnchanged = async (db: Db, ids: readonly string[]): Promise<Row[]> =>
  (
    await db
      .selectFrom('insights.unchanged')
      .select(['statementId as id', 'versionId as afterId', 'because'])
      .where('statementId', 'in', ids)
      .execute()
  ).map((row) => ({ ...row, beforeId: null, phrase: '' }))

async function inWords(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, WhatChanged[]>> {
  if (rows.length === 0) return new Map()
  const ids = rows.flatMap(({ beforeId, afterId }) => [beforeId, afterId]).filter((id) => id !== null)
  const versions = new Map((await findVersionsById(db, [...new Set(ids)])).map((one) => [one.id, one]))
  const told = rows.flatMap(({ id, beforeId, afterId, phrase, because }) => {
    const [before, after] = [versions.get(beforeId ?? ''), versions.get(afterId)]
    if (id === null || !after) return []
    const href = before
      ? `${causesAddress(after.framework.slug, before.label, after.label)}#${phrase}`
      : addressOf(after)
    return [{ id, one: { isChanged: before !== undefined, because, wording: versionName(after), href } }]
  })
  const byId = Map.groupBy(told, ({ id }) => id)
  return new Map([...byId].map(([id, all]) => [id, all.map(({ one }) => one)]))
}
