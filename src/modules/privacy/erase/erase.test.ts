import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { joinAll, layCampaign } from '#test/campaigns.ts'
import { openTestHouse } from '#test/house.ts'
import { erase } from './erase.ts'

const house = await openTestHouse()
const { db, clock, config } = house

test('what an organiser put together by hand for others stays when they are erased, without their name', async () => {
  const { id, roundIds } = await layCampaign(house, { slug: 'by-hand' })
  const names = ['Amara', 'Bryn', 'Chidi']
  const [amara = '', bryn = '', chidi = ''] = await joinAll(house, {
    campaignId: id,
    names,
    partOf: () => undefined,
  })
  const { member } = await house.signedIn('organiser')
  const lay = async (two: readonly string[], by: object) => {
    const [oneId = '', otherId = ''] = two.toSorted()
    const made = { roundId: `${roundIds[0]}`, oneId, otherId, lockedAt: clock.now(), reason: 'They asked' }
    const row = db.insertInto('connect.handLock').values({ ...made, ...by })
    return (await row.returning('id').executeTakeFirstOrThrow()).id
  }
  const forOthers = await lay([amara, bryn], { lockedBy: member.id })
  const takenBack = { lockedBy: amara, takenBackBy: member.id, takenBackAt: clock.now() }
  const byAnother = await lay([amara, chidi], takenBack)
  await lay([bryn, member.id], { lockedBy: amara })

  const roles = new Set(['organiser'] as const)
  const signedIn = {
    waitingRoles: new Set<never>(),
    sessionId: randomUUID(),
    hasSecondFactor: false,
    hasKeptWords: false,
    provedAt: null,
  }
  const viewer = { ...member, roles, ...signedIn }
  expect(await erase(db, { viewer, config, at: clock.now() })).toBe('erased')

  const left = await db
    .selectFrom('connect.handLock')
    .select(['id', 'lockedBy', 'takenBackBy', 'reason'])
    .execute()
  const reason = 'They asked'
  expect(left).toHaveLength(2)
  expect(left).toContainEqual({ id: forOthers, lockedBy: null, takenBackBy: null, reason })
  expect(left).toContainEqual({ id: byAnother, lockedBy: amara, takenBackBy: null, reason })
})
