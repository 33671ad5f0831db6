import { findTopicReaders } from '#modules/letters/index.ts'
import { findNames } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { meetingFile } from '../calendar-file.ts'
import type { Frame } from '../letter.tsx'
import { isOpenFor, othersIn, peopleIn } from '../meeting.ts'
import { lockMeeting, type MeetingOfRound } from '../meetings.ts'
import { type Slot, suitsAll } from '../slot.ts'
import { listSlots } from '../slots.ts'
import { roundTopic } from '../topic.ts'
import { findSignature, writeLetters } from '../write-letters.ts'
import { agreedEmail, timeCancelledEmail } from './email.tsx'
import type { TimeWish } from './form.ts'

type Settling = {
  meetingId: string
  slotId: string
  memberId: string
  wish: TimeWish
  config: Pick<Config, 'baseUrl' | 'mailFrom'>
  at: Date
}

export type SettleOutcome =
  | 'suits'
  | 'suits-not'
  | 'offer-withdrawn'
  | 'agreed'
  | 'not-all'
  | 'time-cancelled'
  | 'not-open'

/**
 * Does with a time that was offered what somebody in the meeting wishes: it suits them or not, they take it back, all
 * meet then, or they do not after all.
 *
 * @throws NotFound where it was taken back, or is no time of this meeting.
 */
export function settle(db: Db, asked: Settling): Promise<SettleOutcome> {
  return db.transaction().execute(async (tx) => {
    const { meetingId, slotId, memberId, wish } = asked
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    const slot = (await listSlots(tx, meetingId)).find(({ id }) => id === slotId)
    if (!slot) throw new NotFound('time')
    if (!isOpenFor(meeting, memberId)) return 'not-open'
    const settling = { ...asked, meeting, slot }
    if (wish === 'agree') return await agree(tx, settling)
    if (wish === 'cancel') return await cancelTime(tx, settling)
    if (wish === 'withdraw') return await withdraw(tx, settling)
    return await sayWhetherItSuits(tx, settling)
  })
}

type Within = Settling & { meeting: MeetingOfRound; slot: Slot }

async function sayWhetherItSuits(tx: Tx, settling: Within): Promise<SettleOutcome> {
  const { slotId, memberId, wish, at } = settling
  await note(tx, settling, 'connect.answerTime')
  if (wish === 'no') {
    await tx
      .deleteFrom('connect.slotYes')
      .where('slotId', '=', slotId)
      .where('memberId', '=', memberId)
      .execute()
    return 'suits-not'
  }
  await tx
    .insertInto('connect.slotYes')
    .values({ slotId, memberId, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // Whoever says so last agrees for all: nobody has to come back and press once more.
  return settling.meeting.agreedSlotId === null && isForOthers(settling)
    ? await meetThen(tx, settling)
    : 'suits'
}

/** All others have said so already, and it is still to come. */
const isForOthers = ({ meeting, slot, memberId, at }: Within): boolean =>
  slot.startsAt > at &&
  suitsAll(
    slot,
    othersIn(meeting, memberId).map((person) => person.memberId),
  )

async function withdraw(tx: Tx, settling: Within): Promise<SettleOutcome> {
  const { meeting, slot, memberId, at } = settling
  if (slot.offeredBy !== memberId || meeting.agreedSlotId === slot.id) return 'not-open'
  await note(tx, settling, 'connect.withdrawTime')
  await tx.updateTable('connect.slot').set({ withdrawnAt: at }).where('id', '=', slot.id).execute()
  return 'offer-withdrawn'
}

/** They meet then instead of another time, or of none; all others must have said before that it suits them. */
async function agree(tx: Tx, settling: Within): Promise<SettleOutcome> {
  const { meeting, slot } = settling
  if (meeting.agreedSlotId === slot.id) return 'agreed'
  if (!isForOthers(settling)) return 'not-all'
  const said = await sayWhetherItSuits(tx, { ...settling, wish: 'yes' })
  return said === 'agreed' ? said : await meetThen(tx, settling)
}

async function meetThen(tx: Tx, settling: Within): Promise<SettleOutcome> {
  await setTime(tx, { meeting: settling.meeting, slotId: settling.slot.id })
  await tellAll(tx, { ...settling, method: 'request' })
  await note(tx, settling, 'connect.agreeTime')
  return 'agreed'
}

async function cancelTime(tx: Tx, settling: Within): Promise<SettleOutcome> {
  const { meeting, slot } = settling
  if (meeting.agreedSlotId !== slot.id) return 'time-cancelled'
  await setTime(tx, { meeting, slotId: null })
  await takeWordBack(tx, settling)
  await tellAll(tx, { ...settling, method: 'cancel' })
  await note(tx, settling, 'connect.cancelTime')
  return 'time-cancelled'
}

/** Whoever cannot make it after all does not offer it any more, and it does not suit them. */
async function takeWordBack(tx: Tx, { slot, memberId, at }: Within): Promise<void> {
  await tx
    .deleteFrom('connect.slotYes')
    .where('slotId', '=', slot.id)
    .where('memberId', '=', memberId)
    .execute()
  if (slot.offeredBy !== memberId) return
  await tx.updateTable('connect.slot').set({ withdrawnAt: at }).where('id', '=', slot.id).execute()
}

const note = (tx: Tx, { memberId, meetingId, at }: Within, act: `connect.${string}`) =>
  recordAct(tx, { act, by: memberId, on: { kind: 'meeting', id: meetingId }, at })

/** Each change makes the next calendar file a later one than all before. */
const setTime = (tx: Tx, { meeting, slotId }: { meeting: MeetingOfRound; slotId: string | null }) =>
  tx
    .updateTable('connect.meeting')
    .set({ agreedSlotId: slotId, calendarSequence: meeting.calendarSequence + 1 })
    .where('id', '=', meeting.id)
    .execute()

/** Everybody, whoever pressed too, gets the time for their calendar, or a file that takes it out again. */
async function tellAll(
  tx: Tx,
  { meeting, slot, memberId, config, at, method }: Within & { method: 'request' | 'cancel' },
): Promise<void> {
  const ids = peopleIn(meeting).map((person) => person.memberId)
  const [names, readers, from] = [
    await findNames(tx, ids),
    await findTopicReaders(tx, { topic: roundTopic, ids }),
    await findSignature(tx),
  ]
  const nameOf = (id: string) => names.get(id) ?? ''
  const sequence = meeting.calendarSequence + 1
  const email = method === 'request' ? agreedEmail : timeCancelledEmail
  const letters = ids.map((id) => ({
    memberId: id,
    about: `${meeting.id}:${sequence}:${id}`,
    calendar: ({ address }: { address: string }) => {
      const reader = { name: nameOf(id), address }
      return meetingFile({ meeting, slot, method, sequence, reader, post: config, from, at })
    },
    letter: (frame: Frame) => {
      const others = ids.filter((other) => other !== id).map(nameOf)
      return email({
        others,
        by: id === memberId ? null : nameOf(memberId),
        slot,
        meetingId: meeting.id,
        frame,
      })
    },
  }))
  const act = method === 'request' ? 'connect.agreeTime' : 'connect.cancelTime'
  await writeLetters(tx, { act, letters, readers, config, at })
}
