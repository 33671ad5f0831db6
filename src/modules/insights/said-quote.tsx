import { Quote } from '#ui/layout/quote.tsx'
import { unnamed } from './insight.ts'
import { type Said, saidAddress } from './said.ts'
import { fromAMember } from './statement.ts'

/** Something that was said, in its own words, leading to where it can be read in its place. */
export const SaidQuote = ({ said, by }: { said: Said; by: string | undefined }) => (
  <Quote
    lang={said.lang === 'en' ? undefined : said.lang}
    by={said.conversation ? `${fromAMember}, in “${said.conversation.title}”` : by || unnamed}
  >
    <a href={saidAddress(said)} dir="auto">
      {said.words}
    </a>
  </Quote>
)
