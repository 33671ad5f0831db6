import { inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { inARow } from '../introduced.ts'
import { type Slot, suitsAll } from '../slot.ts'
import type { MeetingView } from './query.ts'

type Props = Pick<MeetingView, 'meeting' | 'me' | 'others' | 'slots'> & { isOpen: boolean; now: Date }

/** When they meet, or the times that are offered, with what can be said of each. */
export const Times = ({ meeting, me, others, slots, isOpen, now }: Props) => {
  const agreed = slots.find(({ id }) => id === meeting.agreedSlotId)
  const offered = slots.filter(({ id, startsAt }) => id !== agreed?.id && startsAt > now)
  if (!isOpen) return null
  return (
    <section id="times">
      <h2>When you meet</h2>
      {agreed && <Agreed meeting={meeting} slot={agreed} now={now} />}
      {!agreed && offered.length === 0 && (
        <p>No time is offered yet. Offer two or three, and the others say which suit them.</p>
      )}
      {offered.length > 0 && (
        <ul class="cw-times">
          {offered.map((slot) => (
            <li class="cw-times__one">
              <Offered slot={slot} meeting={meeting} me={me} others={others} />
            </li>
          ))}
        </ul>
      )}
      <Button href={`/connect/meetings/${meeting.id}/times`} variant="secondary">
        {agreed ? 'Offer another time' : 'Offer a time'}
      </Button>
    </section>
  )
}

const Agreed = ({ meeting, slot, now }: { meeting: Props['meeting']; slot: Slot; now: Date }) => (
  <>
    <p>
      <strong>{inWordsWithTime(slot.startsAt)}</strong>, for {slot.minutes} minutes
      {slot.placeInWords && <Place words={slot.placeInWords} />}
    </p>
    <p>
      <a href={`/connect/meetings/${meeting.id}/calendar`}>Take it into your calendar</a>
    </p>
    {slot.startsAt > now && (
      <Press slot={slot} meetingId={meeting.id} wish="cancel">
        We need another time
      </Press>
    )}
  </>
)

const Place = ({ words }: { words: string }) => (
  <>
    <br />
    <span class="cw-own-words" dir="auto">
      {words}
    </span>
  </>
)

type OfferedProps = { slot: Slot } & Pick<Props, 'meeting' | 'me' | 'others'>

const Offered = ({ slot, meeting, me, others }: OfferedProps) => {
  const isMine = slot.offeredBy === me.memberId
  const suitsMe = slot.suits.includes(me.memberId)
  const suiting = others.filter(({ memberId }) => slot.suits.includes(memberId)).map(({ name }) => name)
  const suitsOthers = suitsAll(
    slot,
    others.map(({ memberId }) => memberId),
  )
  return (
    <>
      <p>
        <strong>{inWordsWithTime(slot.startsAt)}</strong>, for {slot.minutes} minutes
        {slot.placeInWords && <Place words={slot.placeInWords} />}
      </p>
      <p>
        {suitsMe ? (isMine ? 'You offered it' : 'It suits you') : 'You have not said whether it suits you'}
        {suiting.length > 0 ? `; it suits ${inARow(suiting)}.` : '.'}
      </p>
      <div class="cw-times__presses">
        {suitsOthers && (
          <Press slot={slot} meetingId={meeting.id} wish="agree">
            Let us meet then
          </Press>
        )}
        {!isMine && (
          <Press slot={slot} meetingId={meeting.id} wish={suitsMe ? 'no' : 'yes'}>
            {suitsMe ? 'It does not suit me after all' : 'It suits me'}
          </Press>
        )}
        {isMine && (
          <Press slot={slot} meetingId={meeting.id} wish="withdraw">
            Take it back
          </Press>
        )}
      </div>
    </>
  )
}

type PressProps = { slot: Slot; meetingId: string; wish: string; children: string }

/** Which time a button is about stands above it; whoever hears the page hears it again. */
const Press = ({ slot, meetingId, wish, children }: PressProps) => (
  <Form action={`/connect/meetings/${meetingId}/times/${slot.id}`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={wish === 'agree' ? undefined : 'secondary'} small={true}>
      {children}
      <span class="nhsuk-u-visually-hidden">: {inWordsWithTime(slot.startsAt)}</span>
    </SubmitButton>
  </Form>
)
