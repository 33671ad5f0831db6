import { Quote } from '#ui/layout/quote.tsx'
import type { Said } from './cause.ts'

const kindWords: Readonly<Record<Said['kind'], string>> = {
  quote: 'Said',
  card: 'Written on a board',
  statement: 'A statement that was voted on',
  suggestion: 'A suggested wording',
  note: 'A note of the editors',
}

/** Something that was said, with where, by whom as they chose, and how people voted on it. */
export const CauseQuote = ({ said, because = '' }: { said: Said; because?: string }) => {
  const { kind, words, lang, by, where, href, votes } = said
  return (
    <>
      <Quote
        lang={lang || undefined}
        by={
          <>
            {[kindWords[kind], by].filter(Boolean).join(' by ')}
            {'. '}
            {href ? <a href={href}>{where}</a> : where}
            {votes && `. ${votes}`}
          </>
        }
      >
        <span dir="auto">{words}</span>
      </Quote>
      {because !== '' && <p>{`Because: ${because}`}</p>}
    </>
  )
}
