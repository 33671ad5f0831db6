import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from '../letter.tsx'
import { timeWithWeekday } from '../when.ts'

type Offered = {
  by: string
  startsAt: readonly Date[]
  minutes: number
  placeInWords: string
  meetingId: string
  frame: Frame
}

/** To somebody in a meeting to whom another offers one or more times. */
export const offeredEmail = ({ by, startsAt, minutes, placeInWords, meetingId, frame }: Offered) => {
  const title = `${by} offers you ${startsAt.length === 1 ? 'a time' : `${startsAt.length} times`}`
  return {
    subject: title,
    view: (
      <ConnectLetter title={title} frame={frame} because={`you were introduced to ${by}`}>
        <ul>
          {startsAt.map((time) => (
            <li>
              {timeWithWeekday(time)}, for {minutes} minutes
            </li>
          ))}
        </ul>
        {placeInWords && <p>{placeInWords}</p>}
        <p>
          On the page you say which suit you, or offer others. Once a time suits everybody, it is agreed, and
          everybody gets a calendar file.
        </p>
        <Action href={`${frame.home}/connect/meetings/${meetingId}#times`}>Say which suits you</Action>
      </ConnectLetter>
    ),
  }
}
