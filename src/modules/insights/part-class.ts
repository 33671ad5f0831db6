import { countByPart, countMembers, listHats } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'

/** What the parts are called that count together. */
export const severalParts = 'several'

/** The word for members who stand in no part. */
const noPart = ''

export type Settled = { part: string; class: string; members: number }

/**
 * Settles as what each part of the system counts: by itself where it has as many members as the threshold, together
 * with other small ones where it has fewer. Those together have as many too, so that no count is about one or two
 * people, whoever joins later either: where they would not, the smallest of the others joins them.
 */
export function settleClasses(sizes: ReadonlyMap<string, number>, threshold: number): Settled[] {
  const parts = [...new Map([[noPart, 0], ...sizes])].toSorted(
    ([one, few], [other, many]) => few - many || (one < other ? -1 : 1),
  )
  const total = (upTo: number) => parts.slice(0, upTo).reduce((sum, [, members]) => sum + members, 0)
  let together = parts.filter(([, members]) => members < threshold).length
  // Also where nobody stands in a small one: whoever joins later would stand there alone.
  while (together < parts.length && total(together) < threshold) together += 1
  return parts.map(([part, members], place) => ({
    part,
    class: place < together ? severalParts : part,
    members,
  }))
}

/** Settles it for a conversation that is being opened, by where members stand at that hour. */
export async function settleParts(
  tx: Tx,
  { conversationId, threshold }: { conversationId: string; threshold: number },
): Promise<void> {
  const sizes = new Map(await countByPart(tx))
  const standing = [...sizes.values()].reduce((sum, members) => sum + members, 0)
  sizes.set(noPart, Math.max(0, (await countMembers(tx)) - standing))
  const rows = settleClasses(sizes, threshold).map((one) => ({ ...one, conversationId }))
  await tx.deleteFrom('insights.partClass').where('conversationId', '=', conversationId).execute()
  await tx.insertInto('insights.partClass').values(rows).execute()
}

/**
 * Finds as what a member counts in a conversation, by the part in which they stand first today. A part that nobody
 * stood in when it was opened counts with the small ones, which are always enough people.
 */
export async function findClassOf(
  db: Db,
  { conversationId, memberId, at }: { conversationId: string; memberId: string; at: Date },
): Promise<string> {
  const hats = await listHats(db, [memberId], { on: dayOf(at) })
  const part = hats.get(memberId)?.[0]?.partId ?? noPart
  const rows = await db
    .selectFrom('insights.partClass')
    .select(['part', 'class'])
    .where('conversationId', '=', conversationId)
    .where((e) => e.or([e('part', 'in', [part, noPart]), e('class', '=', severalParts)]))
    .execute()
  const own = rows.find((row) => row.part === part)
  return own?.class ?? rows.find((row) => row.class === severalParts)?.class ?? rows[0]?.class ?? noPart
}
