import type { Attribution } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Use } from './insight.ts'
import { insightCaptured } from './notices.ts'

const allUses: Use[] = ['wording', 'report', 'public']

type Keeping = { roundId: string; kept: readonly { words: string; as: Attribution }[]; at: Date }

/** What some of them kept, each of another meeting that took place. */
export async function plantInsights(tx: Tx, { roundId, kept, at }: Keeping): Promise<void> {
  const authors = await tx
    .selectFrom('connect.meetingPerson as person')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'person.meetingId')
    .innerJoin('connect.round as round', 'round.id', 'meeting.roundId')
    .select(['person.memberId', 'meeting.id as meetingId', 'round.characteristic'])
    .where('meeting.roundId', '=', roundId)
    .where('person.met', '=', 'met')
    .whereRef('person.memberId', '=', 'meeting.starterId')
    .orderBy('person.memberId')
    .execute()
  for (const [place, { words, as }] of kept.entries()) {
    const author = authors[place]
    if (!author) return
    const { meetingId, memberId, characteristic } = author
    const { id } = await tx
      .insertInto('connect.insight')
      .values({ roundId, meetingId, characteristic, words, writtenAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('connect.insightAuthor')
      .values({
        insightId: id,
        memberId,
        attribution: as,
        uses: allUses,
        agreedAt: at,
      })
      .execute()
    await insightCaptured.tell(tx, {
      insightId: id,
      roundId,
      characteristic,
      kept: { words, lang: 'en', uses: allUses, authors: [{ memberId, attribution: as }] },
      at,
    })
  }
}
