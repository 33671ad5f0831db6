import { inMonth } from '#platform/clock.ts'
import { Quote } from '#ui/layout/quote.tsx'
import { Tag as Label } from '#ui/tag/tag.tsx'
import { type Insight, sourceWords, unnamed } from './insight.ts'

type Props = { insight: Insight; names: ReadonlyMap<string, string>; href?: string | undefined }

/** An insight in its own words: whose it is as they chose, where it was said, of what it speaks. */
export const InsightQuote = ({ insight, names, href }: Props) => {
  const { words, lang, by, place, source, saidAt, tags } = insight
  const keys = [...new Set(tags.map(({ characteristic }) => characteristic))]
  const thread = keys.find((key) => key !== '')
  return (
    <>
      <Quote thread={thread} lang={lang === 'en' ? undefined : lang} by={by || unnamed}>
        <span dir="auto">{href ? <a href={href}>{words}</a> : words}</span>
      </Quote>
      <p class="cw-small">
        {`${sourceWords[source]}, ${inMonth(saidAt)}. ${place === '' ? '' : `${place}. `}`}
        {keys.map((key) => (
          <>
            <Label colour={key === '' ? 'yellow' : 'white'}>
              {key === '' ? 'Doesn’t fit yet' : (names.get(key) ?? key)}
            </Label>{' '}
          </>
        ))}
      </p>
    </>
  )
}
