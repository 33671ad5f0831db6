import { findTopicReaders } from '#modules/letters/index.ts'
import { findNames, type Post } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { sendToMany } from '#platform/mail/send-to-many.ts'
import { writeWords } from '#platform/mail/words.ts'
import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'
import { meetingFile } from './calendar-file.ts'
import { goneEmail, leftEmail } from './gone-email.tsx'
import type { Frame } from './letter.tsx'
import type { MeetingOfRound } from './meetings.ts'
import { isLookedIn } from './round.ts'
import { listSlots } from './slots.ts'
import { roundTopic } from './topic.ts'
import { findSignature, writeLetters } from './write-letters.ts'

type Telling = {
  meeting: MeetingOfRound
  memberId: string
  /** Those who stay. */
  others: readonly string[]
  post: Post
  at: Date
}

/**
 * Tells those who stay in a meeting that one of them is in it no more: that the two go on, or that we look for
 * somebody else. A time that was agreed is taken out of their calendars.
 */
export async function tellGone(tx: Tx, { meeting, memberId, others, post, at }: Telling): Promise<void> {
  const ids = [memberId, ...others]
  const names = await findNames(tx, ids)
  const readers = await findTopicReaders(tx, { topic: roundTopic, ids })
  const from = await findSignature(tx)
  const frame = { from, home: houseInMail, stop: unsubscribeInMail }
  const stays = others.length > 1
  const slot = (await listSlots(tx, meeting.id)).find(({ id }) => id === meeting.agreedSlotId)
  const cancelled = (reader: { id: string; address: string }) =>
    slot
      ? meetingFile({
          meeting,
          slot,
          method: 'cancel',
          sequence: meeting.calendarSequence + 1,
          reader: { name: names.get(reader.id) ?? '', address: reader.address },
          post,
          from,
          at,
        })
      : null
  const gone = names.get(memberId) ?? 'Somebody'
  const isLooked = isLookedIn(meeting, dayOf(at))
  const letter = goneEmail({ gone, meeting, stays, isLooked, hadTime: slot !== undefined, frame })
  const wordsId = await writeWords(tx, { ...letter, at })
  const to = others.flatMap((id) => {
    const reader = readers.get(id)
    if (!reader) return []
    return [
      {
        ...reader,
        once: `connect.dropOut:${meeting.id}:${memberId}:${id}`,
        calendar: stays ? null : cancelled(reader),
      },
    ]
  })
  await sendToMany(tx, { act: 'connect.dropOut', wordsId, to, at })
  if (!slot) return
  const act = 'connect.leaveTime'
  const leaver = {
    memberId,
    about: meeting.id,
    calendar: cancelled,
    letter: (of: Frame) => leftEmail({ meeting, frame: of }),
  }
  await writeLetters(tx, { act, letters: [leaver], readers, config: post, at })
}
