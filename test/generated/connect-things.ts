import { layCampaign, layMeeting, layParticipants } from '#test/connect.ts'
import type { TestHouse } from '#test/house.ts'
import { introduceSome } from '../../src/modules/connect/introduce/introduce.ts'

/** A campaign that is open, with a conversation in its first round: a time, an insight, and the link in a mail. */
export async function findConnect(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const { db, clock, config } = house
  const at = clock.now()
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  const members = [one.member.id, other.member.id]
  const campaign = await layCampaign(house)
  await layParticipants(house, { campaign, members })
  const [round] = campaign.rounds
  if (!round) throw new Error('A campaign has rounds')
  const meeting = await layMeeting(house, { round, members })
  await introduceSome(db, { roundId: round.id, config, at })
  const slot = await db
    .insertInto('connect.slot')
    .values({ meetingId: meeting, offeredBy: one.member.id, startsAt: at, minutes: 30, offeredAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const insight = await db
    .insertInto('connect.insight')
    .values({ roundId: round.id, meetingId: meeting, words: 'Ask first.', writtenAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const mail = await db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('act', '=', 'connect.introduce')
    .executeTakeFirstOrThrow()
  const answer = /\/connect\/answer\/([\w-]+)/.exec(mail.bodyText)?.[1] ?? ''
  const { slug } = campaign
  return { campaign: slug, round: String(round.number), meeting, slot: slot.id, insight: insight.id, answer }
}
