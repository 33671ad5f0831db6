import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Campaign } from '../campaign.ts'
import { listHealth } from '../health.ts'
import { listShared } from '../insights-to-read.ts'
import { listRounds } from '../queries.ts'
import type { Round } from '../round.ts'
import { metOf, type RoundHealth } from '../round-health.ts'
import { roundTopic } from '../topic.ts'
import { listUnfound } from '../unfound.ts'

type Closing = { campaign: Campaign; round: Round; by: string; at: Date }

/**
 * Ends a round: nobody is reminded or matched again in it, and everybody who was in it reads how it went; for whom
 * nobody was found, with a kind word. What people say of their meetings, and keep of them, may still come. Returns
 * whether it was under way.
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
  const unfound = new Set(await listUnfound(tx, round.id))
  const next = (await listRounds(tx, campaign.id)).find(({ number }) => number === round.number + 1)
  const health = (await listHealth(tx, campaign.id)).find(({ number }) => number === round.number)
  const shared = await listShared(tx, { roundIds: [round.id], use: 'public', at, most: 2 })
  const went = [
    health && howManyMet(health),
    ...shared.map(({ words, by }) => (by ? `“${words}” – ${by}` : `“${words}”`)),
    next
      ? `Round ${next.number} is about “${next.theme}”.`
      : 'It was the last round. Thank you for every conversation.',
  ].filter(Boolean)
  const letter = {
    topic: roundTopic,
    title: `Round ${round.number} of ${campaign.title} is over`,
    href: `/connect/${campaign.slug}/results`,
    at,
  } as const
  const met = people.map(({ memberId }) => memberId).filter((id) => !unfound.has(id))
  await tell(tx, { ...letter, to: met, about: `closed ${round.id}`, summary: went.join('\n') })
  const sorry = next
    ? 'We found nobody for you this time, and we are sorry. You come first in the next round.'
    : 'We found nobody for you this time, and we are sorry. Thank you for your patience.'
  const kind = [sorry, ...went].join('\n')
  await tell(tx, { ...letter, to: [...unfound], about: `closed ${round.id} unfound`, summary: kind })
}

/** As a share where that may be shown; in few words where people would be known by it. */
function howManyMet(health: RoundHealth): string {
  const { percent } = metOf(health)
  if (typeof percent === 'number') return `At least ${percent}% of the conversations took place.`
  return health.met > 0
    ? 'A few conversations took place. Thank you to everybody who met somebody.'
    : 'Thank you to everybody who met somebody, or tried to.'
}
