import { sql } from 'kysely'
import type { Round as Problem } from '#maths/matching/index.ts'
import type { SignUp } from '#modules/interest/index.ts'
import { membersToWriteTo } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Campaign } from '../campaign.ts'
import { gatherPeople, gatherRound } from '../gather.ts'
import { listRounds } from '../queries.ts'
import type { Trial } from '../simulation.ts'
import { openOf } from '../solve.ts'
import { listWilling } from '../willing.ts'

type Gathered = Pick<Trial, 'basis' | 'wanted'> & { problem: Problem }

/**
 * Reads on whom a campaign is tried: who could be matched in its next round or, while nobody has joined, who said
 * that they would like to take part; where nobody did, all members. Who asked not to meet whom is left out of it:
 * a count could tell.
 */
export async function gatherTrial(
  db: Db,
  { campaign, today }: { campaign: Campaign; today: Day },
): Promise<Gathered | null> {
  const rounds = await listRounds(db, campaign.id)
  const toCome = rounds.filter(({ publishedAt }) => publishedAt === null)
  const round = toCome[0] ?? rounds.at(-1)
  if (!round) return null
  const wanted = toCome.length
  const joined = await gatherRound(db, { campaign, round, today })
  if (joined.people.length > 0) return { basis: 'joined', wanted, problem: alone(joined) }
  const willing = (await listWilling(db)).map(asIfJoined)
  const participants = willing.length > 1 ? willing : await listEverybody(db)
  const basis = willing.length > 1 ? 'signed-up' : 'members'
  const problem = await gatherPeople(db, { campaign, round, today, participants })
  return { basis, wanted, problem: alone(problem) }
}

const asIfJoined = ({ memberId, formats, times, themes }: SignUp) => ({
  memberId,
  formats: [...formats],
  times: [...times],
  themes: themes.map(({ key }) => key),
})

/** All members who can be written to, as if each took part and any time and way to meet suited them. */
async function listEverybody(db: Db) {
  const { rows } = await sql<{ id: string }>`
    select recipient.id from ${membersToWriteTo()} as recipient order by recipient.id`.execute(db)
  return rows.map(({ id }) => ({ memberId: id, formats: [], times: [], themes: [] }))
}

/** Without wishes, and without what was put together by hand for one round. */
const alone = (problem: Problem): Problem => ({ ...openOf(problem), locked: [] })
