import { sql } from 'kysely'
import { findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { participantsOf } from '../participants.ts'
import type { Round } from '../round.ts'

export type Named = { id: string; name: string }

/** So many are offered to choose from. */
const most = 30

type Asked = { round: Pick<Round, 'id' | 'beginsOn'>; words: string; besides: string }

/** Lists who takes part in a round and is called so, but one. Two queries. */
export async function findTaking(db: Db, { round, words, besides }: Asked): Promise<Named[]> {
  const all = await listTaking(db, round)
  const typed = words.toLocaleLowerCase('en-GB').split(/\s+/)
  return all
    .filter(({ id, name }) => {
      const called = name.toLocaleLowerCase('en-GB')
      return id !== besides && typed.every((word) => called.includes(word))
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, most)
}

async function listTaking(db: Db, { id, beginsOn }: Pick<Round, 'id' | 'beginsOn'>): Promise<Named[]> {
  const { rows } = await sql<{ memberId: string }>`
    select member_id from ${participantsOf({ roundId: id, beginsOn })} as participant`.execute(db)
  const names = await findNames(
    db,
    rows.map(({ memberId }) => memberId),
  )
  return [...names].map(([memberId, name]) => ({ id: memberId, name }))
}

/**
 * Finds what a member is called.
 *
 * @throws NotFound when there is none.
 */
export async function findName(db: Db, id: string): Promise<Named> {
  const name = (await findNames(db, [id])).get(id)
  if (name === undefined) throw new NotFound('member')
  return { id, name }
}
