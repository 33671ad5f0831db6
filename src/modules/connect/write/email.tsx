import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from '../letter.tsx'

type Written = { by: string; words: string; meetingId: string; frame: Frame }

/** To somebody to whom another in their meeting has written. */
export const messageEmail = ({ by, words, meetingId, frame }: Written) => ({
  subject: `${by} has written to you`,
  view: (
    <ConnectLetter
      title={`${by} has written to you`}
      frame={frame}
      because={`you were introduced to ${by} in Connect Five`}
    >
      <blockquote>
        {words
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <p>{line}</p>
          ))}
      </blockquote>
      <Action href={`${frame.home}/connect/meetings/${meetingId}#messages`}>Answer</Action>
    </ConnectLetter>
  ),
})
