import type { Rules } from '#maths/matching/index.ts'
import { matchRun } from '../../src/modules/connect/match-job.ts'
import { communityRules } from '../../src/modules/connect/rules.ts'
import { addIntroduced } from './crowd.ts'
import type { TestHouse } from './house.ts'

type Laying = { slug: string; rules?: Partial<Rules>; odd?: 'trio' | 'pair'; rounds?: number }

/** Lays an open campaign with its rounds straight into the tables. Returns its id and those of its rounds. */
export async function layCampaign({ db, clock }: TestHouse, { slug, rules, odd, rounds = 2 }: Laying) {
  const at = clock.now()
  const { id } = await db
    .insertInto('connect.campaign')
    .values({
      slug,
      title: `Campaign ${slug}`,
      about: 'Five conversations.',
      rules: JSON.stringify({ ...communityRules, ...rules }),
      odd: odd ?? 'trio',
      seed: slug,
      madeAt: at,
      openedAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const laid = await db
    .insertInto('connect.round')
    .values(
      Array.from({ length: rounds }, (_, index) => ({
        campaignId: id,
        number: index + 1,
        theme: `Theme ${index + 1}`,
        prompts: ['What did you learn?'],
        beginsOn: `2022-0${6 + index}-07`,
        endsOn: `2022-0${6 + index}-30`,
      })),
    )
    .returning(['id', 'number'])
    .execute()
  const inOrder = laid.toSorted((one, other) => one.number - other.number)
  return { id, slug, roundIds: inOrder.map((round) => round.id) }
}

type Joining = { campaignId: string; names: readonly string[]; partOf(index: number): string | undefined }

/** Lets people join a campaign, each from a part of the system. Returns their ids, in order. */
export async function joinAll(house: TestHouse, { campaignId, names, partOf }: Joining): Promise<string[]> {
  const ids: string[] = []
  for (const [index, name] of names.entries()) {
    const partId = partOf(index)
    const hats = partId ? [{ partId, organisationId: null, roleInWords: '' }] : []
    const memberId = await addIntroduced(house, name, { hats })
    const address = `${memberId}@commonweal.example`
    await house.db
      .insertInto('people.address')
      .values({ memberId, address, verifiedAt: house.clock.now() })
      .execute()
    ids.push(memberId)
  }
  if (ids.length > 0)
    await house.db
      .insertInto('connect.participation')
      .values(ids.map((memberId) => ({ campaignId, memberId, joinedAt: house.clock.now() })))
      .execute()
  return ids
}

/** Does what a worker does: matches all that organisers have asked for. */
export async function matchAllAsked({ db, clock }: TestHouse): Promise<void> {
  const runs = await db.selectFrom('connect.run').select('id').where('finishedAt', 'is', null).execute()
  for (const { id } of runs)
    await matchRun(db, { runId: id, at: () => clock.now(), signal: new AbortController().signal })
  // What is asked for next is asked for later.
  clock.forward(1_000)
}
