import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from '../letter.tsx'

type Asked = { title: string; slug: string; first: string; frame: Frame }

/** To members who had said that they would like to take part, before there was anything to take part in. */
export const askToJoinEmail = ({ title, slug, first, frame }: Asked) => ({
  subject: `${title} begins: would you like to take part?`,
  view: (
    <ConnectLetter
      title={`${title} begins`}
      frame={frame}
      because="you told us that you would like to take part in Connect Five"
    >
      <p>
        You told us that you would like to take part in Connect Five. Now it begins{first && ` on ${first}`}:
        half an hour in each round, with somebody from another part of the system.
      </p>
      <p>
        You are introduced to nobody before you say yes. What you told us is filled in already. We ask this
        once.
      </p>
      <Action href={`${frame.home}/connect/${slug}/join`}>Read how it works, and join</Action>
    </ConnectLetter>
  ),
})
