import { dayOf } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Done } from '#ui/layout/done.tsx'
import { inARow } from '../introduced.ts'
import { type Slot, suitsAll } from '../slot.ts'
import { timeWithWeekday, withWeekday } from '../when.ts'
import { Agreed } from './agreed.tsx'
import { Place } from './place.tsx'
import { Press } from './press.tsx'
import type { MeetingView } from './query.ts'
import { saysAtTimes } from './says.ts'

type Props = Pick<MeetingView, 'meeting' | 'me' | 'others' | 'slots'> & {
  now: Date
  done: string | undefined
}

/** When they meet, or the times that are offered, with what can be said of each. */
export const Times = ({ now, done, ...view }: Props) => {
  const { meeting, others, slots } = view
  const agreed = slots.find(({ id }) => id === meeting.agreedSlotId)
  const offered = slots.filter(({ id, startsAt }) => id !== agreed?.id && startsAt > now)
  return (
    <section id="times">
      <h2>When you meet</h2>
      <Done done={done} says={saysAtTimes(others.length)} />
      {agreed ? (
        <>
          <Agreed meeting={meeting} slot={agreed} now={now} />
          <Details summary="Other times" class="cw-print-hidden">
            <All {...view} offered={offered} agreed={agreed} />
          </Details>
        </>
      ) : (
        <All {...view} offered={offered} agreed={undefined} />
      )}
    </section>
  )
}

type AllProps = Pick<Props, 'meeting' | 'me' | 'others'> & {
  offered: readonly Slot[]
  agreed: Slot | undefined
}

const All = ({ offered, agreed, ...view }: AllProps) => (
  <>
    {offered.length === 0 && !agreed && (
      <p>
        No time is offered yet. Offer two or three, and the others say which suit them. The first that suits
        everybody is agreed.
      </p>
    )}
    {offered.length > 0 && (
      <ul class="cw-times">
        {offered.map((slot) => (
          <li class="cw-times__one">
            <Offered {...view} slot={slot} isInstead={agreed !== undefined} />
          </li>
        ))}
      </ul>
    )}
    <Button href={`/connect/meetings/${view.meeting.id}/times`} variant="secondary">
      {agreed || offered.length > 0 ? 'Offer other times' : 'Offer times'}
    </Button>
  </>
)

type OfferedProps = { slot: Slot; isInstead: boolean } & Pick<Props, 'meeting' | 'me' | 'others'>

const Offered = ({ slot, meeting, me, others, isInstead }: OfferedProps) => {
  const suitsMe = slot.suits.includes(me.memberId)
  const suitsOthers = suitsAll(
    slot,
    others.map(({ memberId }) => memberId),
  )
  return (
    <>
      <p>
        <strong>{timeWithWeekday(slot.startsAt)}</strong>, for {slot.minutes} minutes
        {slot.placeInWords && (
          <>
            <br />
            <Place words={slot.placeInWords} />
          </>
        )}
      </p>
      {dayOf(slot.startsAt) > meeting.endsOn && (
        <p>The round ends on {withWeekday(meeting.endsOn)}. You can still meet then.</p>
      )}
      <p>{whomItSuits({ slot, me, others })}</p>
      {suitsOthers && !suitsMe && !isInstead && <p>If it suits you, too, you meet then.</p>}
      <div class="cw-times__presses">
        <Presses {...{ slot, meeting, me, suitsMe, suitsOthers, isInstead }} />
      </div>
    </>
  )
}

function whomItSuits({ slot, me, others }: Pick<OfferedProps, 'slot' | 'me' | 'others'>): string {
  const suiting = others.filter(({ memberId }) => slot.suits.includes(memberId)).map(({ name }) => name)
  const mine =
    slot.offeredBy === me.memberId
      ? 'You offered it'
      : slot.suits.includes(me.memberId)
        ? 'It suits you'
        : 'You have not said whether it suits you'
  return suiting.length > 0 ? `${mine}; it suits ${inARow(suiting)}.` : `${mine}.`
}

type PressesProps = Pick<OfferedProps, 'slot' | 'meeting' | 'me' | 'isInstead'> & {
  suitsMe: boolean
  suitsOthers: boolean
}

const Presses = ({ slot, meeting, me, suitsMe, suitsOthers, isInstead }: PressesProps) => {
  const about = { slot, meetingId: meeting.id }
  const isMine = slot.offeredBy === me.memberId
  return (
    <>
      {suitsOthers && (suitsMe || isInstead) && (
        <Press {...about} wish="agree" isMain={true}>
          {isInstead ? 'Let us meet then instead' : 'Let us meet then'}
        </Press>
      )}
      {!isMine && (
        <Press {...about} wish={suitsMe ? 'no' : 'yes'} isMain={suitsOthers && !suitsMe && !isInstead}>
          {suitsMe ? 'It does not suit me after all' : 'It suits me'}
        </Press>
      )}
      {isMine && (
        <Press {...about} wish="withdraw">
          Take it back
        </Press>
      )}
    </>
  )
}
