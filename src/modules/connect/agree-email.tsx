import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from './letter.tsx'

type Asked = { by: string; words: string; id: string; meetingId: string; frame: Frame }

/** To somebody who is asked whether an insight may be from them too. */
export const agreeEmail = ({ by, words, id, meetingId, frame }: Asked) => ({
  subject: `${by} would like to share an insight with you`,
  view: (
    <ConnectLetter
      title={`Is this from you, too? ${by} asks`}
      frame={frame}
      because={`you were introduced to ${by} in Connect Five`}
    >
      <p>{by} would like to share this, as an insight from your conversation:</p>
      <blockquote>
        <p>{words}</p>
      </blockquote>
      <p>
        It is shown to nobody else before you agree. You say how you would like to be named, and for what it
        may be used.
      </p>
      <Action href={`${frame.home}/connect/meetings/${meetingId}/insights/${id}`}>Read it and answer</Action>
    </ConnectLetter>
  ),
})
