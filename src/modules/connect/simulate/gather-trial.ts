import type { Round as Problem } from '#maths/matching/index.ts'
import { listSignUps, type SignUp } from '#modules/interest/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Campaign } from '../campaign.ts'
import { gatherPeople, gatherRound } from '../gather.ts'
import { listRounds } from '../queries.ts'
import type { Trial } from '../simulation.ts'
import { openOf } from '../solve.ts'

type Gathered = Pick<Trial, 'basis' | 'wanted'> & { problem: Problem }

/**
 * Reads on whom a campaign is tried: who could be matched in its next round or, while nobody has joined, who said that
 * they would like to take part. Who asked not to meet whom is left out of it: a count could tell.
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
  const participants = await listWilling(db)
  const problem = await gatherPeople(db, { campaign, round, today, participants })
  return { basis: 'signed-up', wanted, problem: alone(problem) }
}

/** Without wishes, and without what was put together by hand for one round. */
const alone = (problem: Problem): Problem => ({ ...openOf(problem), locked: [] })

async function listWilling(db: Db) {
  const willing: SignUp[] = []
  let after: string | undefined
  do {
    const some = await listSignUps(db, { after })
    willing.push(...some.filter(({ rounds }) => rounds.length > 0))
    after = some.at(-1)?.memberId
  } while (after !== undefined)
  return willing.map(({ memberId, formats, times, themes }) => ({
    memberId,
    formats: [...formats],
    times: [...times],
    themes: themes.map(({ key }) => key),
  }))
}
