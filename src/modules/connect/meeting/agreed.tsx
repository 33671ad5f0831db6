import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import type { MeetingOfRound } from '../meetings.ts'
import type { Slot } from '../slot.ts'
import { timeWithWeekday } from '../when.ts'
import { Place } from './place.tsx'
import { Press } from './press.tsx'

type Props = { meeting: MeetingOfRound; slot: Slot; now: Date }

/** The time that all agreed on, for the head of the page. */
export const Agreed = ({ meeting, slot, now }: Props) => (
  <InsetText visuallyHiddenText="Agreed">
    <p>
      <Tag colour="green">Agreed</Tag>
    </p>
    <p>
      <strong>{timeWithWeekday(slot.startsAt)}</strong>, for {slot.minutes} minutes
      {slot.placeInWords && (
        <>
          <br />
          <Place words={slot.placeInWords} />
        </>
      )}
    </p>
    <p>
      <a href={`/connect/meetings/${meeting.id}/calendar`}>Take it into your calendar</a>
    </p>
    {slot.startsAt > now && (
      <Press slot={slot} meetingId={meeting.id} wish="cancel">
        We need another time
      </Press>
    )}
  </InsetText>
)
