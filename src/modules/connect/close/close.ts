import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Campaign } from '../campaign.ts'
import { listHealth } from '../health.ts'
import { listShared } from '../insights-to-read.ts'
import { listRounds } from '../queries.ts'
import type { Round } from '../round.ts'
import { metOf } from '../round-health.ts'
import { roundTopic } from '../topic.ts'

type Closing = { campaign: Campaign; round: Round; by: string; at: Date }

/**
 * Ends a round: nobody is reminded or matched again in it, and everybody who was in it reads how it went. What people
 * say of their meetings, and keep of them, may still come. Returns whether it was under way.
 */
export function close(db: Db, { campaign, round, by, at }: Closing): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('connect.round')
      .set({ closedAt: at })
      .where('id', '=', round.id)
      .where('publishedAt', 'is not', null)
      .where('closedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!closed) return false
    await recordAct(tx, { act: 'connect.close', by, on: { kind: 'round', id: round.id }, at })
    await tellHowItWent(tx, { campaign, round, at })
    return true
  })
}

async function tellHowItWent(tx: Tx, { campaign, round, at }: Omit<Closing, 'by'>): Promise<void> {
  const people = await tx
    .selectFrom('connect.meetingPerson as person')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'person.meetingId')
    .select('person.memberId')
    .distinct()
    .where('meeting.roundId', '=', round.id)
    .execute()
  const next = (await listRounds(tx, campaign.id)).find(({ number }) => number === round.number + 1)
  const health = (await listHealth(tx, campaign.id)).find(({ number }) => number === round.number)
  const shared = await listShared(tx, { roundIds: [round.id], use: 'public', today: dayOf(at), most: 2 })
  await tell(tx, {
    topic: roundTopic,
    to: people.map(({ memberId }) => memberId),
    about: `closed ${round.id}`,
    title: `Round ${round.number} of ${campaign.title} is over`,
    summary: [
      health && howManyMet(metOf(health).percent),
      ...shared.map(({ words, by }) => (by ? `“${words}” – ${by}` : `“${words}”`)),
      next
        ? `Round ${next.number} is about “${next.theme}”.`
        : 'It was the last round. Thank you for every conversation.',
    ]
      .filter(Boolean)
      .join('\n'),
    href: `/connect/${campaign.slug}/results`,
    at,
  })
}

const howManyMet = (percent: number | string) =>
  typeof percent === 'number'
    ? `At least ${percent}% of the meetings took place.`
    : 'Thank you to everybody who met somebody.'
