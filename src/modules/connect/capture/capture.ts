import { findNames } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { askToAgree } from '../ask-to-agree.ts'
import type { CaptureAnswers } from '../insight-form.ts'
import { findOwnInsight } from '../insights.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { lockMeeting, type MeetingOfRound } from '../meetings.ts'
import { tellInsight } from '../tell-insight.ts'

type Capturing = {
  meetingId: string
  memberId: string
  answers: CaptureAnswers
  config: Pick<Config, 'baseUrl'>
  at: Date
}

export type CaptureOutcome = 'captured' | 'asked' | 'not-open' | 'too-many'

/** So many from one person in one meeting: it is a sentence that is asked for. */
const mostInsights = 5

/**
 * Keeps what somebody would like to keep of a conversation: as theirs, or as everybody's in it. Then the others are
 * asked, and until all of them agreed it is shown to nobody else. The same words sent twice are kept once.
 */
export function capture(
  db: Db,
  { meetingId, memberId, answers, config, at }: Capturing,
): Promise<CaptureOutcome> {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    if (!isOpenFor(meeting, memberId)) return 'not-open'
    const done = answers.whose === 'ours' ? 'asked' : 'captured'
    const own = await listWordsOf(tx, { meetingId, memberId })
    if (own.includes(answers.words)) return done
    if (own.length >= mostInsights) return 'too-many'
    const id = await keep(tx, { meeting, memberId, answers, at })
    await recordAct(tx, { act: 'connect.capture', by: memberId, on: { kind: 'insight', id }, at })
    await tellInsight(tx, { before: null, after: await findOwnInsight(tx, { id, memberId }), at })
    if (answers.whose === 'ours') {
      const by = (await findNames(tx, [memberId])).get(memberId) ?? ''
      const of = othersIn(meeting, memberId).map((other) => other.memberId)
      const insight = { id, revision: 1, meetingId, words: answers.words }
      await askToAgree(tx, { insight, by, of, config, at })
    }
    return done
  })
}

async function listWordsOf(
  tx: Tx,
  { meetingId, memberId }: { meetingId: string; memberId: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('connect.insight as insight')
    .innerJoin('connect.insightAuthor as author', 'author.insightId', 'insight.id')
    .select('insight.words')
    .where('insight.meetingId', '=', meetingId)
    .where('author.memberId', '=', memberId)
    .where('insight.withdrawnAt', 'is', null)
    .execute()
  return rows.map(({ words }) => words)
}

type Keeping = { meeting: MeetingOfRound; memberId: string; answers: CaptureAnswers; at: Date }

async function keep(tx: Tx, { meeting, memberId, answers, at }: Keeping): Promise<string> {
  const { words, attribution, uses, whose } = answers
  const { id } = await tx
    .insertInto('connect.insight')
    .values({
      roundId: meeting.roundId,
      meetingId: meeting.id,
      characteristic: meeting.characteristic,
      words,
      writtenAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const others = whose === 'ours' ? othersIn(meeting, memberId) : []
  await tx
    .insertInto('connect.insightAuthor')
    .values([
      { insightId: id, memberId, attribution, uses, agreedAt: at },
      // What the others want they have not said: nothing, until they do.
      ...others.map((other) => ({
        insightId: id,
        memberId: other.memberId,
        attribution: 'none',
        uses: [],
        agreedAt: null,
      })),
    ])
    .execute()
  return id
}
