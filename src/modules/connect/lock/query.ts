import { sql } from 'kysely'
import { findNames } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { breachesOf } from '../breaches.ts'
import type { Campaign } from '../campaign.ts'
import { describeSome } from '../described.ts'
import { findIntroduced } from '../find-introduced.ts'
import { standingInWords } from '../introduced.ts'
import { participantsOf } from '../participants.ts'
import type { Round } from '../round.ts'

export type Named = { id: string; name: string }

/** Somebody to choose, with where they stand, as they show it to members. */
export type Offered = Named & { standing: string }

/** So many are offered to choose from. */
const most = 30

/** Of so many it is looked up whether they can meet somebody; anybody else is found by name. */
const looksAt = 200

type Asked = { round: Pick<Round, 'id' | 'beginsOn'>; words: string; besides: string }

/** Lists who takes part in a round and is called so, but one. Two queries. */
export async function findTaking(db: Db, { round, words, besides }: Asked): Promise<Offered[]> {
  const all = await listTaking(db, round)
  const typed = words.toLocaleLowerCase('en-GB').split(/\s+/)
  const found = all
    .filter(({ id, name }) => {
      const called = name.toLocaleLowerCase('en-GB')
      return id !== besides && typed.every((word) => called.includes(word))
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, most)
  return await withStanding(db, found)
}

type Meeting = { campaign: Pick<Campaign, 'rules'>; round: Round; first: string; today: Day }

/**
 * Lists who takes part in a round and can meet somebody by the rules, never having met them, the first by name. Whom
 * anybody would rather not meet is no part of it: a name that is missing would tell.
 */
export async function listWhoCanMeet(db: Db, { campaign, round, first, today }: Meeting): Promise<Offered[]> {
  const met = await listMet(db, first)
  const all = (await listTaking(db, round))
    .filter(({ id }) => id !== first && !met.has(id))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, looksAt)
  const described = await describeSome(db, { round, today, ids: [first, ...all.map(({ id }) => id)] })
  const one = described.get(first)?.person
  if (!one) return []
  const { rules } = campaign
  const can = all.filter(({ id }) => {
    const other = described.get(id)?.person
    return other !== undefined && breachesOf({ one, other, rules }).length === 0
  })
  return await withStanding(db, can.slice(0, most))
}

async function listMet(db: Db, memberId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('connect.tie')
    .select(['oneId', 'otherId'])
    .where('cancelledAt', 'is', null)
    .where((e) => e.or([e('oneId', '=', memberId), e('otherId', '=', memberId)]))
    .execute()
  return new Set(rows.flatMap(({ oneId, otherId }) => [oneId, otherId]))
}

async function withStanding(db: Db, people: readonly Named[]): Promise<Offered[]> {
  const introduced = await findIntroduced(
    db,
    people.map(({ id }) => id),
  )
  return people.map((one) => {
    const shown = introduced.get(one.id)
    return { ...one, standing: shown ? standingInWords(shown) : '' }
  })
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
