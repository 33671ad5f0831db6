import type { Sender } from '#modules/people/index.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { houseInMail } from '#ui/mail/to-many.ts'
import { Paragraphs, WhyAndHow } from '../letter-parts.tsx'
import { mayBeStopped } from '../manner.ts'
import type { News } from '../news.ts'

/** A letter about one thing, to everybody who wants to hear of such at once. */
export const newsEmail = ({
  news: { topic, title, summary, href },
  from,
}: {
  news: Pick<News, 'topic' | 'title' | 'summary' | 'href'>
  from: Sender
}) => ({
  subject: title,
  view: (
    <Letter
      title={title}
      from={from.name}
      why={
        <WhyAndHow
          because={topic.because}
          stop={mayBeStopped(topic) ? `Stop letters about: ${topic.name}` : null}
        />
      }
    >
      <Paragraphs words={summary} />
      <Action href={`${houseInMail}${href}`}>See it</Action>
    </Letter>
  ),
})
