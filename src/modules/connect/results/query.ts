import { discloseTable } from '#maths/disclosure/index.ts'
import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { cellKey, type PartMatrix } from '../part-matrix.ts'

/** A part of the system from which fewer people were introduced is not shown: who they are would be known. */
const fewestPeople = 5

/**
 * Counts the introductions between parts of the system over a whole campaign, as everybody may see them: as one table,
 * by the one engine that decides what is too small to be shown, of parts from which five people were introduced.
 */
export async function findMatrix(db: Db, campaignId: string): Promise<PartMatrix> {
  const all = await listBetweenParts(db, campaignId)
  const ties = amongLargeParts(all)
  const ids = [...partsIn(ties).keys()]
  const names = await findMapNames(db, ids)
  const counted = Map.groupBy(ties, ({ onePart, otherPart }) => cellKey(onePart, otherPart))
  const table = discloseTable([...counted].map(([key, { length }]) => ({ key, count: length })))
  return {
    parts: ids
      .map((id) => ({ id, name: names.get(id)?.name ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    counts: new Map(table.cells.map(({ key, count }) => [key, count])),
    isWhole: ties.length === all.length,
  }
}

type Tie = { oneId: string; otherId: string; onePart: string; otherPart: string }

/** Who was introduced to whom, and in which parts of the system they stood then. One query. */
async function listBetweenParts(db: Db, campaignId: string): Promise<Tie[]> {
  return await db
    .selectFrom('connect.tie as tie')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'tie.meetingId')
    .innerJoin('connect.round as round', 'round.id', 'meeting.roundId')
    .select(['tie.oneId', 'tie.otherId'])
    .select((e) => [
      e.ref('tie.onePartId').$notNull().as('onePart'),
      e.ref('tie.otherPartId').$notNull().as('otherPart'),
    ])
    .where('round.campaignId', '=', campaignId)
    .where('tie.cancelledAt', 'is', null)
    .where('meeting.cancelledAt', 'is', null)
    .where('tie.onePartId', 'is not', null)
    .where('tie.otherPartId', 'is not', null)
    .execute()
}

/** The people who were introduced, by their part. */
function partsIn(ties: readonly Tie[]): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map<string, Set<string>>()
  const add = (part: string, id: string) => people.set(part, (people.get(part) ?? new Set()).add(id))
  for (const { oneId, otherId, onePart, otherPart } of ties) {
    add(onePart, oneId)
    add(otherPart, otherId)
  }
  return people
}

/** Leaves small parts out, until none is left: without one, few people may stand for another. */
function amongLargeParts(ties: readonly Tie[]): readonly Tie[] {
  const people = partsIn(ties)
  const isLarge = (part: string) => (people.get(part)?.size ?? 0) >= fewestPeople
  const kept = ties.filter(({ onePart, otherPart }) => isLarge(onePart) && isLarge(otherPart))
  return kept.length === ties.length ? kept : amongLargeParts(kept)
}
