import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import type { Entry } from '#platform/topics.ts'
import { Letter } from '#ui/mail/letter.tsx'
import { houseInMail } from '#ui/mail/to-many.ts'
import { Paragraphs, WhyAndHow } from '../letter-parts.tsx'
import type { Section } from './sections.ts'

/** So many of a topic stand with their text; the others follow with their titles, however many they are. */
const mostWhole = 8

/** What happened since the last digest, all of it. */
export function digestEmail({ sections, from }: { sections: readonly Section[]; from: Sender }) {
  const all = sections.flatMap(({ entries }) => entries)
  const first = all[0]?.title ?? ''
  return {
    subject: all.length === 1 ? first : `${first}, and ${all.length - 1} more`,
    view: (
      <Letter
        title={`What is new in ${from.shortName}`}
        from={from.name}
        why={<WhyAndHow because="a digest is how you hear of these" stop="Stop the digest" />}
      >
        {sections.map((section) => (
          <TopicPart section={section} />
        ))}
      </Letter>
    ),
  }
}

const TopicPart = ({ section: { topic, entries } }: { section: Section }) => {
  const titles = entries.slice(mostWhole)
  return (
    <>
      <h2>{topic.name}</h2>
      {entries.slice(0, mostWhole).map((entry) => (
        <Whole entry={entry} />
      ))}
      {titles.length > 0 && (
        <>
          <p>{`And ${titles.length} more:`}</p>
          <ul>
            {titles.map(({ title, href }) => (
              <li>
                <a href={`${houseInMail}${href}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Whole = ({ entry: { title, summary, href, at } }: { entry: Entry }) => (
  <>
    <h3>{title}</h3>
    <p class="small">{inWords(at)}</p>
    <Paragraphs words={summary} />
    <p>
      <a href={`${houseInMail}${href}`}>{`See: ${title}`}</a>
    </p>
  </>
)
