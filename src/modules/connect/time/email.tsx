import { Action } from '#ui/mail/letter.tsx'
import { inARow } from '../introduced.ts'
import { ConnectLetter, type Frame } from '../letter.tsx'
import type { Slot } from '../slot.ts'
import { timeWithWeekday } from '../when.ts'

type Told = {
  others: readonly string[]
  /** Who pressed; null for the reader. */
  by: string | null
  slot: Pick<Slot, 'startsAt' | 'minutes' | 'placeInWords'>
  meetingId: string
  frame: Frame
}

/** To everybody in a meeting: when they meet, for their calendar. */
export const agreedEmail = ({ others, slot, meetingId, frame }: Told) => ({
  subject: `You meet ${inARow(others)} on ${timeWithWeekday(slot.startsAt)}`,
  view: (
    <ConnectLetter title={`You meet ${inARow(others)}`} frame={frame}>
      <p>
        <strong>{timeWithWeekday(slot.startsAt)}</strong>, for {slot.minutes} minutes.
        {slot.placeInWords && (
          <>
            <br />
            {slot.placeInWords}
          </>
        )}
      </p>
      <p>
        With this e-mail comes a calendar file. If something comes up, say so on the page, and everybody is
        told.
      </p>
      <Action href={`${frame.home}/connect/meetings/${meetingId}#times`}>Open your conversation</Action>
    </ConnectLetter>
  ),
})

/** To everybody in a meeting: the time does not stand, and they find another. */
export const timeCancelledEmail = ({ others, by, slot, meetingId, frame }: Told) => ({
  subject: `Another time is needed: not on ${timeWithWeekday(slot.startsAt)}`,
  view: (
    <ConnectLetter title="Another time is needed" frame={frame}>
      <p>
        {by ?? 'You'} cannot make it on {timeWithWeekday(slot.startsAt)}. The calendar file that comes with
        this e-mail takes it out of your calendar.
      </p>
      <p>Your conversation with {inARow(others)} stands: offer another time.</p>
      <Action href={`${frame.home}/connect/meetings/${meetingId}#times`}>Find another time</Action>
    </ConnectLetter>
  ),
})
