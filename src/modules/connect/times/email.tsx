import { inWordsWithTime } from '#platform/clock.ts'
import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from '../letter.tsx'

type Offered = {
  by: string
  startsAt: Date
  minutes: number
  placeInWords: string
  meetingId: string
  frame: Frame
}

/** To somebody in a meeting to whom another offers a time. */
export const offeredEmail = ({ by, startsAt, minutes, placeInWords, meetingId, frame }: Offered) => ({
  subject: `${by} offers you a time`,
  view: (
    <ConnectLetter title={`${by} offers you a time`} frame={frame} because={`you were introduced to ${by}`}>
      <p>
        {inWordsWithTime(startsAt)}, for {minutes} minutes.
        {placeInWords && (
          <>
            <br />
            {placeInWords}
          </>
        )}
      </p>
      <p>On the page stand all times that were offered. Say which suit you, or offer others.</p>
      <Action href={`${frame.home}/connect/meetings/${meetingId}#times`}>See the times</Action>
    </ConnectLetter>
  ),
})
