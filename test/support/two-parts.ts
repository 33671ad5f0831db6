import { matchRun } from '../../src/modules/connect/match-job.ts'
import { type LaidCampaign, type LaidRound, layCampaign, layParticipants } from './connect.ts'
import { addIntroduced, drawSystem } from './crowd.ts'
import type { TestHouse } from './house.ts'

/** A campaign in which people of two parts of the system take part, with their ids. */
export async function layTwoParts(
  house: TestHouse,
  { slug, left, right, rounds = 2 }: { slug: string; left: number; right: number; rounds?: number },
) {
  const parts = [`${slug}-left`, `${slug}-right`]
  const system = await drawSystem(house, { parts, places: [`${slug}-place`], experiences: [`${slug}-work`] })
  const campaign = await layCampaign(house, { slug, rounds })
  const members: string[] = []
  for (const [side, count] of [left, right].entries())
    for (let place = 0; place < count; place += 1) {
      const partId = `${system.get(parts[side] ?? '')}`
      const hats = [{ partId, organisationId: null, roleInWords: 'Takes part' }]
      const name = `${parts[side]} ${place}`
      const memberId = await addIntroduced(house, name, { hats })
      const address = `${name.replaceAll(' ', '-')}@commonweal.example`
      await house.db
        .insertInto('people.address')
        .values({ memberId, address, verifiedAt: house.clock.now() })
        .execute()
      members.push(memberId)
    }
  await layParticipants(house, { campaign, members })
  return { campaign, members }
}

/** Matches a round with the engine, as the job does, and keeps the run. Returns its id. */
export async function layRun({ db, clock }: TestHouse, { id }: LaidRound): Promise<string> {
  const run = await db
    .insertInto('connect.run')
    .values({ roundId: id, askedAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await matchRun(db, { runId: run.id, at: () => clock.now(), signal: new AbortController().signal })
  return run.id
}

/** The first round of a campaign, or the one of this number. */
export function roundOf({ rounds }: LaidCampaign, number = 1): LaidRound {
  const found = rounds[number - 1]
  if (!found) throw new Error(`There is no round ${number}`)
  return found
}
