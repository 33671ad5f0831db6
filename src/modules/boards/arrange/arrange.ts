import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { type Arranged, arrangeWith, groupsOf, idsOf, type Picked, putCards } from '../arranging.ts'

type Ticked = {
  boardId: string
  questionId: string
  cards: readonly string[]
  groups: readonly string[]
  by: string
  at: Date
}

/** Makes a group of what is ticked: its cards, and groups that become part of it. */
export const makeGroup = (db: Db, { name, ...ticked }: Ticked & { name: string }) =>
  arrangeWith(db, ticked, async (tx, picked) => {
    if (picked.cards.length === 0) return null
    const made = await tx
      .insertInto('boards.cardGroup')
      .values({ questionId: ticked.questionId, name, madeAt: ticked.at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await gather(tx, { picked, into: made.id, at: ticked.at })
    // Undone, it is no group.
    const undone = { id: made.id, mergedInto: null, dissolvedAt: ticked.at.toISOString() }
    return { ...toldOf(picked, made.id), says: `You made the group “${name}”.`, groups: [undone] }
  })

/** Moves what is ticked into a group that there is: cards, and groups that become part of it. */
export const moveInto = (db: Db, { groupId, ...ticked }: Ticked & { groupId: string }) =>
  arrangeWith(db, without(ticked, groupId), async (tx, picked) => {
    const into = await tx
      .selectFrom('boards.cardGroup')
      .select('name')
      .where('id', '=', groupId)
      .where('questionId', '=', ticked.questionId)
      .where('dissolvedAt', 'is', null)
      .executeTakeFirst()
    if (!into || picked.cards.length + picked.groups.length === 0) return null
    await gather(tx, { picked, into: groupId, at: ticked.at })
    return {
      ...toldOf(picked, groupId),
      says: `You moved ${counted(picked)} into “${into.name}”.`,
      groups: [],
    }
  })

/** Takes the ticked cards out of their groups. */
export const takeOut = (db: Db, ticked: Ticked) =>
  arrangeWith(db, { ...ticked, groups: [] }, async (tx, picked) => {
    const cards = idsOf(picked.cards.filter(({ groupId }) => groupId !== null))
    if (cards.length === 0) return null
    await putCards(tx, { cards, groupId: null })
    const says = `You took ${counted({ ...picked, groups: [] })} out.`
    return { says, groups: [], told: groupsOf(picked.cards), loose: cards }
  })

/** Puts the ticked cards away: they stand on the board no more, and in no export. */
export const putAway = (db: Db, ticked: Ticked) =>
  arrangeWith(db, { ...ticked, groups: [] }, async (tx, picked) => {
    const cards = idsOf(picked.cards)
    if (cards.length === 0) return null
    await sql`update boards.card set standing = 'removed' where id = any(${cards}::uuid[])`.execute(tx)
    return { says: `You put ${counted(picked)} away.`, groups: [], told: [], loose: cards }
  })

/** A group does not move into itself, whoever ticked it. */
const without = (ticked: Ticked, groupId: string): Ticked => ({
  ...ticked,
  groups: ticked.groups.filter((id) => id !== groupId),
})

/** Cards go into the group; groups become part of it, with what had become part of them. */
async function gather(
  tx: Tx,
  { picked, into, at }: { picked: Picked; into: string; at: Date },
): Promise<void> {
  await putCards(tx, { cards: idsOf(picked.cards), groupId: into })
  await sql`
    update boards.card_group set merged_into = ${into}, dissolved_at = coalesce(dissolved_at, ${at})
    where id = any(${idsOf(picked.groups)}::uuid[])`.execute(tx)
}

const toldOf = (picked: Picked, into: string): Pick<Arranged, 'told' | 'loose'> => ({
  told: [...idsOf(picked.groups), ...groupsOf(picked.cards), into],
  loose: [],
})

const counted = ({ cards, groups }: Pick<Picked, 'cards' | 'groups'>): string => {
  if (groups.length > 0) return groups.length === 1 ? 'a group' : `${groups.length} groups`
  return cards.length === 1 ? 'a card' : `${cards.length} cards`
}
